using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import.Documents;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Reports;

/// <summary>A report as filed beside the tables as read; every cell is linked to its marked place and back.</summary>
[Needs(Role.Viewer, Role.Officer)]
[Needs(Role.Viewer, Role.Filer, Handler = "Answer")]
public sealed class ReportModel(Warehouse warehouse, Places places, FilingList filing, FindingList findings, CallNotes notes, TimeProvider clock) : SitePage
{
    private const int DaysToCorrect = 7;

    private static readonly char[] Separators = [',', ' ', ';'];

    public string Unit { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public int Year { get; private set; }

    public int Version { get; private set; }

    /// <summary>The version shown is the one that counts; only that one can be corrected.</summary>
    public bool IsInForce => Versions.Any(version => version.IsInForce && version.Version == Version);

    public string State { get; private set; } = States.Unknown;

    public string? ReceivedOn { get; private set; }

    public bool HasPublishedCopy { get; private set; }

    public string? Cell { get; private set; }

    /// <summary>A line to mark, where a search led here.</summary>
    public int? Line { get; private set; }

    public Cell? CellFound { get; private set; }

    public Report? Report { get; private set; }

    /// <summary>Every version there is, with who filed or corrected it and why.</summary>
    public IReadOnlyList<VersionEntry> Versions { get; private set; } = [];

    /// <summary>Cells that the form asks for and the reader gave no reading of: a person may.</summary>
    public IReadOnlyList<(Measure Measure, Applicant Applicant)> LeftOut { get; private set; } = [];

    public IReadOnlyList<Places.Row> Chain { get; private set; } = [];

    public IReadOnlyList<FindingList.Row> Findings { get; private set; } = [];

    public IReadOnlyList<CallNotes.Row> Notes { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<MarkedDocument.Piece>> Lines { get; private set; } = [];

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public IReadOnlyDictionary<(int Table, int Row, int Cell), Cell> InTables { get; private set; } = new Dictionary<(int Table, int Row, int Cell), Cell>();

    /// <summary>Measures that stand in a finding of which the reader is not sure.</summary>
    public IReadOnlySet<string> InDoubt { get; private set; } = new HashSet<string>();

    public int Errors => Findings.Count(finding => finding.SeverityCode is "error" or "unreadable" && finding.VerdictCode is null);

    public string SuggestedReason => string.Join("\n", Findings.Where(finding => finding.SeverityCode is "error" or "unreadable").Select(finding => finding.MessageZh));

    public string SuggestedDue => Instants.Text(clock.Today().AddDays(DaysToCorrect))!;

    public IActionResult OnGet(string unit, int year, int? version, string? cell, int? line)
    {
        if (!Find(unit, year, version))
        {
            return NotFound();
        }

        (Cell, Line) = (cell, line);
        CellFound = Report is null || cell is null ? null : Report.Cells.Where(c => CellNames.Of(c) == cell).Select(c => (Cell?)c).FirstOrDefault();
        return Page();
    }

    /// <summary>The cells of a finding by name, for links into the document.</summary>
    public IEnumerable<string> CellsOf(FindingList.Row finding) =>
        from code in finding.Measures.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        let measure = Form.Find(code)
        where measure is not null
        let applicant = measure.Table != FormTable.Applications ? Applicant.None : finding.ApplicantId == 0 ? Applicant.Total : (Applicant)finding.ApplicantId
        select CellNames.Of(measure, applicant);

    public IActionResult OnPostAccept(string unit, int year) => Do(unit, year, () =>
    {
        warehouse.Versions.Accept(unit, year, Visitor.Name);
        return W["已通过。"];
    });

    /// <summary>A cell that the program misread, as the person reads it.</summary>
    public IActionResult OnPostCorrect(string unit, int year, string cell, string? value, string? reason) => Do(unit, year, () =>
    {
        var name = cell.Split('~');
        var result = new PersonsCorrections(warehouse).Cells(unit, year, [CellCorrection.Of(name[0], name.ElementAtOrDefault(1), value ?? "")], Visitor.Name, reason ?? "");
        return W["已更正，成为第 {0} 版。原来的版本还在，可以在下面“版本”里恢复。", result.Version];
    });

    /// <summary>The report belongs to another unit (<paramref name="place"/>, so named that the gate checks it) or year.</summary>
    public IActionResult OnPostMove(string unit, int year, string? place, int toYear, string? reason)
    {
        var to = string.IsNullOrWhiteSpace(place) ? unit : place.Trim();
        try
        {
            var result = new PersonsCorrections(warehouse).Move(unit, year, to, toYear, Visitor.Name, reason ?? "");
            Say(W["已转到这里，成为第 {0} 版。转错了可以再转回去。", result.Version]);
            return LocalRedirect($"/reports/{result.Code}/{Shown.Year(result.Year!.Value)}");
        }
        catch (WarehouseException refused)
        {
            SayWrong(W.Of(refused));
            return LocalRedirect($"/reports/{unit}/{Shown.Year(year)}");
        }
    }

    public IActionResult OnPostWithdraw(string unit, int year, string? reason) => Do(unit, year, () =>
    {
        new PersonsCorrections(warehouse).Withdraw(unit, year, Visitor.Name, reason ?? "");
        return W["已撤回。撤错了可以在下面“版本”里恢复。"];
    });

    public IActionResult OnPostRestore(string unit, int year, int number, string? reason) => Do(unit, year, () =>
    {
        new PersonsCorrections(warehouse).Restore(unit, year, number, Visitor.Name, reason ?? "");
        return W["第 {0} 版已恢复为在用。", number];
    });

    public IActionResult OnPostTakeBack(string unit, int year, string? reason) => Do(unit, year, () =>
    {
        warehouse.Corrections.TakeBack(unit, year, Visitor.Name, string.IsNullOrWhiteSpace(reason) ? W["撤回审核"] : reason);
        return W["已撤回审核，恢复为待审。"];
    });

    public IActionResult OnPostSendBack(string unit, int year, string? reason, string? due) => Do(unit, year, () =>
    {
        warehouse.Versions.SendBack(unit, year, Visitor.Name, reason ?? "", Day(due));
        return W["已退回修改。"];
    });

    /// <summary>What the unit says of its findings; the office sees it beside the calls.</summary>
    public IActionResult OnPostAnswer(string unit, int year, string? note) => Do(unit, year, () =>
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            throw new WarehouseException(W["请写下说明。"]);
        }

        notes.Add(unit, year, Visitor.Name, note.Trim()[..Math.Min(note.Trim().Length, 1000)], clock.GetUtcNow());
        return W["已记录。"];
    });

    public IActionResult OnPostVerdict(string unit, int year, string rule, string verdict, string? reason) => Do(unit, year, () =>
    {
        warehouse.Findings.Judge(unit, year, rule, verdict, Visitor.Name, reason);
        return W["已记录。"];
    });

    private static IEnumerable<(Measure Measure, Applicant Applicant)> Asked(Report report) =>
        from table in new[] { FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings }
        where report.EditionOf(table) != Edition.Unknown
        from measure in Form.Of(table, report.EditionOf(table))
        from applicant in table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None]
        select (measure, applicant);

    private bool Find(string unit, int year, int? version)
    {
        warehouse.Obligations.Keep();
        if (warehouse.Units.Find(unit) is not { } body)
        {
            return false;
        }

        (Unit, UnitName, Year) = (unit, body.Name, year);
        Chain = [.. places.Chain(unit).Where(row => Visit.Sees(row.JurisdictionCode))];
        var expected = filing.Of(unit, year);
        State = expected?.StateCode ?? States.Unknown;
        ReceivedOn = expected?.FirstReceivedOn;
        Version = version ?? (int)(expected?.VersionNumber ?? 0);
        Report = Version == 0 ? null : warehouse.Versions.Report(unit, year, Version);
        if (Report is null)
        {
            Versions = warehouse.Versions.Listed(unit, year);
            return version is null;
        }

        Findings = findings.OfVersion(unit, year, Version);
        Notes = [.. notes.Of(unit, year).Where(note => note.JurisdictionCode == unit)];
        Versions = warehouse.Versions.Listed(unit, year);
        LeftOut = [.. Asked(Report).Where(cell => Report.Find(cell.Measure, cell.Applicant) is null)];
        HasPublishedCopy = warehouse.Publications.Copies(unit, year).Any(copy => copy.IsCompared);
        InDoubt = Report.Findings.Where(f => f.Severity == Severity.Unreadable || f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures).ToHashSet();
        InTables = MarkedDocument.InTables(Report.Cells);
        if (InTables.Count > 0)
        {
            Blocks = warehouse.Versions.File(Report.Sha256) is { } file ? ReportBlocks.Of(file.Name, file.Bytes, Report.Part) : [];
        }

        if (Blocks.Count == 0)
        {
            Lines = MarkedDocument.Lines(Report.Text, Report.Cells);
        }

        return true;
    }

    private LocalRedirectResult Do(string unit, int year, Func<string> work) => Do(work, $"/reports/{unit}/{Shown.Year(year)}");
}
