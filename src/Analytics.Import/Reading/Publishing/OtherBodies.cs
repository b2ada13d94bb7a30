using System.Text.RegularExpressions;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Tells whether a clause counts what a wider area or another body published.</summary>
internal static partial class OtherBodies
{
    /// <summary>True where the clause names this body itself: 我镇, 本局.</summary>
    public static bool IsOwn(string clause) => Own().IsMatch(clause);

    /// <summary>True where the clause names the area or the bodies around: 全县, 各部门.</summary>
    public static bool IsWider(string clause) => Wider().IsMatch(clause);

    /// <summary>True where the number cannot be a township's: its whole county, other bodies, the villages below it.</summary>
    public static bool IsAnothers(string clause, UnitMatch? unit) =>
        unit?.Level == "township" && !IsOwn(clause) && (IsWider(clause) || Above().IsMatch(clause) || UpperGovernment().IsMatch(clause));

    /// <summary>True where the number may be a wider area's: 全市 in a district's report, 全县 in a department's, the county's own site in a township's.</summary>
    public static bool MayBeAnothers(string clause, UnitMatch? unit) => unit switch
    {
        _ when IsOwn(clause) => false,
        _ when Others().IsMatch(clause) => true,
        null => false,
        { Level: "township" } => SiteAsSubject().IsMatch(clause),
        _ when unit.Code.Contains("-D", StringComparison.Ordinal) => WholeOf().IsMatch(clause) || UpperGovernment().IsMatch(clause),
        _ => WholeOf().Match(clause) is { Success: true } whole && IsAbove(whole.Groups["of"].Value, unit),
    };

    // 全市 is above a district, but not above a county-level city.
    private static bool IsAbove(string area, UnitMatch unit) =>
        !unit.Name.EndsWith(area, StringComparison.Ordinal) && (area == "省" ? unit.Level is "city" or "county" : area is "市" or "州" or "盟" && unit.Level == "county");

    [GeneratedRegex(@"(?:我|本)(?:[镇乡局委办厅院所处]|街道|单位|机关|级)|[镇乡]级|全(?:[镇乡局委]|街道)")]
    private static partial Regex Own();

    [GeneratedRegex(@"(?<!在|于|通过)全[县区市省州盟旗](?!统一|政府信息公开平台)|各(?:乡镇|街道|部门|单位|村|社区|站所)")]
    private static partial Regex Wider();

    [GeneratedRegex(@"(?<!在|于|通过)全(?<of>[县区市省州盟旗])(?!统一|政府信息公开平台)")]
    private static partial Regex WholeOf();

    [GeneratedRegex(@"我[县区市](?!人?民?政府?门户|政府网)|下辖|辖区内?各?[村社]")]
    private static partial Regex Above();

    // 县级部门累计公开……, 各乡镇公开……: a part of a wider area's, and never the whole of the one that files.
    [GeneratedRegex(@"^(?:20\d\d年度?,?|全年|其中:?)?各?(?:[省市县区]级|[省市县区]直)?(?:各?(?:部门|单位)|乡镇|镇街|镇乡|街镇|乡镇街道)(?:和.{2,6})?(?:全年|共|累计|合计|主动|公开|发布)")]
    private static partial Regex Others();

    // 区委、区政府全年公开信息: the government above a township or a department.
    [GeneratedRegex(@"^(?:20\d\d年度?,?|全年)?(?:[省市县区]委[、和]?)?[省市县区](?:人民)?政府(?:全年|共|累计|合计|主动|公开|发布|办公室)")]
    private static partial Regex UpperGovernment();

    // 县政府门户网站共发布……: the site speaks for the county; 在县政府网站发布 is the township's own doing.
    [GeneratedRegex(@"^(?:20\d\d年度?|全年|本年度?|今年)?(?:[^,在通经利依借用以于向至到我本]{0,8}[县区市])(?:人民)?政府(?:(?:门户)?网站?|信息公开(?:平台|网站?|专栏))(?:(?:全年|本年度?|年内)(?:共|累计|总共|合计)?|共|累计|总共|合计)(?:主动)?(?:发布|公开|更新)")]
    private static partial Regex SiteAsSubject();
}
