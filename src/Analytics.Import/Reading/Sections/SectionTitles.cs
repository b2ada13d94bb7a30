using System.Buffers;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Sections;

/// <summary>A section's title as found: which section it is, where it stands, and what follows it on its line.</summary>
internal sealed record SectionTitle(int Number, string Printed, int Line, int LastLine, string Rest)
{
    /// <summary>True where a number stands before it.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>True where it is numbered as sub-headings are, （一） or ①: a section only where no section is numbered otherwise.</summary>
    public bool IsNumberedLow { get; init; }
}

/// <summary>Recognises the titles of the six sections; numbers may be shifted, doubled, misprinted (l六、) or absent.</summary>
internal static partial class SectionTitles
{
    private const int LongestTitle = 48;

    // The pattern's group of each section.
    private static readonly string[] Groups = ["", "s1", "s2", "s3", "s4", "s5", "s6"];

    // Of 总体情况, 主动公开, 收到和处理, 依申请, 政府信息公开, 因, 存在, 工作, 其他, 复议, 信息公开, 需要, 问题 ….
    private static readonly SearchValues<char> FirstSigns = SearchValues.Create("总概基主收受依申政因存工其复信需问不困行");

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("lI第一二三四五六七八九十〇0123456789部分章、.,:() 年度*#_|【】①②③④⑤⑥⑦⑧ⅠⅡⅢⅣⅤⅥⅦⅧ");

    private static readonly SearchValues<string> KeyWords = SearchValues.Create(["情况", "事项", "概述", "概况", "公开", "复议", "报告", "问题", "不足", "困难"], StringComparison.Ordinal);

    /// <summary>The title that begins on this line, or null; a title over two lines takes the next line along.</summary>
    public static SectionTitle? At(ReportText text, int line)
    {
        var words = text.Line(line);
        if (words.Length < 2 || !MayBegin(WithoutNumber(words)) || !words[..Math.Min(words.Length, LongestTitle)].ContainsAny(KeyWords))
        {
            return null;
        }

        words = words.Trim(" *#_|【】");
        if (LowNumber().Match(words.ToString()) is { Success: true } low)
        {
            return words.Length > LongestTitle ? null : Match(text, line, line, words[low.Length..].ToString()) is { Rest.Length: 0 } lower ? lower with { IsNumbered = false, IsNumberedLow = true } : null;
        }

        var title = Match(text, line, line, words.ToString());
        if (title is { Rest.Length: > 0 } || (title is not null && EndsLikeTitle(words)))
        {
            return title;
        }

        var next = NextLine(text, line);
        return next > 0 && words.Length <= LongestTitle && Numbered().IsMatch(words) && !words.ContainsAny('。', ';')
            && text.Line(next).Trim(" *#_|") is { IsEmpty: false } rest && !Numbered().IsMatch(rest)
            && Match(text, line, next, words.ToString() + rest.ToString()) is { Rest.Length: 0 } joined
            ? joined
            : title;
    }

    // 行政复议、行政 goes on below; 行政诉讼情况 does not.
    private static bool EndsLikeTitle(ReadOnlySpan<char> words) => words.EndsWith("情况") || words.EndsWith("事项") || words.EndsWith("措施") || words.EndsWith("概述");

    private static SectionTitle? Match(ReportText text, int line, int lastLine, string words)
    {
        if (Titles().Match(words) is not { Success: true } match)
        {
            return null;
        }

        // Without a number the line must be the title and nothing else.
        var rest = words[match.Length..].Trim(' ', ':', '*');
        if (!match.Groups["number"].Success && rest.Length > 0)
        {
            return null;
        }

        var number = 0;
        for (var i = 1; i <= 6; i++)
        {
            number = match.Groups[Groups[i]].Success ? i : number;
        }

        var printed = lastLine == line ? text.Printed(line) : string.Concat(text.Printed(line), text.Printed(lastLine));
        if (rest.Length > 0 && printed.EndsWith(rest, StringComparison.Ordinal))
        {
            printed = printed[..^rest.Length].TrimEnd();
        }
        else if (rest.Length > 0)
        {
            printed = match.Value;
        }

        return new SectionTitle(number, printed.Trim('*', '#', ' '), line, lastLine, rest) { IsNumbered = match.Groups["number"].Success };
    }

    private static int NextLine(ReportText text, int line)
    {
        for (var next = line + 1; next <= Math.Min(text.LineCount, line + 2); next++)
        {
            if (!text.Line(next).Trim().IsEmpty)
            {
                return next;
            }
        }

        return 0;
    }

    // Most lines are told apart by the first sign after their number.
    private static bool MayBegin(ReadOnlySpan<char> words) => !words.IsEmpty && FirstSigns.Contains(words[0]);

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> words) =>
        words.IndexOfAnyExcept(NumberSigns) is >= 0 and var first ? words[first..] : [];

    // （一）总体情况, ①总体情况, Ⅰ、总体情况, 一 总体情况.
    [GeneratedRegex(@"^(?:\([一二三四五六七八九十]{1,2}\)|[①-⑧Ⅰ-Ⅷ][、.]?|[一二三四五六七八](?= )) *(?=\S)")]
    private static partial Regex LowNumber();

    [GeneratedRegex(@"^[lI]?(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)?|\d{1,2}) *[、.,:)）]* *(?=\S)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<number>[lI]?(?:(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)?|\d{1,2}) *[、.,:)]+ *|第[一二三四五六][部章]分? *)+)?(?:20\d\d年度?)?(?:(?<s6>其[他它] ?(?:需要|应当|应)?(?:予以)?(?:报告|说明)?的? ?(?:重要)?事项|需要(?:报告|说明)的其[他它]事项|其[他它]有关(?:事项|情况)(?:的?说明)?)|(?<s5>(?:政府信息公开)?(?:工作)?(?:中)?(?:存在的?)? ?(?:的)?(?:主要)? ?(?:问题|不足|困难)(?:以?及|和|与|、)?(?:其|下一步|今后)?(?:主要)?的?(?:改进|整改|解决|打算|工作打算|努力方向)[^,。]{0,10}?(?:情况|措施|办法|打算|意见|方向|计划)?(?:情况)?)|(?<s4>(?:因)?(?:政府|政务)?信息公开(?:工作)?(?:方面)?(?:被)?(?:的)?(?:申请)?(?:行政法?)?(?:复议|诉讼)[^。]{0,16}?(?:情况|(?=$))|(?:行政)?复议[^,。]{0,8}诉讼情况)|(?<s3>(?:收到和?处理|受理和?处理)(?:政府)?信息公开申请(?:的)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:工作|办理|申请)?(?:的)?情况|政府信息公开申请(?:办理|处理)?情况)|(?<s2>(?:行政机关)?主动公开(?:政府信息|工作)?(?:的)?情况|主动公开政府信息(?:的)?(?:情况)?|政府信息主动公开(?:工作)?(?:的)?情况)|(?<s1>(?:工作)?总体(?:工作)?情况|总体情况概述|概述|基本情况|政府信息公开(?:工作)?(?:总体|基本)?(?:工作)?(?:情况|概述|概况)|(?:工作)?概况))")]
    private static partial Regex Titles();
}
