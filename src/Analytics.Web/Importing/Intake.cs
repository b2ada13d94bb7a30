using System.Security.Cryptography;
using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Warehousing;
using Analytics.Web.Access;

namespace Analytics.Web.Importing;

/// <summary>Takes uploaded files in: read, check, load, with one line a report; nothing outside the visitor's part of the tree gets in.</summary>
public sealed class Intake(Warehouse warehouse, TimeProvider clock)
{
    private static readonly Text Outside = new(
        "这份报告不属于您负责的单位，没有入库。", "This report belongs to a unit outside your part of the tree; it was not loaded.");

    /// <summary>Reads and loads files in the given order.</summary>
    public IReadOnlyList<IntakeLine> Take(IReadOnlyList<(string Name, byte[] Bytes)> files, Visitor visitor, bool accept)
    {
        var run = warehouse.Imports.Begin($"{files.Count} files, pages", visitor.Name);
        var lines = files.SelectMany(file => One(file.Name, file.Bytes, visitor, accept)).ToList();
        warehouse.Imports.Note(run, lines.Count(line => line.Status == LoadStatus.Loaded), lines.Count(line => line.Status == LoadStatus.Unchanged),
            lines.Count(line => line.Status == LoadStatus.SetAside), isEnd: true);
        return lines;
    }

    private IEnumerable<IntakeLine> One(string name, byte[] bytes, Visitor visitor, bool accept)
    {
        IReadOnlyList<Report> reports;
        try
        {
            reports = ReportImporter.Read(name, bytes);
        }
        catch (Refusal refusal)
        {
            warehouse.Loader.KeepSetAside(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), "unknown", bytes);
            return [new IntakeLine(name, LoadStatus.SetAside, null, null, null, refusal.Words, null)];
        }

        var outside = reports.Where(report => report.Unit is { } unit && !Reach.Covers(visitor.Place, unit.Code)).ToHashSet();
        var filings = reports.Where(report => !outside.Contains(report)).Select(report => new Filing(report, bytes)
        {
            Findings = RuleBook.Run(new CheckSubject(report) { Previous = Beside(report, -1), Next = Beside(report, +1) }),
            ReceivedOn = ReportLoader.ReceivedOn(report.Year, clock),
            Accept = accept && visitor.Role >= Role.Officer,
            Author = visitor.Name,
        }).ToList();
        return
        [
            .. warehouse.Loader.Load(filings).Select(IntakeLine.Of),
            .. outside.Select(report => new IntakeLine(name, LoadStatus.SetAside, report.Unit, report.Year, null, Outside, report.Receipt)),
        ];
    }

    private Report? Beside(Report report, int years) =>
        report is { Unit: { } unit, Year: { } year } ? warehouse.Versions.Report(unit.Code, year + years) : null;
}
