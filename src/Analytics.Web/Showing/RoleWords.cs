using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>The roles as pages print them, with what each may do.</summary>
public static class RoleWords
{
    public static Text Of(string code) => code switch
    {
        "viewer" => new("查阅人", "viewer"),
        "filer" => new("填报人", "filer"),
        "officer" => new("经办人", "officer"),
        "administrator" => new("管理员", "administrator"),
        _ => new(code, code),
    };

    public static Text Explain(string code) => code switch
    {
        "viewer" => new("只看", "reads"),
        "filer" => new("一个单位：上传、看问题、作说明", "one unit: uploads, sees findings, answers"),
        "officer" => new("一个地区：审核、退回、管名册", "a district: accepts, sends back, keeps the roster"),
        "administrator" => new("另管人员、设置和操作记录", "also people, settings and the audit trail"),
        _ => new("", ""),
    };
}
