using System.Buffers;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Sections;

/// <summary>Takes out what word processors and web pages leave in a text: bookmarks, conditional comments, buttons.</summary>
internal static partial class LeftOvers
{
    // A row of buttons is short; sentences are spared the look.
    private const int LongestChrome = 40;

    private static readonly SearchValues<string> Signs = SearchValues.Create(["[bookmark", "<!", "[if", "[endif", "-->", "<if", "<endif"], StringComparison.Ordinal);

    /// <summary>The sentence without left-overs; empty where nothing else stood there.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny(Signs))
        {
            line = Marks().Replace(line.ToString(), "").Trim();
        }

        return line.Length <= LongestChrome && Chrome().IsMatch(line) ? [] : line;
    }

    [GeneratedRegex(@"\[bookmark: ?[^\]]{0,40}\]|<!-{0,2}\[(?:if|endif)[^\]]{0,60}\](?:--)?>|<!--.{0,200}?-->|-->|\[(?:if|endif)[^\]]{0,40}\]|<(?:if|endif)[^>]{0,40}>", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    // One sign or one word at a time, so that no line can be split in two ways.
    [GeneratedRegex(@"^(?:微信|微博|打印(?:本页|此页)?|关闭(?:窗口|本页)?|QQ空间|分享到?|收藏|返回顶部|字体|字号|[大中小]|上一篇|下一篇|手机版|无障碍|繁體版|繁体|全文下载|文件下载|相关链接|浏览次数|[\]】)）:：|/、 　\[【(（])+$|^扫一扫|^[-—–] ?\d{1,3} ?[-—–]$")]
    private static partial Regex Chrome();
}
