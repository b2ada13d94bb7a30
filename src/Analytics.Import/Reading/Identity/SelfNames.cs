using System.Buffers;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Identity;

/// <summary>Where a document names the body behind it apart from its title: properties, first sentences, signature, contact line.</summary>
public sealed partial class SelfNames(IssuerParser parser)
{
    private const int HeadLength = 3000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。;,:!?、");

    /// <summary>Names in the order of trust, each with the words that say where it stands.</summary>
    public IEnumerable<(IssuerName Name, string Where)> In(ReportText text, PrintedTitle? title)
    {
        var plain = text.Plain;
        var head = plain.Length > HeadLength ? plain[..HeadLength] : plain;
        foreach (var name in BelowTitle(text, title))
        {
            yield return (name, "标题下");
        }

        foreach (Match match in Sentence().Matches(head))
        {
            if (parser.Parse(match.Groups["name"].Value) is { SaysSomething: true } name)
            {
                yield return (name, "首段");
            }
        }

        foreach (var name in Signature(text))
        {
            yield return (name, "落款");
        }

        foreach (Match match in Contact().Matches(plain))
        {
            if (NameIn(match.Groups["name"].Value) is { } name)
            {
                yield return (name, "联系方式");
            }
        }

        foreach (Match match in Property().Matches(head))
        {
            if (parser.Parse(match.Groups["name"].Value.Trim()) is { SaysSomething: true } name)
            {
                yield return (name, "文件属性栏");
            }
        }
    }

    /// <summary>Subjects of sentences: what a text calls its own body where nothing else names it; never enough without a question.</summary>
    public IEnumerable<IssuerName> Subjects(ReportText text)
    {
        foreach (Match match in Subject().Matches(text.Plain))
        {
            if (!text.IsTable(text.LineAt(match.Index)) && parser.Parse(match.Groups["name"].Value) is { Places.Count: > 0 } name && name.Body is not BodyKind.Zone
                && (name.Body != BodyKind.Department || Core.Divisions.Departments.Find(name.BodyName) is { IsUsual: true }))
            {
                yield return name;
            }
        }
    }

    // (鲁沙尔镇人民政府) on the line below the title.
    private IEnumerable<IssuerName> BelowTitle(ReportText text, PrintedTitle? title)
    {
        if (title is null or { IsProperty: true })
        {
            yield break;
        }

        var line = text.LineAt(Math.Max(0, title.End - 1)) + 1;
        for (var seen = 0; line <= text.LineCount && seen < 3; line++)
        {
            var words = text.Line(line).Trim(" ()");
            if (words.IsEmpty)
            {
                continue;
            }

            seen++;
            if (words.Length is >= 3 and <= 30 && !words.ContainsAny(Marks) && parser.Parse(words.ToString()) is { Places.Count: > 0, Body: not BodyKind.Zone } name
                && name.Printed.Length == words.Length)
            {
                yield return name;
            }
        }
    }

    // An address runs on after the place: 中卫市沙坡头区兴仁镇西街10号.
    private IssuerName? NameIn(string words)
    {
        for (var length = Math.Min(words.Length, 30); length >= 3; length--)
        {
            if (parser.Parse(words[..length]) is { Places.Count: > 0, Names: > 0 } name && (name.Body != BodyKind.Department || Core.Divisions.Departments.Find(name.BodyName) is { IsUsual: true }))
            {
                return name;
            }
        }

        return null;
    }

    // In the last lines, or above a date on a line of its own (a cover letter).
    private IEnumerable<IssuerName> Signature(ReportText text)
    {
        var seen = 0;
        var isDated = false;
        for (var line = text.LineCount; line > 1; line--)
        {
            var words = text.Line(line).Trim();
            if (words.IsEmpty || text.IsTable(line))
            {
                continue;
            }

            var wasDated = isDated;
            isDated = words.Length <= 16 && words[^1] == '日' && PrintedYear.Find(words.ToString()) is { Start: 0 };
            if (seen++ >= 6 && !wasDated)
            {
                continue;
            }

            if (words.Length is >= 3 and <= 40 && !words.ContainsAny(Marks))
            {
                var printed = PrintedYear.Find(words.ToString()) is { } year ? words[..year.Start].ToString() : words.ToString();
                if (parser.Parse(printed.Trim()) is { Places.Count: > 0 } name && name.Printed.Length >= printed.Trim().Length - 4)
                {
                    yield return name;
                }
            }
        }
    }

    [GeneratedRegex(@"(?:本(?:年度)?报告(?:是)?由|由|受) *(?<name>[^ ,。;:()\n]{3,30}?) *(?:在|根据|按照|依据|依照|编制|委托|政府信息公开|负责|结合)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:请(?:与|联系|向|致电|咨询)?|可(?:与|联系)|敬请联系|地址|联系地址|通讯地址|通信地址|办公地址|联系单位|联系人|联系部门|受理机构|联系方式|咨询) *[:是为]? *(?<name>[^ ,。;:()\n]{3,40})")]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?<=^|[。,;\n] {0,4})(?<name>[^ ,。;:、()\n]{3,24}?(?:镇|乡|街道|局|委员会|人民政府|政府|办公室|办事处|中心))(?=将|严格|认真|坚持|按照|高度重视|积极|始终|不断|深入|紧紧|全面|切实|共|主动|继续|根据|依据|贯彻|落实|以|在|把|通过|紧扣|持续|进一步|扎实)", RegexOptions.Multiline)]
    private static partial Regex Subject();

    [GeneratedRegex(@"(?:发布机构|公开机构|信息来源|文章来源|来源|发布单位|公开单位|责任单位|主办单位|所属机构|制作机关|发文机关|发文机构|发文单位|公开主体|发布主体|主体名称|机构名称|单位名称|信息提供单位|信息公开单位|公开责任部门|报送单位|填报单位|编制单位|版权所有|主办)(?:名称)? *[:|]? *[:|]? *(?<name>[^ ,。;:|\n]{3,30})")]
    private static partial Regex Property();
}
