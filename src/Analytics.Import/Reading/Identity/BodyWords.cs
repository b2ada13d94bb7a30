using System.Buffers;
using System.Text.RegularExpressions;
using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Identity;

/// <summary>What stands after the places in a body's name: 人民政府, 办事处, 政府办公室, 教育局, 开发区管委会.</summary>
internal static partial class BodyWords
{
    private static readonly HashSet<string> Government = new(StringComparer.Ordinal)
    {
        "", "人民政府", "人民", "政府", "机关", "人民政府机关", "政府机关", "街道办事处", "办事处", "街道办", "街道", "办", "人民政府办事处", "人民政府街道办事处",
        "管理委员会", "管委会", "行政公署", "行署", "行政委员会", "党委政府", "党委", "党工委", "党工委办事处", "本级", "人民政府本级", "政府本级", "公所",
    };

    // Behind 市, 区 …: 市场监督管理局, 市政管理处, 区域合作办 begin with a word of their own and with no level of government.
    private const string NoLevelBefore = @"(?!场[监和]|政(?:工程|公用|设施|园林|管理|建设|[局处和])|容|民|域)";

    private static readonly SearchValues<char> Townships = SearchValues.Create("乡镇街苏");

    /// <summary>The kind of body, with its own name where it has one; null where the words name no body.</summary>
    public static (BodyKind Body, string Name, int Quality)? Of(string words, bool hasPlace)
    {
        // Most words end or hold other signs: a look at those saves nearly every regular expression below.
        if (hasPlace && (Government.Contains(words) || (words.EndsWith("政府", StringComparison.Ordinal) && GovernmentAgain().IsMatch(words))))
        {
            return (BodyKind.Government, "", 3);
        }

        if (words is [.., '室' or '厅' or '办'] && OfficeWords().IsMatch(words))
        {
            return (BodyKind.Office, "", 3);
        }

        if (words.AsSpan().ContainsAny('区', '园') && ZoneWords().Match(words) is { Success: true } zone)
        {
            return (BodyKind.Zone, zone.Groups["name"].Value, 1);
        }

        if (words.AsSpan().ContainsAny(Townships) && TownshipWords().Match(words) is { Success: true } township)
        {
            return (BodyKind.UnlistedTownship, township.Groups["name"].Value, 1);
        }

        var bare = GovernmentPrefix().Replace(words, "");
        if (bare.Length is 0 or > 20 || Departments.Find(bare) is not { } department)
        {
            return null;
        }

        // Without a place, 区财政局 still names a department; an unusual one needs a place to be believed.
        return department.IsUsual ? (BodyKind.Department, bare, 2) : hasPlace ? (BodyKind.Department, bare, 0) : null;
    }

    /// <summary>True where words begin with a level of government (区教育局) and not with a word of their own (市场监督管理局, 市政管理处).</summary>
    public static bool BeginsWithLevel(string words) => LevelWord().IsMatch(words);

    /// <summary>公安局渝中区分局, 公安局龙华分局: the department and the place that it stands in.</summary>
    public static (string Department, string Place)? Branch(string words) =>
        words.Contains("分局", StringComparison.Ordinal) && BranchWords().Match(words) is { Success: true } match ? (match.Groups["department"].Value, match.Groups["place"].Value) : null;

    // 颍州区|区政府, 思南县|委县政府.
    [GeneratedRegex(@"^(?:委[、和]?)?[省市县区州旗镇乡](?:人民)?政府$")]
    private static partial Regex GovernmentAgain();

    [GeneratedRegex(@"^(?:[省市县区州旗镇乡])?(?:人民)?(?:政府|委(?=人民政府|政府|[省市县区州旗]))?(?:[省市县区州旗]?(?:人民)?政府)?(?:党政综合|党政|综合|政务公开|信息公开|政府信息公开|政务公开工作|政府信息公开工作)?(?:工作)?(?:领导小组)?(?:府?办公室|办公厅|府办|政府办|党政办)$")]
    private static partial Regex OfficeWords();

    [GeneratedRegex(@"^(?<name>.{0,16}?(?:开发区|新区|合作区|实验区|示范区|先创区|园区|工业区|风景名胜区|名胜区|风景区|旅游区|度假区|保税区|产业园|工业园|科技园|集聚区|集中区|高新区|经开区|管理区|功能区|试验区|经济区))(?:党工委)?(?:管理委员会|管委会|管理局|管理处|办公室|党政办公室|党政办)?$")]
    private static partial Regex ZoneWords();

    [GeneratedRegex(@"^(?<name>[^省市县区]{1,10}?(?:民族乡|街道|镇|乡|苏木|街))(?:人民政府|政府|人民|街道办事处|办事处|街道办|办|党政办公室|党政综合办公室|办公室|机关)*$")]
    private static partial Regex TownshipWords();

    [GeneratedRegex(@"^(?:人民政府|政府|国家|国务院|中共)?(?:[省市县区州旗]" + NoLevelBefore + @"(?=[^\s]{3}))?(?:人民政府|政府)?")]
    private static partial Regex GovernmentPrefix();

    [GeneratedRegex(@"^[市县区旗]" + NoLevelBefore)]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"^(?<department>(?<stem>.{2,11}?)[局委])(?<place>.{2,10}?)(?:\k<stem>)?(?:分局|分局机关)$")]
    private static partial Regex BranchWords();
}
