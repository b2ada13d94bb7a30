using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>The parts of the report as pages name them.</summary>
public static class TableWords
{
    public static Text Of(FormTable table) => table switch
    {
        FormTable.Disclosure => new("主动公开", "Disclosure"),
        FormTable.Applications => new("依申请公开", "Applications"),
        FormTable.Proceedings => new("复议诉讼", "Proceedings"),
        _ => new("信息处理费", "Processing fee"),
    };
}
