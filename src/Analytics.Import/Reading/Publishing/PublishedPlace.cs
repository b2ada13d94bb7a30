using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Where a claim's figure stands in the document, and whether its digits stand together there.</summary>
internal static class PublishedPlace
{
    public static Source Of(ReportText text, Sentence sentence, PublishedClaim claim)
    {
        var at = sentence.PlaceOf(claim.At);
        var line = text.LineAt(at);
        var end = Math.Min(End(text, sentence, claim), text.Range(line).End);
        return Source.InText(line, text.ColumnAt(at), text.ColumnAt(at) + end - at);
    }

    /// <summary>The printed figure where its digits are set apart so that it may be two (12 34); null where it is plain, each digit apart (3 0 4), or broken by a line's end.</summary>
    public static string? SetApart(ReportText text, Sentence sentence, PublishedClaim claim)
    {
        var at = sentence.PlaceOf(claim.At);
        var printed = text.Plain[at..End(text, sentence, claim)];
        var groups = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return groups.Length < 2 || printed.Contains('\n', StringComparison.Ordinal) || Array.TrueForAll(groups, group => group.Length == 1) || Array.TrueForAll(groups[1..], group => group.Length == 3)
            || printed.Contains(',', StringComparison.Ordinal)
            ? null : printed;
    }

    // Digits that stand for words (四百二十) all have the place of the first.
    private static int End(ReportText text, Sentence sentence, PublishedClaim claim)
    {
        var at = sentence.PlaceOf(claim.At);
        var last = sentence.PlaceOf(claim.DigitsEnd - 1);
        if (char.IsAsciiDigit(text.Plain[at]))
        {
            return last + 1;
        }

        var end = at;
        while (end < text.Plain.Length && "〇零一二三四五六七八九十百千万亿两".Contains(text.Plain[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }
}
