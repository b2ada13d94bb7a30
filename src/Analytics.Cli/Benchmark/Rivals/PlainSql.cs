using System.Data.Common;
using Analytics.Core.Forms;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Cli.Benchmark.Rivals;

/// <summary>What somebody who knows the tables would write by hand for a list of units: name, state, figure and last year's figure, in one statement.</summary>
/// <remarks>It knows neither rosters nor the tree of the year nor changes of the form nor coverage: it is the least that the rows cost.</remarks>
internal sealed class PlainSql(Warehouse warehouse) : IDisposable
{
    private readonly DbConnection connection = warehouse.Connect();

    /// <summary>Asks, reads every row, and says how many there were.</summary>
    public int Ask(Measure measure, Applicant applicant, string prefix, int year)
    {
        var fill = measure.Table + "Fill";
        return connection.Query<Row>(
            $"""
            SELECT o.JurisdictionCode, j.Name, o.StateCode, COALESCE(f.KindCode, o.{fill}) AS KindCode, f.Amount, COALESCE(p.KindCode, b.{fill}) AS KindBefore, p.Amount AS AmountBefore
            FROM Obligation AS o
            INNER JOIN DimMeasure AS m
                ON m.MeasureCode = @code
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = o.JurisdictionCode
            LEFT JOIN FactReportedCell AS f
                ON f.MeasureId = m.MeasureId AND f.ApplicantId = @applicant AND f.ReportYear = o.ReportYear AND f.JurisdictionCode = o.JurisdictionCode AND f.VersionNumber = o.VersionNumber
            LEFT JOIN Obligation AS b
                ON b.ReportYear = o.ReportYear - 1 AND b.JurisdictionCode = o.JurisdictionCode AND b.KnownTo = '9999-12-31'
            LEFT JOIN FactReportedCell AS p
                ON p.MeasureId = m.MeasureId AND p.ApplicantId = @applicant AND p.ReportYear = b.ReportYear AND p.JurisdictionCode = b.JurisdictionCode AND p.VersionNumber = b.VersionNumber
            WHERE o.ReportYear = @year AND o.JurisdictionCode BETWEEN @first AND @last AND o.KnownTo = '9999-12-31'
            ORDER BY o.JurisdictionCode
            """,
            new { code = measure.Code, applicant = (int)applicant, year, first = prefix, last = prefix + "~" }).AsList().Count;
    }

    public void Dispose() => connection.Dispose();

    private sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string StateCode { get; init; }

        public required string? KindCode { get; init; }

        public required long? Amount { get; init; }

        public required string? KindBefore { get; init; }

        public required long? AmountBefore { get; init; }
    }
}
