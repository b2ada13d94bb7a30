using System.Text.RegularExpressions;
using Analytics.Core.Divisions;
using Analytics.Core.Words;

namespace Analytics.Import.Reading.Identity;

/// <summary>Tells places of the same name apart by what the text says in passing: a parent's name, a telephone code, a website, a post code.</summary>
public sealed partial class PlaceEvidence(DivisionList divisions)
{
    private static readonly Lazy<Dictionary<string, string[]>> AreaCodes = new(() =>
        Csv.Embedded("Divisions/area-codes.csv").ToDictionary(f => f[0], f => f[1].Split(' '), StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, string>> PostCodes = new(() =>
        Csv.Embedded("Divisions/post-codes.csv").ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal));

    // Names of districts that are words of every narrative: 老城区改造, 城区道路.
    private static readonly string[] EverydayWords =
        ["城区", "郊区", "矿区", "东区", "西区", "新城区", "老城区", "新市区", "市中区", "港口区", "城中区", "城东区", "城西区", "城北区"];

    // 土默特左旗 is longer than any name that ends in another's.
    private const int LongestBefore = 4;

    private static readonly string[] Municipalities = ["11", "12", "31", "50"];

    /// <summary>What speaks for one place.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="Weight">8 for the county's name, 4 for a website of the county's, 3 for a telephone code, 2 for the city's name, 1 for the province or a post code.</param>
    /// <param name="Words">The evidence, to be shown.</param>
    public sealed record Weighed(Division Place, int Weight, string Words);

    /// <summary>The places weighed by the text, heaviest first; the name that all of them are printed under speaks for none of them.</summary>
    public IReadOnlyList<Weighed> Weigh(IEnumerable<Division> places, string printed, string text)
    {
        var areas = AreaCodesIn(text);
        var domains = DomainsIn(text);
        var posts = PostCodesIn(text);
        return [.. places.Select(place => Weigh(place, printed, text, areas, domains, posts)).OrderByDescending(weighed => weighed.Weight)];
    }

    /// <summary>A telephone code of another place, where the text has one and none of the place's own and never names its parents; else null.</summary>
    public string? Contradiction(Division place, string text)
    {
        var areas = AreaCodesIn(text);
        return areas.Count > 0 && !areas.Exists(area => AreaCodes.Value[area].Any(code => place.Code.StartsWith(code, StringComparison.Ordinal)))
            && !divisions.Chain(place.Code).SkipLast(1).Any(parent => Mentions(text, parent.Name)) ? $"电话区号{areas[0]}" : null;
    }

    private Weighed Weigh(Division place, string printed, string text, List<string> areas, List<string> domains, List<string> posts)
    {
        var weight = 0;
        var words = new List<string>();
        foreach (var parent in divisions.Chain(place.Code))
        {
            if (parent.Code == place.Code && place.Level == "township")
            {
                continue;
            }

            var own = parent.Level switch { "county" => 8, "city" => 2, _ => 1 };
            var stem = PlaceStem.Of(parent.Name);
            if (parent.Name is not ("市辖区" or "县") && !parent.Name.Contains("直辖", StringComparison.Ordinal)
                && (parent.Code != place.Code || parent.Name != printed)
                && (Mentions(text, parent.Name) || (stem.Length >= 2 && parent.Level != "township" && Mentions(text, stem + (parent.Level == "county" ? "县" : "市")))))
            {
                weight += own;
                words.Add($"文中写有{parent.Name}");
            }

            if (parent.Level is "county" or "city" && domains.Find(domain => SiteNames.Fits(domain, parent.Name)) is { } site)
            {
                weight += parent.Level == "county" ? 4 : 2;
                words.Add($"网站{site}");
            }
        }

        if (areas.Find(area => AreaCodes.Value[area].Any(code => place.Code.StartsWith(code, StringComparison.Ordinal))) is { } phone)
        {
            weight += 3;
            words.Add($"电话区号{phone}");
        }

        if (posts.Find(post => place.Code.StartsWith(PostCodes.Value[post[..2]], StringComparison.Ordinal)) is { } postCode)
        {
            weight += 1;
            words.Add($"邮编{postCode}");
        }

        return new Weighed(place, weight, string.Join('、', words));
    }

    /// <summary>Counties and cities that the text names, those named most often first; used where a department's name carries no place.</summary>
    public IReadOnlyList<(Division Place, int Times)> PlacesIn(Gazetteer gazetteer, string text, string level)
    {
        var times = new Dictionary<string, (Division Place, int Times)>(StringComparer.Ordinal);
        Span<int> lengths = stackalloc int[16];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] < '一' || gazetteer.Lengths(text.AsSpan(at, Math.Min(20, text.Length - at)), lengths) is var count && count == 0)
            {
                continue;
            }

            var length = lengths[count - 1];
            foreach (var entry in gazetteer.Named(text.AsSpan(at, length)))
            {
                if (entry.Kind == NameKind.Full && (level.Length == 0 ? entry.Division.Level != "township" : entry.Division.Level == level) && length > 2)
                {
                    times[entry.Division.Code] = (entry.Division, times.GetValueOrDefault(entry.Division.Code).Times + 1);
                }
            }

            at += length - 1;
        }

        return [.. times.Values.OrderByDescending(place => place.Times)];
    }

    // 寿县 is not named by 仁寿县, 和县 not by 镇党委和县政府: a short name counts behind a city's or a province's name, or where words begin.
    private bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 ? '\n' : text[at - 1];
            var begins = "市州盟省区".Contains(before, StringComparison.Ordinal) || (before is < '\u3400' or > '\u9fff' && !EverydayWords.Contains(name));
            if (!EndsLongerName(text, at, name) && (begins || (name.Length > 2 && !EverydayWords.Contains(name))))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsLongerName(string text, int at, string name)
    {
        for (var more = 1; more <= LongestBefore && more <= at; more++)
        {
            if (divisions.Named(text.Substring(at - more, more + name.Length)).Any(other => other.Level != "township"))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> AreaCodesIn(string text)
    {
        var found = new List<string>();
        if (!text.Contains('0', StringComparison.Ordinal))
        {
            return found;
        }

        foreach (Match match in Telephone().Matches(text))
        {
            var area = match.Groups["area"].Value;
            if (AreaCodes.Value.ContainsKey(area) && !found.Contains(area))
            {
                found.Add(area);
            }
        }

        return found;
    }

    private static List<string> DomainsIn(string text) =>
        text.Contains("gov.cn", StringComparison.Ordinal) ? [.. Site().Matches(text).Select(match => match.Groups["site"].Value).Distinct()] : [];

    private static List<string> PostCodesIn(string text) =>
        text.Contains('邮', StringComparison.Ordinal)
            ? [.. PostCode().Matches(text).Select(match => match.Groups["code"].Value).Where(code => PostCodes.Value.ContainsKey(code[..2])).Distinct()]
            : [];

    /// <summary>The four municipalities, whose districts stand directly below them.</summary>
    public static bool IsMunicipality(string code) => code.Length >= 2 && Municipalities.Contains(code[..2]);

    [GeneratedRegex(@"(?<!\d)\(?(?<area>0(?:10|2\d|[3-9]\d{2}))\)? ?[-—–－一 ]{0,3}\d{7,8}(?!\d)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<site>[a-z0-9.\-]+\.gov\.cn)", RegexOptions.IgnoreCase)]
    private static partial Regex Site();

    [GeneratedRegex(@"邮(?:政编码|编|码|政编号)[:是为 ]{0,3}(?<code>\d{6})(?!\d)")]
    private static partial Regex PostCode();
}
