using Analytics.Core.Reports;

namespace Analytics.Core.Checks;

/// <summary>The narrative of a report with white space taken out and full-width digits made plain, ready to be searched.</summary>
/// <remarks>Checks look a word up first and read a sentence only where it stands, so that a report that says nothing costs nothing.</remarks>
internal sealed class Sentences
{
    private Sentences(string one, string all)
    {
        One = one;
        All = all;
    }

    /// <summary>Section 1, where the year's figures are told.</summary>
    public string One { get; }

    /// <summary>Every section, one after the other.</summary>
    public string All { get; }

    public static Sentences Of(Report report)
    {
        if (report.Sections.Count == 0)
        {
            return new("", "");
        }

        var one = "";
        var all = new System.Text.StringBuilder();
        foreach (var section in report.Sections)
        {
            var text = Plain(section.Text);
            if (section.Number == 1)
            {
                one += text;
            }

            all.Append(text);
        }

        return new(one, all.ToString());
    }

    /// <summary>The text without white space and thousands separators inside figures; a line end is a line feed.</summary>
    public static string Plain(string text)
    {
        var rented = System.Buffers.ArrayPool<char>.Shared.Rent(text.Length + 1);
        var length = 0;
        foreach (var c in text)
        {
            if (c == '\n')
            {
                // A line broken inside a sentence is joined; a line that ends a sentence stays one.
                if (length > 0 && rented[length - 1] is '。' or '；' or '：' or '！')
                {
                    rented[length++] = '\n';
                }
            }
            else if (!char.IsWhiteSpace(c) && c != '\u200b' && c != '\ufeff')
            {
                rented[length++] = c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c == ';' ? '；' : c;
            }
        }

        rented[length++] = '\n';
        var plain = new string(rented, 0, length);
        System.Buffers.ArrayPool<char>.Shared.Return(rented);
        return plain;
    }

    /// <summary>The whole sentence around a place: from the last full stop, semicolon or line end to the next.</summary>
    public static ReadOnlySpan<char> Around(string text, int at)
    {
        var from = text.AsSpan(0, at).LastIndexOfAny("。；！\n") + 1;
        var length = text.AsSpan(at).IndexOfAny("。；！\n");
        return text.AsSpan(from, (length < 0 ? text.Length - at : length) + at - from);
    }
}
