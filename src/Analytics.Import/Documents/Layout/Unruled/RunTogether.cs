using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Parts a word that is several labels of the form one behind the other: headers set so tightly that a PDF's text has no space between them.</summary>
internal static class RunTogether
{
    // Parts keep clear of each other by this much, so that each is a header with an edge of its own.
    private const double Clear = 0.3;

    /// <summary>The labels as words of their own, and a figure right behind the last; the word itself where it is anything else.</summary>
    public static IEnumerable<PrintedWord> Parts(PrintedWord word)
    {
        var text = word.Text;
        if (text.Length is < 4 or > 80 || text[0] < '\u2E80' || Cuts(text) is not { Count: > 0 } cuts)
        {
            return [word];
        }

        var total = text.Sum(Width);
        var parts = new List<PrintedWord>();
        var from = 0;
        foreach (var to in cuts.Append(text.Length))
        {
            var (left, right) = (Place(text, from), Place(text, to));
            parts.Add(word with { Text = text[from..to], Left = left + (from == 0 ? 0 : Clear), Right = right - (to == text.Length ? 0 : Clear) });
            from = to;
        }

        return parts;

        double Place(string all, int at) => word.Left + ((word.Right - word.Left) * all.Take(at).Sum(Width) / total);
    }

    // Where each further label begins; empty where the word is no chain of labels.
    private static List<int> Cuts(string text)
    {
        var cuts = new List<int>();
        Span<char> room = stackalloc char[96];
        var labels = 0;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            if (LabelBook.StartingAt(room[..Characters.Fold(rest, room)]) is { Kind: not (LabelKind.Section or LabelKind.Banner) } label)
            {
                if (at > 0)
                {
                    cuts.Add(at);
                }

                labels++;
                at += Printed(rest, label.Text.Length);
            }
            else if (labels > 0 && rest.IndexOfAnyExceptInRange('0', '9') < 0)
            {
                cuts.Add(at);
                return cuts;
            }
            else
            {
                return [];
            }
        }

        return cuts;
    }

    // How many printed characters a label of so many comparable ones takes: 本年增/减 is five.
    private static int Printed(ReadOnlySpan<char> text, int folded)
    {
        var at = 0;
        while (at < text.Length && (folded > 0 || Characters.Fold(text[at]) == '\0'))
        {
            folded -= Characters.Fold(text[at]) == '\0' ? 0 : 1;
            at++;
        }

        return at;
    }

    private static int Width(char c) => c < '\u2E80' ? 1 : 2;
}
