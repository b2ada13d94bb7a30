using System.Globalization;
using System.Text;
using Analytics.Core.Words;
using Analytics.Reporting.Papers.Letters;
using Analytics.Warehousing;

namespace Analytics.Reporting.Season;

/// <summary>How the season stands, as a short text to paste into a chat group; nobody is said not to have filed before the year is declared complete.</summary>
public static class ChatStatus
{
    /// <summary>Names listed before the rest is counted: a chat shows a screen.</summary>
    private const int MostNames = 40;

    public static string Of(Office office)
    {
        var units = office.Warehouse.Obligations.Of(office.Under, office.Year).Where(unit => unit.RoleCode == "addend" && unit.IsExpected == 1).ToList();
        var now = office.Warehouse.Clock.GetUtcNow().ToOffset(Shanghai.Offset);
        var government = office.Warehouse.Units.Get(office.Under).Name;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"【{government}{office.Year}年度政府信息公开年报】截至{now.Month}月{now.Day}日{now.Hour}时：应报{units.Count}个，已收{units.Count(unit => unit.IsReported == 1)}个，其中已通过{units.Count(unit => unit.IsAccepted == 1)}个。\n");
        var waiting = units.Where(Reminder.IsWaiting).OrderBy(Office.LastDay).ToList();
        foreach (var day in waiting.GroupBy(Office.LastDay))
        {
            var left = day.Key.DayNumber - office.Today.DayNumber;
            Line(text, $"待报（{Day(day.Key)}截止，{(left == 0 ? "今天" : $"还有{left}天")}）", day);
        }

        Line(text, "逾期未报（已确认）", units.Where(unit => unit.StateCode == States.Overdue));
        Line(text, "期限已过、尚未核实", units.Where(unit => unit.StateCode == States.Unknown));
        foreach (var day in units.Where(unit => unit.StateCode == States.SentBack).GroupBy(unit => Instants.Day(unit.CorrectionDueOn)).OrderBy(group => group.Key))
        {
            Line(text, day.Key is { } due ? $"退回修改（{Day(due)}前改报）" : "退回修改", day);
        }

        Line(text, "文件无法读取，请重发Word", units.Where(unit => unit.StateCode == States.Unreadable));
        Line(text, "表式版本不符", units.Where(unit => unit.StateCode == States.WrongForm));
        var publications = office.Publications();
        foreach (var (state, words) in new[] { (PublicationStates.Overdue, "逾期未公布（已确认）"), (PublicationStates.Differs, "公布稿与报送稿不一致") })
        {
            Line(text, words, units.Where(unit => publications.GetValueOrDefault(unit.JurisdictionCode)?.State == state));
        }

        if (publications.Values.Count(entry => entry is { RoleCode: "addend", IsExpected: 1 } && PublicationStates.IsPublished(entry.State)) is > 0 and var published)
        {
            text.Append(CultureInfo.InvariantCulture, $"已在网上公布{published}个。\n");
        }

        return text.Append(waiting.Count > 0 ? "请未报单位按时报送；已报的请告知报送方式以便核实。"
            : units.Any(unit => unit.StateCode == States.Overdue) ? "请逾期未报的单位尽快补报并说明原因。" : "谢谢各单位。").ToString();
    }

    private static void Line(StringBuilder text, string what, IEnumerable<Expected> some)
    {
        var names = some.Select(unit => unit.Name).ToList();
        if (names.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{what}{names.Count}个：{string.Join('、', names.Take(MostNames))}{(names.Count > MostNames ? "等" : "")}。\n");
        }
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
