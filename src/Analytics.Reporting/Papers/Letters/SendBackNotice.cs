using System.Globalization;
using Analytics.Reporting.SendBack;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>退回修改通知: what to look at again, both sides of each comparison; which figure is right is the unit's to say.</summary>
public static class SendBackNotice
{
    /// <summary>The notice to one unit; null where nothing of its version in force needs mending.</summary>
    public static PaperContent? Of(Office office, string unit) =>
        SendBackSheet.Of([.. office.Warehouse.Findings.Of(unit, office.Year).Where(finding => finding.JurisdictionCode == unit)]) is [var sheet] ? Of(office, sheet) : null;

    /// <summary>The notice that goes with a sheet.</summary>
    /// <param name="office">Who writes.</param>
    /// <param name="sheet">What is to be mended or explained.</param>
    /// <param name="dueOn">The last day of the round; null is the one that was set when the report was sent back, else room to write it.</param>
    public static PaperContent Of(Office office, SendBackSheet sheet, DateOnly? dueOn = null)
    {
        var unit = office.Warehouse.Units.Find(sheet.Unit);
        var set = office.Warehouse.Obligations.Of(sheet.Unit, sheet.Year).FirstOrDefault(o => o.JurisdictionCode == sheet.Unit)?.CorrectionDueOn;
        var due = dueOn is { } day ? PaperDay.Of(day) : Office.Day(set);
        return new PaperContent(
            "send-back", $"{sheet.Year}-{sheet.Unit} {sheet.Name} 退回修改通知",
            office.Fields(
                ("单位", Office.Addressee(unit?.Kind ?? "", sheet.Name)),
                ("年度", Number(sheet.Year)),
                ("版本", Number(sheet.Mend[0].VersionNumber)),
                ("问题数", Number(sheet.Mend.Count)),
                ("说明数", sheet.Explain.Count == 0 ? "" : Number(sheet.Explain.Count)),
                ("修改期限", due),
                ("待定期限", due.Length == 0 ? "是" : "")),
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal) { ["问题"] = RowsOf(sheet.Mend), ["说明"] = RowsOf(sheet.Explain) });
    }

    /// <summary>The list of all sheets, for the office itself.</summary>
    public static PaperContent List(Office office, IReadOnlyList<SendBackSheet> sheets, DateOnly? dueOn) => new(
        "send-back-list", "退回修改名单",
        office.Fields(("退回份数", Number(sheets.Count)), ("修改期限", dueOn is { } day ? PaperDay.Of(day) : ""), ("待定期限", dueOn is null ? "是" : "")),
        Office.List("报告", sheets.Select((sheet, i) => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["序号"] = Number(i + 1), ["单位"] = sheet.Name, ["年度"] = Number(sheet.Year), ["更正"] = Number(sheet.Mend.Count), ["说明"] = Number(sheet.Explain.Count),
        })));

    /// <summary>A notice to every unit that needs one.</summary>
    public static IReadOnlyList<PaperContent> All(Office office)
    {
        var addends = office.Addends().Where(unit => unit.IsReported == 1 || unit.StateCode is States.SentBack or States.Unreadable).Select(unit => unit.JurisdictionCode).ToHashSet(StringComparer.Ordinal);
        return [.. SendBackSheet.Of(office.Warehouse.Findings.Of(office.Under, office.Year)).Where(sheet => addends.Contains(sheet.Unit)).Select(sheet => Of(office, sheet))];
    }

    private static List<Dictionary<string, string>> RowsOf(IReadOnlyList<FindingEntry> findings) =>
    [
        .. findings.Select((finding, i) => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["序号"] = Number(i + 1),
            ["位置"] = SendBackSheet.Place(finding),
            ["左边"] = Short(finding.LeftSide),
            ["右边"] = Short(finding.RightSide),
            ["相差"] = finding.Difference ?? "",
            ["说明"] = finding.MessageZh,
        }),
    ];

    private static string Short(string? side) => side is null ? "" : side.Length <= 24 ? side : side[..23] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
