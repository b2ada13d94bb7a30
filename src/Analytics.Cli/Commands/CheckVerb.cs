using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Output;
using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Jobs.Checking;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.SendBack;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>check</c>: the findings of the rule book, the book itself, what a rule would change, and sheets to send back.</summary>
public sealed class CheckVerb : Verb
{
    public override Command Define()
    {
        var under = new Option<string?>("--under") { Description = "代码：该单位及其下各单位；不写为全部。Code: this unit and all below it; all without it" };
        var year = new Option<string?>("--year") { Description = "报告年度；不写为全部。Report year; all without it" };
        var rules = new Option<bool>("--rules") { Description = "打印规则手册。Print the rule book" };
        var changes = new Option<bool>("--changes") { Description = "试运行：各规则的结论有何变化，不保存。What the rules would change, rule by rule; nothing is kept" };
        var rule = new Option<string[]>("--rule") { Description = "只看这些规则。These rules alone", AllowMultipleArgumentsPerToken = true };
        var stored = new Option<bool>("--stored") { Description = "不重新校核，只列已存的发现。List what is kept, without checking again" };
        var sendBack = new Option<string?>("--send-back") { Description = "文件夹：每单位一份退回修改单和一份名单。Folder: a sheet a unit to send back, and a list" };
        var due = new Option<string?>("--due") { Description = "退回修改的期限，如 2026-02-20。The last day of the send-back round" };
        var language = new Option<string?>("--language") { Description = "zh (default) or en" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("check", "校核发现的问题。Findings of the rule book.") { under, year, rules, changes, rule, stored, sendBack, due, language, format, path, spec };
        command.SetAction(call =>
        {
            var checks = Chosen(call.GetValue(rule) ?? []);
            if (call.GetValue(rules))
            {
                if (call.GetValue(path) is { } page && page.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                {
                    File.WriteAllText(page, PrintedRuleBook.Markdown());
                    return ExitStatus.Done;
                }

                Rows.Write(checks.Select(check => RuleRow.Of(check, call.GetValue(language))), call.GetValue(format), call.GetValue(path));
                return ExitStatus.Done;
            }

            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var place = call.GetValue(under) is { } code ? warehouse.Units.Get(code).Code : null;
            var ofYear = call.GetValue(year) is { } text ? YearOf(text) : (int?)null;
            if (call.GetValue(changes))
            {
                Rows.Write(RuleChange.Of(warehouse, place, ofYear, checks), call.GetValue(format), call.GetValue(path));
                return ExitStatus.Done;
            }

            if (!call.GetValue(stored))
            {
                var summary = new CorpusCheck(warehouse).Run(place, ofYear);
                Console.Error.WriteLine($"校核 {summary.Reports} 份，{summary.Changed} 条发现有增减。{summary.Reports} reports checked, {summary.Changed} findings came or went.");
            }

            var findings = warehouse.Findings.Of(place, ofYear).Where(finding => (call.GetValue(rule) ?? []).Length == 0 || checks.Any(check => check.Id == finding.RuleCode)).ToList();
            if (call.GetValue(sendBack) is { } folder)
            {
                Rows.Write(Sheets(warehouse, place, findings, folder, Days.Parse(call.GetValue(due))), call.GetValue(format), call.GetValue(path));
                return ExitStatus.Done;
            }

            Rows.Write(findings.Select(finding => FindingRow.Of(finding, call.GetValue(language))), call.GetValue(format), call.GetValue(path));
            return findings.Any(finding => finding is { OutcomeCode: "fail", SeverityCode: "error", VerdictCode: null or "confirmed" }) ? ExitStatus.SetAside : ExitStatus.Done;
        });
        return command;
    }

    private static List<Check> Chosen(string[] ids) => ids.Length == 0 ? [.. RuleBook.Checks] :
    [
        .. ids.Select(id => RuleBook.Find(id) ?? throw new CallException($"没有规则 {id}；check --rules 列出全部。There is no rule {id}; check --rules lists them.")),
    ];

    private static List<SheetRow> Sheets(Warehouse warehouse, string? place, IReadOnlyList<FindingEntry> findings, string folder, DateOnly? due)
    {
        var sheets = SendBackSheet.Of(findings);
        var templates = new PaperTemplates();
        Directory.CreateDirectory(folder);
        var rows = new List<SheetRow>();
        foreach (var sheet in sheets)
        {
            var paper = SendBackNotice.Of(new Office(warehouse, Signs(warehouse, sheet.Unit), sheet.Year), sheet, due);
            rows.Add(new SheetRow(sheet.Unit, sheet.Name, sheet.Year, sheet.Mend.Count, sheet.Explain.Count, PaperFiles.Write(folder, [paper], templates)[0]));
        }

        if ((place ?? (sheets.Count == 0 ? null : Signs(warehouse, sheets[0].Unit))) is { } under)
        {
            PaperFiles.Write(folder, [SendBackNotice.List(new Office(warehouse, under, sheets.Count == 0 ? warehouse.Clock.Today().Year - 1 : sheets[0].Year), sheets, due)], templates);
        }

        return rows;
    }

    // The office of the government that lists the unit.
    private static string Signs(Warehouse warehouse, string unit) =>
        warehouse.Units.Get(unit) is var found && found.IsConsolidated ? found.Code : found.Parent ?? found.Code;

    private sealed record SheetRow(string Jurisdiction, string Name, int Year, int Mend, int Explain, string File);

    private static int YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100
            ? year : throw new CallException($"{text} 不是年度，如 2020。{text} is no report year, such as 2020.");

    private sealed record FindingRow
    {
        public required string Jurisdiction { get; init; }

        public required string Name { get; init; }

        public required int Year { get; init; }

        public required int Version { get; init; }

        public required string Rule { get; init; }

        public required string Severity { get; init; }

        public required string Outcome { get; init; }

        public required string[] Measures { get; init; }

        public required string? Applicant { get; init; }

        public required string Message { get; init; }

        public required string? Left { get; init; }

        public required string? Right { get; init; }

        public required string? Difference { get; init; }

        public required string? Verdict { get; init; }

        public required string? Reason { get; init; }

        public static FindingRow Of(FindingEntry finding, string? language) => new()
        {
            Jurisdiction = finding.JurisdictionCode,
            Name = finding.Name,
            Year = finding.ReportYear,
            Version = finding.VersionNumber,
            Rule = finding.RuleCode,
            Severity = finding.SeverityCode,
            Outcome = finding.OutcomeCode,
            Measures = finding.Measures.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Applicant = finding.ApplicantCode,
            Message = finding.Message.In(language),
            Left = finding.LeftSide,
            Right = finding.RightSide,
            Difference = finding.Difference,
            Verdict = finding.VerdictCode,
            Reason = finding.VerdictReason,
        };
    }

    private sealed record RuleRow
    {
        public required string Rule { get; init; }

        public required string Title { get; init; }

        public required string Severity { get; init; }

        public required string[] Editions { get; init; }

        public required int Since { get; init; }

        public required string Source { get; init; }

        public required string Explains { get; init; }

        public static RuleRow Of(Check check, string? language) => new()
        {
            Rule = check.Id,
            Title = check.Title.In(language),
            Severity = check.Severity.Code(),
            Editions = [.. check.Editions.Select(edition => Core.Forms.EditionCodes.Code(edition)!)],
            Since = check.Since,
            Source = check.Source.In(language),
            Explains = check.Explains.In(language),
        };
    }
}
