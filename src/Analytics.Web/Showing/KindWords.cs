using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>The kinds of units as pages say them.</summary>
public static class KindWords
{
    public static Text Of(string kind) => kind switch
    {
        "town" => new("乡镇", "towns"),
        "street" => new("街道", "streets"),
        "department" => new("部门", "departments"),
        "office" => new("政府办公室", "government offices"),
        "zone" => new("园区", "zones"),
        "other" => new("其他", "others"),
        _ => new(kind, kind),
    };
}
