using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>Measures where they stand alone: a line of the form says less by itself than in its table.</summary>
public static class MeasureWords
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["received.new"] = new("本年新收申请", "New applications"),
        ["received.carried-in"] = new("上年结转申请", "Applications carried in"),
        ["handled.total"] = new("本年办理结果总计", "Applications handled"),
        ["carried-out"] = new("结转下年度办理", "Applications carried out"),
        ["granted"] = new("予以公开", "Granted"),
        ["partly-granted"] = new("部分公开", "Partly granted"),
        ["other.total"] = new("其他处理", "Other handling"),
    };

    /// <summary>The measure's name as a heading of its own.</summary>
    public static Text Alone(Measure measure) => Names.TryGetValue(measure.Code, out var words) ? words : measure.Label;
}
