using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Finds the form's labels among words of a page, whether a label stands in one word, side by side, or broken over lines.</summary>
internal sealed class LabelSearch
{
    // A label set as one character a line is the longest chain.
    private const int LongestChain = 24;

    // Lines of a cell may be paragraphs of their own; a remark goes on at the pitch of its lines.
    private const double WidestLinePitch = 3.3;
    private const double RemarkLinePitch = 2.1;

    private const string WithRemarkOfItsOwn = "部分公开";

    private readonly PrintedWord[] words;
    private readonly HashSet<PrintedWord> used = new(ReferenceEqualityComparer.Instance);
    private readonly List<PrintedWord> chain = [];
    private (Label Label, PrintedWord[] Words)? best;

    private LabelSearch(IEnumerable<PrintedWord> printed) => words = [.. printed.OrderBy(word => word.Centre).ThenBy(word => word.Left)];

    /// <summary>All labels, and the words that are part of none.</summary>
    public static (List<PlacedLabel> Labels, List<PrintedWord> Others) Find(IEnumerable<PrintedWord> printed)
    {
        var search = new LabelSearch(printed);
        var labels = new List<PlacedLabel>();
        foreach (var word in search.words)
        {
            if (!search.used.Contains(word) && search.From(word) is { } found)
            {
                var all = search.WithRemark(found.Label, found.Words);
                search.used.UnionWith(all);
                labels.Add(new PlacedLabel(found.Label, all));
            }
        }

        return (labels, [.. search.words.Where(word => !search.used.Contains(word))]);
    }

    private (Label Label, PrintedWord[] Words)? From(PrintedWord first)
    {
        best = null;
        chain.Clear();
        chain.Add(first);
        var text = first.Text.AsSpan();
        if (Ordinals.IsOnly(text))
        {
            Extend("");
            return best;
        }

        if (LabelBook.Find(text) is { } whole)
        {
            best = (whole, [first]);
        }

        var folded = Folded(first.Text);
        if (folded.Length > 0 && LabelBook.Begins(folded))
        {
            Extend(folded);
        }

        return best;
    }

    // The longest chain of neighbouring words that makes a label.
    private void Extend(string folded)
    {
        if (folded.Length > 0 && LabelBook.FindFolded(folded) is { } label && (best is null || best.Value.Words.Length < chain.Count))
        {
            best = (label, [.. chain]);
        }

        if (chain.Count == LongestChain)
        {
            return;
        }

        foreach (var next in Neighbours())
        {
            var longer = folded + Folded(next.Text);
            if ((longer.Length > folded.Length || (IsBeside(chain[^1], next) && IsPartingMark(next.Text))) && LabelBook.Begins(longer))
            {
                chain.Add(next);
                Extend(longer);
                chain.RemoveAt(chain.Count - 1);
            }
        }
    }

    // Comparable form, as far as the remark in brackets that begins in the word.
    private static string Folded(string text)
    {
        var from = Ordinals.Skip(text);
        var bracket = text.AsSpan(from).IndexOfAny('（', '(');
        return Characters.Folded(bracket > 0 ? text.Substring(from, bracket) : text[from..]);
    }

    // 本年增 / 减.
    private static bool IsPartingMark(string text) => text is "/" or "／" or "、";

    // The next word on the line, and those that begin the line below.
    private IEnumerable<PrintedWord> Neighbours()
    {
        var last = chain[^1];
        var (left, right) = (chain.Min(word => word.Left), chain.Max(word => word.Right));
        PrintedWord? beside = null;
        foreach (var word in words)
        {
            if (word.Centre < last.Centre - last.Size || used.Contains(word) || chain.Contains(word))
            {
                continue;
            }

            if (word.Centre > last.Centre + (WidestLinePitch * last.Size))
            {
                break;
            }

            if (IsBeside(last, word) && (beside is null || word.Left < beside.Left))
            {
                beside = word;
            }
        }

        if (beside is not null)
        {
            yield return beside;
        }

        foreach (var word in words)
        {
            if (word.Centre > last.Centre + (WidestLinePitch * last.Size))
            {
                yield break;
            }

            if (IsBelow(last, word, WidestLinePitch) && word.Left < right && word.Right > left && !used.Contains(word) && !chain.Contains(word))
            {
                yield return word;
            }
        }
    }

    private static bool IsBeside(PrintedWord last, PrintedWord word) =>
        Math.Abs(word.Centre - last.Centre) < 0.4 * last.Size && word.Left > last.Left && word.Left < last.Right + (2 * last.Size);

    private static bool IsBelow(PrintedWord last, PrintedWord word, double pitch) =>
        word.Centre > last.Centre + (0.6 * last.Size) && word.Centre <= last.Centre + (pitch * last.Size);

    // What stands in brackets behind a label belongs to its cell: （区分处理的，只计这一情形，不计其他情形）, （单位：万元）.
    private PrintedWord[] WithRemark(Label label, PrintedWord[] found)
    {
        var all = found.ToList();
        if (!(label.Kind == LabelKind.Column || label.Text == WithRemarkOfItsOwn))
        {
            return found;
        }

        for (var open = Open(all); all.Count < LongestChain; open = Open(all))
        {
            var last = all[^1];
            var (left, right) = (all.Min(word => word.Left), all.Max(word => word.Right));
            var next = words.Where(word => !used.Contains(word) && !all.Contains(word) && IsRemark(word.Text))
                .Where(word => (IsBeside(last, word) && word.Left < last.Right + last.Size) || (IsBelow(last, word, RemarkLinePitch) && word.Left < right && word.Right > left))
                .OrderBy(word => IsBeside(last, word) ? 0 : 1).ThenBy(word => word.Centre).ThenBy(word => word.Left).FirstOrDefault();
            if (next is null || !(open || (next.Text[0] is '（' or '(' && !BeginsOrdinal(next.Text))))
            {
                break;
            }

            all.Add(next);
        }

        return [.. all];
    }

    // Never a figure or a mark that happens to stand beside it.
    private static bool IsRemark(string text) => text.Length > 1 && (LabelBook.IsFragment(text) || text.Contains('元'));

    // （三）, or （三 whose other bracket stands on the next line.
    private static bool BeginsOrdinal(string text) => Ordinals.Skip(text) > 0 || (text.Length == 2 && "一二三四五六七".Contains(text[1]));

    private static bool Open(List<PrintedWord> all) => all.Sum(word => word.Text.Count(c => c is '（' or '(') - word.Text.Count(c => c is '）' or ')')) > 0;
}
