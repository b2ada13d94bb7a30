using Analytics.Warehousing;
using Analytics.Web.Access;

namespace Analytics.Web.Pages.Settings;

/// <summary>How this site is set, to look at; it is changed in the settings file or the environment, and never shows a secret.</summary>
[Needs(Role.Administrator)]
public sealed class SettingsModel(Warehouse warehouse, SiteSettings site) : SitePage
{
    public IEnumerable<(string What, string Value)> Lines =>
    [
        (W["数据库"], warehouse.Address.Printable),
        (W["监听地址"], site.Urls),
        (W["登录"], site.IsDemonstration ? W["示例：未启用"] : site.ProxyHeader is null ? W["本地账号"] : W["本地账号；反向代理请求头 {0}", site.ProxyHeader]),
        (W["统一认证（OpenID Connect）"], W["核心组件集不含；完整组件集提供"]),
        (W["单个文件上限"], "64 MB"),
        (W["每个地址每秒请求上限"], Showing.Shown.Number(site.RequestsPerSecond)),
        (W["版本"], typeof(Site).Assembly.GetName().Version?.ToString(3) ?? ""),
    ];
}
