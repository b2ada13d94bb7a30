using System.Globalization;
using Analytics.Core.Checks;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>退回修改通知: what to look at again, both sides of each comparison; which figure is right is the unit's to say.</summary>
public static class SendBackNotice
{
    /// <summary>The notice to one unit; null where nothing of its version in force needs mending.</summary>
    public static PaperContent? Of(Office office, string unit)
    {
        var expected = office.Warehouse.Obligations.Of(unit, office.Year).FirstOrDefault(o => o.JurisdictionCode == unit);
        var findings = office.Warehouse.Findings.Of(unit, office.Year)
            .Where(f => f.JurisdictionCode == unit && f.SeverityCode is "error" or "unreadable" && f.VerdictCode is not ("explained" or "misread")).ToList();
        if (expected is null || findings.Count == 0)
        {
            return null;
        }

        return new PaperContent(
            "send-back", $"{unit} {expected.Name} 退回修改通知",
            office.Fields(
                ("单位", expected.Name),
                ("版本", findings[0].VersionNumber.ToString(CultureInfo.InvariantCulture)),
                ("问题数", findings.Count.ToString(CultureInfo.InvariantCulture)),
                ("修改期限", Office.Day(expected.CorrectionDueOn))),
            Office.List("问题", findings.Select((finding, i) => new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["序号"] = (i + 1).ToString(CultureInfo.InvariantCulture),
                ["位置"] = RuleBook.Find(finding.RuleCode)?.Title.Zh ?? "读取",
                ["说明"] = finding.MessageZh,
                ["左边"] = finding.LeftSide ?? "",
                ["右边"] = finding.RightSide ?? "",
                ["相差"] = finding.Difference ?? "",
            })));
    }

    /// <summary>A notice to every unit that needs one.</summary>
    public static IReadOnlyList<PaperContent> All(Office office) =>
        [.. office.Addends().Where(unit => unit.IsReported == 1 || unit.StateCode is States.SentBack or States.Unreadable).Select(unit => Of(office, unit.JurisdictionCode)).OfType<PaperContent>()];
}
