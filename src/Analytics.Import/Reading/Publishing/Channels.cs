using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>The channels that items are published through, as sentences name them.</summary>
internal static partial class Channels
{
    public const string All = "all";

    /// <summary>The kinds of channel that some words name, each once.</summary>
    public static List<string> In(string words)
    {
        var found = new List<string>();
        foreach (Match match in Words().Matches(words))
        {
            var kind = match.Groups["wechat"].Success ? "wechat"
                : match.Groups["weibo"].Success ? "weibo"
                : match.Groups["board"].Success ? "notice-board"
                : match.Groups["website"].Success ? "website"
                : "other";
            if (!found.Contains(kind))
            {
                found.Add(kind);
            }
        }

        return found;
    }

    /// <summary>The words with every name of a channel taken out.</summary>
    public static string Without(string words) => Words().Replace(words, "");

    [GeneratedRegex(@"(?<wechat>微信公众号|公众号|公众平台|微信)|(?<weibo>微博)|(?<board>(?:公示栏|公开栏|公告栏|宣传栏|政务公开栏)(?!目)|电子屏|显示屏)|(?<other>新媒体|抖音|头条|视频号|客户端|APP|小程序|报刊|报纸|杂志|广播|电视|媒体|两微|微端|其他方式|其他形式|其他渠道|政务服务网|政府公报|公报|图书馆|档案馆|信用平台|数字化平台)|(?<website>网站|(?:门户|政府|公开|信息|政务)网(?!站)|专栏|公开平台|信息平台|网上|目录管理系统|目录系统|公开系统|云平台|线上公开|[^联互上专]网(?=共|主动|公开|发布|新增))", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
