using System.Buffers;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Identity;

/// <summary>One place where a document prints its title: on a line of its own, over two lines, in a sentence, in a list of properties.</summary>
/// <param name="Text">The title as printed, lines joined.</param>
/// <param name="Name">The body's name in it, folded; empty where the title carries none.</param>
/// <param name="Year">The year in it.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="IsOwnLine">True where nothing else stands on its line.</param>
/// <param name="Issuer">The name taken apart; null where it names no body.</param>
public sealed record PrintedTitle(string Text, string Name, int? Year, int Line, bool IsOwnLine, IssuerName? Issuer)
{
    /// <summary>Where in the folded text it ends.</summary>
    public int End { get; init; }

    /// <summary>True where the file's properties print it and the text does not.</summary>
    public bool IsProperty { get; init; }

    /// <summary>Unit and year on a line of its own: nothing further down says it better.</summary>
    internal bool SaysAll => IsOwnLine && Year is not null && Issuer is { Places.Count: 1, Names: > 1 };

    internal int Rank => (Year is not null ? 4 : 0) + (Issuer is { Places.Count: > 0 } ? 4 : Issuer is not null ? 2 : Name.Length > 0 ? 1 : 0) + (IsOwnLine ? 2 : 0);
}

/// <summary>Finds the titles of a report: …政府信息公开工作年度报告 in all its forms.</summary>
public sealed partial class TitleReading(IssuerParser parser)
{
    // A title stands near the head; a text on one line has it in its first sentences.
    private const int HeadLines = 120;

    private const int MostTitles = 12;

    // 公开工作 2021年度 年度 工作报告 with a line's end between.
    private const int TailLength = 60;

    // A name with all its parents and a year; beyond it stands another sentence.
    private const int LongestHead = 120;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。;,:!?<>《》「」『』“”\"、|·•—…/\\[]{}=");

    /// <summary>Every title in the head of the text, in order.</summary>
    public IReadOnlyList<PrintedTitle> All(ReportText text)
    {
        var titles = new List<PrintedTitle>();
        var end = text.LineCount > HeadLines ? text.Range(HeadLines).End : text.Plain.Length;
        var saysAll = false;
        for (var at = Next(text.Plain, 0, end); at >= 0 && titles.Count < MostTitles; at = Next(text.Plain, at + 2, end))
        {
            if (Tail().Match(text.Plain, at) is { Success: true } match && !text.IsTable(text.LineAt(match.Index)) && Title(text, match) is { } title)
            {
                titles.Add(title);
                if (title.SaysAll && !saysAll)
                {
                    // Nothing further down says it better, but the titles of other years may stand around this one.
                    (saysAll, end) = (true, text.Range(TitleRun.Last(text, title)).End);
                }
            }
        }

        if (titles.Count == 0 && LetterSpacedTitle().Match(text.Plain, 0, end) is { Success: true } spaced && Title(text, spaced) is { } spacedTitle)
        {
            titles.Add(spacedTitle);
        }

        if (titles.Count == 0)
        {
            AddShortForms(text, titles);
        }

        return titles;
    }

    /// <summary>The title that begins or goes on on a line, or null.</summary>
    public PrintedTitle? On(ReportText text, int line)
    {
        var (start, end) = text.Range(line);
        for (var at = Next(text.Plain, start, end); at >= 0; at = Next(text.Plain, at + 2, end))
        {
            if (Tail().Match(text.Plain, at) is { Success: true } match && Title(text, match) is { } title)
            {
                return title;
            }
        }

        return null;
    }

    // Where 政府信息公开, 信息公开, 政务公开 … begins; the regular expression is tried only there.
    private static int Next(string plain, int from, int end)
    {
        while (from < end && plain.AsSpan(from, end - from).IndexOf("公开") is >= 0 and var found)
        {
            var at = from + found;
            var before = plain.AsSpan(0, at).TrimEnd();
            var start = before.EndsWith("政府信息") || before.EndsWith("政务信息") || before.EndsWith("党务政务") ? before.Length - 4
                : before.EndsWith("信息") || before.EndsWith("政务") || before.EndsWith("事务") ? before.Length - 2 : -1;
            if (start >= from && plain.AsSpan(at, Math.Min(TailLength, plain.Length - at)).Contains('报'))
            {
                return start;
            }

            from = at + 2;
        }

        return -1;
    }

    private PrintedTitle? Title(ReportText text, Match tail)
    {
        var plain = text.Plain;
        var line = text.LineAt(tail.Index);
        var start = Boundary(plain, text.Range(line).Start, tail.Index);
        var head = Clean(plain[start..tail.Index]);
        var (name, year) = Split(head);
        year ??= PrintedYear.Find(tail.Value)?.Year;

        // …年度报告(2019年): the year behind the title, in brackets.
        var behind = YearBehind().Match(plain, tail.Index + tail.Length);
        var titleEnd = behind.Success ? behind.Index + behind.Length : tail.Index + tail.Length;
        year ??= behind.Success ? PrintedYear.Find(behind.Value)?.Year : null;

        // A name is taken apart once, however often it is asked below.
        (string Name, IssuerName? Issuer) parsed = ("", null);
        IssuerName? Issuer() => (parsed = parsed.Name == name ? parsed : (name, parser.Parse(name))).Issuer;

        // Over two lines: the name, or the year, stands on the line above.
        var firstLine = line;
        for (var above = line - 1; above >= Math.Max(1, line - 3) && (year is null || Issuer() is not { Places.Count: > 0 }) && start == text.Range(firstLine).Start; above--)
        {
            var (from, to) = text.Range(above);
            var words = Clean(plain[from..to]);
            if (words.Length == 0)
            {
                continue;
            }

            if (words.Length > 45 || words.AsSpan().ContainsAny("。;,:") || MenuWords().IsMatch(words))
            {
                break;
            }

            var (nameAbove, yearAbove) = Split(words);
            if (name.Length > 0 && nameAbove.Length > 0 && (parser.Parse(nameAbove + name) is not { } joined || (joined.Places.Count == 0 && Issuer() is not null)))
            {
                break;
            }

            if (name.Length == 0 && nameAbove.Length > 0 && parser.Parse(nameAbove) is null)
            {
                break;
            }

            (name, year, firstLine, start) = (nameAbove + name, year ?? yearAbove, above, from);
        }

        // 人民政府信息公开 is 人民政府 and 信息公开: the title's own 政府 is shared.
        if (name.EndsWith("人民", StringComparison.Ordinal))
        {
            name += "政府";
        }

        var after = plain.AsSpan(titleEnd);
        var restOfLine = after[..(after.IndexOf('\n') is >= 0 and var at ? at : after.Length)].Trim(" )》>」』\"”.*#_|");
        if (Pronoun().IsMatch(name))
        {
            name = "";
        }

        var issuer = Issuer();
        var isOwnLine = start == text.Range(firstLine).Start && restOfLine.IsEmpty;
        if (name.Length == 0 && year is null && !(isOwnLine && tail.Value.Contains("年度", StringComparison.Ordinal)))
        {
            return null;
        }

        var printed = string.Join("", text.Printed(start, titleEnd).Split('\n', StringSplitOptions.TrimEntries));
        return new PrintedTitle(FromName(printed, issuer), name, year, firstLine, isOwnLine, issuer) { End = titleEnd };
    }

    // In a sentence or behind a label the title begins with its name or its year.
    private static string FromName(string printed, IssuerName? issuer)
    {
        var folded = Fold.Of(printed);
        var name = issuer is null ? -1 : folded.IndexOf(issuer.Printed, StringComparison.Ordinal);
        var year = PrintedYear.Find(folded)?.Start ?? -1;
        var start = name < 0 ? year : year < 0 ? name : Math.Min(name, year);
        return start > 0 && (name >= 0 || Lead().IsMatch(folded)) && folded[start - 1] is not ('(' or '《') ? printed[start..] : printed;
    }

    // 2020年报_审计局, 审计局2020年年度报告: no 信息公开 at all; believed only on a short line of its own.
    private void AddShortForms(ReportText text, List<PrintedTitle> titles)
    {
        for (var line = 1; line <= Math.Min(text.LineCount, 15); line++)
        {
            var words = text.Line(line).ToString().Trim();
            if (words.Length is > 4 and <= 45 && !text.IsTable(line) && !words.Contains("公开", StringComparison.Ordinal) && ShortForm().Match(words) is { Success: true } form)
            {
                var name = form.Groups["before"].Value.Trim(' ', '_', '-', '.') + form.Groups["after"].Value.Trim(' ', '_', '-', '.');
                titles.Add(new PrintedTitle(text.Printed(line), name, PrintedYear.Find(words)?.Year, line, IsOwnLine: true, parser.Parse(name)) { End = text.Range(line).End });
            }
        }
    }

    private static (string Name, int? Year) Split(string words)
    {
        if (PrintedYear.Find(words) is not { } year)
        {
            return (Bare(words), null);
        }

        var before = words[..year.Start];
        var after = words[(year.Start + year.Length)..];
        // (2023年度), [2023]年: the year's own brackets are part of no name.
        if (before.Length > 0 && after.Length > 0 && (before[^1], after[0]) is ('(', ')') or ('[', ']'))
        {
            (before, after) = (before[..^1], YearWord().Replace(after[1..], ""));
        }

        // A second year (2020年2021年度) is part of no name.
        if (PrintedYear.Find(after) is { } second)
        {
            after = after[(second.Start + second.Length)..];
        }

        return (Bare(before + after), year.Year);
    }

    // Words that lead into a title in a sentence, and what the title itself begins with.
    private static string Bare(string name)
    {
        name = Lead().Replace(name.Trim(' ', '_', '-', '.', '*', '#', '|'), "");
        if (name.EndsWith("关于", StringComparison.Ordinal))
        {
            name = name[..^2];
        }

        return LetterSpaced().IsMatch(name) ? name.Replace(" ", "", StringComparison.Ordinal)
            : name.LastIndexOf(' ') is > 0 and var space && name.Length - space > 3 && !name[..space].All(char.IsAsciiDigit) ? name[(space + 1)..]
            : name.Replace(" ", "", StringComparison.Ordinal);
    }

    private static string Clean(string words) => SpaceByDigit().Replace(words, "").Trim(' ', '*', '#', '_', '|', '-');

    // A title in a sentence begins after the last mark; brackets are kept, they may stand inside the name.
    private static int Boundary(string plain, int lineStart, int tail)
    {
        lineStart = Math.Max(lineStart, tail - LongestHead);
        var start = plain.AsSpan(lineStart, tail - lineStart).LastIndexOfAny(Marks) + 1 + lineStart;
        // 渠洋镇[2023]年: brackets around a year end no sentence.
        if (start - 6 >= lineStart && plain[start - 1] == ']' && plain[start - 6] == '[' && PrintedYear.Find(plain.Substring(start - 5, 4)) is not null)
        {
            return Boundary(plain, lineStart, start - 6);
        }

        var open = plain.AsSpan(start, tail - start).LastIndexOf('(');
        return open >= 0 && plain.AsSpan(start + open, tail - start - open).IndexOf(')') < 0 ? start + open + 1 : start;
    }

    // From 政府信息公开 to 报告 with only a title's own words between, a line's end included.
    [GeneratedRegex(@"\G(?:政府|政务|党务)?(?:信息|政务|事务) *\n*? *公开(?: *(?:工作|情况|年度|年|度|的|信息|总结|自查|关于|\(\d{4}\)|\(20\d\d年度?\)|20 ?\d ?\d|二[〇零0Oo][〇零Oo一二三四五六七八九]{2})| |\n){0,9}? *(?:报 *告|年 *报)(?!制度|的?编制|编写|及时|工作|、|，|和|数据|格式|模板|中|等|专栏|栏|显示|要求|期)", RegexOptions.ExplicitCapture)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\G *\n?\n? *[(\[]? *(?:20 ?\d ?\d|二[〇零Oo][〇零Oo一二三四五六七八九]{2}) *(?:年度|年)? *[)\]](?!\d)")]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"(?:政 *府 *)?(?:信 *息|政 *务) *公 *开 *(?:工 *作 *)?(?:年 *度 *)?(?:工 *作 *)?报 *告", RegexOptions.ExplicitCapture)]
    private static partial Regex LetterSpacedTitle();

    [GeneratedRegex(@"^(?<before>.*?)(?:年度|20\d\d|二[〇零Oo][〇零Oo一二三四五六七八九]{2}) *年?度?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|总结)(?<after>.*)$")]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"^(?:现将|现予|兹将|按照|根据|依据|关于(?:做好|编制|报送|印发|公布|发布)?|编制了?|公布了?|发布了?|撰写了?|本报告|标题|标 *题|名称|我们|特制定|以下是|附件\d?|索引号|题目|信息名称|文件名称)+[ :]*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:年度|年)")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"^(?:我|本|全)(?:镇|乡|街道|街|局|区|县|市|省|单位|机关|办公室|办|委|厅|中心|处|院|部门|地区)*$")]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^\S(?: +\S)+$")]
    private static partial Regex LetterSpaced();

    [GeneratedRegex(@"(?<=\d) +(?=[\d年度])|(?<=年) +(?=度)|(?<=[^\s\d\w]|\p{IsCJKUnifiedIdeographs}) +(?=20\d ?\d)")]
    private static partial Regex SpaceByDigit();

    [GeneratedRegex(@"首页|当前位置|发布(?:时间|日期)|来源|索引号|浏览|字体|打印|^政府信息公开$|^信息公开$|年报$|登录|搜索|生成日期|无障碍|手机版|^第.页|^Page")]
    private static partial Regex MenuWords();
}
