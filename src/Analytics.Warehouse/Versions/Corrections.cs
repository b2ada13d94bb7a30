using System.Data.Common;
using Analytics.Core.Checks;
using Analytics.Core.Divisions;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>What a person sets right: whose report it is, which year's, what stands in a cell. Each is a new version with its author and reason, never an edit.</summary>
public sealed class Corrections(Warehouse warehouse)
{
    /// <summary>The report in force belongs to another unit or year: it leaves this place, and stands at the other as a new version.</summary>
    /// <returns>Where it now stands.</returns>
    public LoadResult Move(string unit, int year, string toUnit, int toYear, string author, string reason)
    {
        Demand(reason);
        if ((unit, year) == (toUnit, toYear))
        {
            throw new WarehouseException("请另选单位或年度。Choose another unit or another year.");
        }

        var target = warehouse.Units.Get(toUnit);
        return warehouse.Write((connection, transaction) =>
        {
            var (report, received) = InForce(connection, transaction, unit, year);
            var judging = new Judging(warehouse, connection, transaction);
            judging.TakeOutOthersOfItsDocument(unit, year);
            judging.Judge(unit, year, "withdrawn", author, reason, null, old => judging.Without(old, old.VersionNumber!.Value));
            return Load(connection, transaction, report with
            {
                Unit = new UnitMatch(target.Code, target.Name, target.Level, DivisionList.Default.Path(target.Code.Split('-')[0]), $"{author} 更正 set right by a person"),
                Year = toYear,
                Candidates = [],
            }, received, author, reason);
        });
    }

    /// <summary>Cells of the report in force that the program misread, as a person reads them in the document.</summary>
    public LoadResult Cells(string unit, int year, IReadOnlyList<CellCorrection> cells, string author, string reason)
    {
        Demand(reason);
        return warehouse.Write((connection, transaction) =>
        {
            var (report, received) = InForce(connection, transaction, unit, year);
            var result = Load(connection, transaction, CellCorrection.Apply(report, cells), received, author, reason);
            return result.Status == LoadStatus.Loaded && result.IsInForce ? result
                : throw new WarehouseException("更正后与已有的版本相同，没有改动。Nothing is changed: a version like this is here already.");
        });
    }

    /// <summary>Puts a version in force again: one that was withdrawn or superseded by mistake.</summary>
    public void Restore(string unit, int year, int version, string author, string reason)
    {
        Demand(reason);
        warehouse.Write((connection, transaction) =>
        {
            new Judging(warehouse, connection, transaction).Restore(unit, year, version, author, reason);
            return 0;
        });
    }

    /// <summary>Takes an acceptance or a send-back of the version in force back.</summary>
    public void TakeBack(string unit, int year, string author, string reason)
    {
        Demand(reason);
        warehouse.Write((connection, transaction) =>
        {
            new Judging(warehouse, connection, transaction).TakeBack(unit, year, author, reason);
            return 0;
        });
    }

    private (Report Report, DateOnly? ReceivedOn) InForce(DbConnection connection, DbTransaction transaction, string unit, int year)
    {
        var report = warehouse.Versions.Report(connection, transaction, unit, year, null)
            ?? throw new WarehouseException($"{unit} {year} 年没有在用的报告。{unit} has no report in force for {year}.");
        var received = Dapper.SqlMapper.QuerySingleOrDefault<string>(
            connection,
            """
            SELECT v.ReceivedOn
            FROM Obligation AS o
            INNER JOIN ReportVersion AS v
                ON v.JurisdictionCode = o.JurisdictionCode AND v.ReportYear = o.ReportYear AND v.VersionNumber = o.VersionNumber
            WHERE o.JurisdictionCode = @unit AND o.ReportYear = @year AND o.KnownTo = '9999-12-31'
            """, new { unit, year }, transaction);
        return (report, Instants.Day(received));
    }

    // What the reader said of the document stays with it; what checks said is said anew by whoever judges the new version.
    private LoadResult Load(DbConnection connection, DbTransaction transaction, Report report, DateOnly? received, string author, string reason)
    {
        using var batch = new LoadBatch(warehouse, connection, transaction);
        var filing = new Filing(report with { Findings = [.. report.Findings.Where(finding => RuleBook.Find(finding.Rule) is null)] }, null) { ReceivedOn = received, Author = author, Reason = reason };
        var result = batch.Load(PreparedFiling.Of(filing, warehouse.Measures));
        batch.Flush();
        return result.Status == LoadStatus.SetAside ? throw new WarehouseException($"{result.Reason!.Zh} {result.Reason.En}") : result;
    }

    private static void Demand(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明更正的原因。Give the reason.");
        }
    }
}
