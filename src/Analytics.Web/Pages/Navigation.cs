using Analytics.Web.Access;

namespace Analytics.Web.Pages;

/// <summary>The columns of the site in the order of the office's work.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new("报送",
        [
            new("/mine", "本单位", Role.Filer, CarriesPlace: false, IsForOneUnit: true),
            new("/overview", "总览", Role.Viewer),
            new("/filing", "报送情况", Role.Viewer),
            new("/publications", "网上公布", Role.Viewer),
            new("/import", "导入", Role.Filer, CarriesPlace: false),
            new("/checks", "核查", Role.Viewer),
            new("/season", "文稿", Role.Officer),
            new("/scoring", "考核评分", Role.Viewer),
        ]),
        new("数据",
        [
            new("/data/disclosure", "主动公开", Role.Viewer),
            new("/data/published", "公开条数", Role.Viewer),
            new("/data/applications", "依申请公开", Role.Viewer),
            new("/data/proceedings", "复议诉讼", Role.Viewer),
            new("/measure", "按指标看", Role.Viewer),
            new("/compare", "对比", Role.Viewer),
            new("/consolidate", "汇总核对", Role.Viewer),
            new("/summary", "年度总结", Role.Viewer),
        ]),
        new("管理",
        [
            new("/jobs", "作业", Role.Officer, CarriesPlace: false),
            new("/people", "人员", Role.Administrator, CarriesPlace: false),
            new("/settings", "设置", Role.Administrator, CarriesPlace: false),
            new("/audit", "操作记录", Role.Administrator, CarriesPlace: false),
        ]),
        new("帮助",
        [
            new("/help", "帮助", Role.Viewer, CarriesPlace: false),
            new("/connect", "Excel / Power BI", Role.Viewer),
        ]),
    ];
}

/// <summary>A group of entries under one small heading.</summary>
public sealed record NavigationGroup(string Name, IReadOnlyList<NavigationEntry> Entries);

/// <summary>One entry: where it leads, what it says, and who sees it.</summary>
public sealed record NavigationEntry(string Path, string Name, Role Role, bool CarriesPlace = true, bool IsForOneUnit = false);
