using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>The channels of publication as pages name them.</summary>
public static class ChannelWords
{
    public static Text Of(string code) => code switch
    {
        "website" => new("网站", "website"),
        "wechat" => new("微信", "WeChat"),
        "weibo" => new("微博", "Weibo"),
        "notice-board" => new("公开栏", "notice board"),
        "total" => new("合计", "total"),
        _ => new("其他", "other"),
    };
}
