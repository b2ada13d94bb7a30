using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Several years with their numbers in one clause: 2018年至2020年主动公开政府信息分别250、280和304条.</summary>
internal static partial class YearLists
{
    private const int MostYears = 12;

    /// <summary>Whether the sentence holds such a list; then no number of it is taken but the one that stands in the place of the report's year.</summary>
    public static bool TryRead(string sentence, int? year, out PublishedClaim? claim)
    {
        claim = null;
        if (!sentence.Contains("分别", StringComparison.Ordinal) || List().Match(sentence) is not { Success: true } list)
        {
            return false;
        }

        var years = Years(list.Groups["years"].Value);
        var numbers = Number().Matches(list.Groups["numbers"].Value);
        if (year is { } own && years.Count == numbers.Count && years.IndexOf(own) is >= 0 and var place)
        {
            // The same as if its year were told alone.
            var (number, unit) = (numbers[place].Groups["n"], numbers[^1].Groups["unit"].Value);
            var alone = string.Create(CultureInfo.InvariantCulture, $"{own}年{list.Groups["words"].Value.Replace("分别", "", StringComparison.Ordinal)}{number.Value}{unit}");
            var found = Clauses.Numbers(alone);
            var at = list.Groups["numbers"].Index + number.Index;
            claim = found.Count != 1 || PublishedClaims.Weigh(alone, alone[..found[0].Index], "", found[0], found) is not { } told ? null
                : told with { At = at, DigitsEnd = at + number.Length, End = list.Index + list.Length };
        }

        return true;
    }

    private static List<int> Years(string words)
    {
        var years = Year().Matches(words).Select(match => int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return years.Count == 2 && Span().IsMatch(words) && years[1] > years[0] && years[1] - years[0] < MostYears
            ? [.. Enumerable.Range(years[0], years[1] - years[0] + 1)] : years;
    }

    [GeneratedRegex(@"(?<years>20\d\d年?度?(?:(?:、|,|和|及|与|至|到|-|~|—)20\d\d年?度?)+)(?<words>[^0-9;]{0,40}?分别[^0-9;]{0,20}?)(?<numbers>\d[\d,]*\d*(?:余|多)?(?:条次?|件|篇|份|则)?(?:(?:、|,|和|及|以及|与)+\d[\d,]*(?:余|多)?(?:条次?|件|篇|份|则)?)+)")]
    private static partial Regex List();

    [GeneratedRegex(@"(?<y>20\d\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"至|到|-|~|—")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+|\d+)(?:余|多)?(?<unit>条次?|件|篇|份|则)?")]
    private static partial Regex Number();
}
