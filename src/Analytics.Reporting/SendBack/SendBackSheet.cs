using System.Globalization;
using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Reporting.Papers;
using Analytics.Warehousing;

namespace Analytics.Reporting.SendBack;

/// <summary>The sheet that goes back to a unit with its report: where, both sides, the difference, and the request to check the ledger.</summary>
/// <remarks>It never says which number to write. Hints and what the office itself has to enter stay out; similar texts go in only
/// once a person has confirmed them; what was explained or misread does not come up again.</remarks>
public sealed record SendBackSheet(string Unit, string Name, int Year, IReadOnlyList<FindingEntry> Mend, IReadOnlyList<FindingEntry> Explain)
{
    // The office's own book-keeping, nothing of the unit's making.
    private static readonly HashSet<string> OfTheOffice = ["received-date-known", "filed-on-time", "consolidated-agrees-with-sum"];
    private static readonly string[] ListHeaders = ["序号", "单位", "年度", "请核对更正", "请核实说明"];
    private static readonly string[] SheetHeaders = ["序号", "表、行、列", "一处", "另一处", "相差", "情况"];
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

    /// <summary>The sheet as a Word file.</summary>
    /// <param name="dueOn">The last day of the round; null leaves room to write it.</param>
    /// <param name="today">The day under the signature.</param>
    public byte[] ToWord(DateOnly? dueOn, DateOnly today)
    {
        using var paper = new OfficialPaper($"政府信息公开工作年度报告\n退回修改单");
        paper.Recipient(IsGovernment ? $"{Name}人民政府办公室：" : $"{Name}：");
        paper.Paragraph($"你单位报送的 {Year} 年政府信息公开工作年度报告，经校核有以下情况。请逐项核对台账，更正后于{Day(dueOn)}前重新报送；核对无误的，请书面说明。");
        paper.Heading("一、请核对更正");
        paper.Table(TableOf(Mend));
        if (Explain.Count > 0)
        {
            paper.Heading("二、请核实或说明");
            paper.Paragraph("以下情况如实填报时也可能出现，请核实；属实的说明即可，不必更改。");
            paper.Table(TableOf(Explain));
        }

        paper.Note("本单只列出两处不一致的数字，不代为认定应填何数，请以台账为准。");
        paper.Sign("政务公开办公室", $"{today.Year}年{today.Month}月{today.Day}日");
        return paper.ToArray();
    }

    /// <summary>The list of the sheets for the district office.</summary>
    public static byte[] ListToWord(IReadOnlyList<SendBackSheet> sheets, DateOnly? dueOn, DateOnly today)
    {
        using var paper = new OfficialPaper("政府信息公开工作年度报告\n退回修改名单");
        paper.Paragraph($"共 {sheets.Count} 份报告需退回修改，期限为{Day(dueOn)}。");
        paper.Table(new Grid([0.7, 2.4, 1, 1.2, 1.2], [
            [.. ListHeaders.Select(text => new GridCell(text) { IsHeader = true })],
            .. sheets.Select((sheet, i) => new GridCell[]
            {
                new(Number(i + 1)), new(sheet.Name) { Align = GridAlign.Left }, new(Number(sheet.Year)), new(Number(sheet.Mend.Count)), new(Number(sheet.Explain.Count)),
            }),
        ]) { HeaderRows = 1 });
        paper.Sign("政务公开办公室", $"{today.Year}年{today.Month}月{today.Day}日");
        return paper.ToArray();
    }

    private bool IsGovernment => Unit.Length <= 6 && !Unit.Contains('-');

    private static bool IsForTheUnit(FindingEntry finding) =>
        finding.SeverityCode != "hint" && finding.VerdictCode is null or "confirmed" && !OfTheOffice.Contains(finding.RuleCode)
        && (!OnceConfirmed.Contains(finding.RuleCode) || finding.VerdictCode == "confirmed");

    private static bool IsToMend(FindingEntry finding) =>
        finding.SeverityCode is "error" or "unreadable" || finding.VerdictCode == "confirmed";

    private static Grid TableOf(IReadOnlyList<FindingEntry> findings) => new([0.6, 2, 1.1, 1.1, 0.9, 3.6], [
        [.. SheetHeaders.Select(text => new GridCell(text) { IsHeader = true })],
        .. findings.Select((finding, i) => new GridCell[]
        {
            new(Number(i + 1)),
            new(Place(finding)) { Align = GridAlign.Left },
            new(Short(finding.LeftSide)), new(Short(finding.RightSide)), new(finding.Difference ?? ""),
            new(finding.MessageZh) { Align = GridAlign.Left },
        }),
    ]) { HeaderRows = 1, Size = 9 };

    // Table, row and column by name; a finding on words alone has its rule's title.
    private static string Place(FindingEntry finding)
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

    private static string Short(string? side) => side is null ? "" : side.Length <= 24 ? side : side[..23] + "…";

    private static string Day(DateOnly? day) => day is { } set ? $"{set.Year}年{set.Month}月{set.Day}日" : "＿＿年＿＿月＿＿日";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
