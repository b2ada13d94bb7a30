using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Reporting.SendBack;

/// <summary>What goes back to a unit with its report: what to mend and what to explain; <see cref="Papers.Letters.SendBackNotice"/> is the paper that says it.</summary>
/// <remarks>It never says which number to write. Hints and what the office itself has to enter stay out; similar texts go in only
/// once a person has confirmed them; what was explained or misread does not come up again.</remarks>
public sealed record SendBackSheet(string Unit, string Name, int Year, IReadOnlyList<FindingEntry> Mend, IReadOnlyList<FindingEntry> Explain)
{
    // The office's own book-keeping, nothing of the unit's making.
    private static readonly HashSet<string> OfTheOffice = ["received-date-known", "filed-on-time", "consolidated-agrees-with-sum"];
    private static readonly HashSet<string> OnceConfirmed = ["narrative-not-last-years", "narrative-not-anothers"];

    /// <summary>A sheet for every report with something to mend; questions alone send nothing back unless a person confirmed one.</summary>
    public static IReadOnlyList<SendBackSheet> Of(IReadOnlyList<FindingEntry> findings) =>
    [
        .. findings.Where(IsForTheUnit).GroupBy(finding => (finding.JurisdictionCode, finding.Name, finding.ReportYear)).Select(report => new SendBackSheet(
                report.Key.JurisdictionCode, report.Key.Name, report.Key.ReportYear,
                [.. report.Where(IsToMend)],
                [.. report.Where(finding => !IsToMend(finding))]))
            .Where(sheet => sheet.Mend.Count > 0).OrderBy(sheet => sheet.Year).ThenBy(sheet => sheet.Unit, StringComparer.Ordinal),
    ];

    private static bool IsForTheUnit(FindingEntry finding) =>
        finding.SeverityCode != "hint" && finding.VerdictCode is null or "confirmed" && !OfTheOffice.Contains(finding.RuleCode)
        && (!OnceConfirmed.Contains(finding.RuleCode) || finding.VerdictCode == "confirmed");

    private static bool IsToMend(FindingEntry finding) =>
        finding.SeverityCode is "error" or "unreadable" || finding.VerdictCode == "confirmed";

    /// <summary>Table, row and column by name; a finding on words alone has its rule's title.</summary>
    internal static string Place(FindingEntry finding)
    {
        var measures = finding.Measures.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Form.Find).OfType<Measure>().ToList();
        if (measures.Count == 0)
        {
            return RuleBook.Find(finding.RuleCode)?.Title.Zh ?? "正文";
        }

        const int Named = 3;
        var table = measures[0].Table switch { FormTable.Disclosure => "表二", FormTable.Applications => "表三", FormTable.Proceedings => "表四", _ => "正文" };
        var column = finding.ApplicantCode is { } code ? $"，{Form.Pieces(Edition.Form2021, FormTable.Applications, "applicant").First(p => p.Key == code).Text}列" : "";
        var row = measures[0].Label.Zh.Split('·')[..^1];
        if (measures.Count > Named && row.Length > 0 && measures.All(m => m.Label.Zh.StartsWith(string.Join('·', row) + "·", StringComparison.Ordinal)))
        {
            return $"{table}：{string.Join('·', row)}（{measures.Count} 列）";
        }

        return $"{table}：{string.Join("、", measures.Take(Named).Select(m => m.Label.Zh))}{(measures.Count > Named ? $"等 {measures.Count} 行" : "")}{column}";
    }
}
