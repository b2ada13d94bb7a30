using System.Data.Common;
using Analytics.Core.Checks.Filing;
using Analytics.Core.Reports;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The copies themselves inside one writer's transaction: kept, read back, and held beside the version in force.</summary>
internal sealed class PublishedCopies(Warehouse warehouse, DbConnection connection, DbTransaction? transaction)
{
    private static readonly IReadOnlyList<string> Columns =
        ["JurisdictionCode", "ReportYear", "CopyNumber", "DocumentId", "Part", "ContentSha256", "Packed", "StatusCode", "Reason", "Author", "KnownFrom"];

    /// <summary>The copies of one report that stand, with what tells one from another.</summary>
    public IReadOnlyList<KnownCopy> Of(string unit, int year) => connection.Query<KnownCopy>(
        """
        SELECT c.CopyNumber, c.ContentSha256, c.StatusCode, d.Sha256, c.Part
        FROM PublishedCopy AS c
        INNER JOIN Document AS d
            ON d.DocumentId = c.DocumentId
        WHERE c.JurisdictionCode = @unit AND c.ReportYear = @year
        ORDER BY c.CopyNumber
        """, new { unit, year }, transaction).AsList();

    /// <summary>Writes a copy as the one that stands; those before it are superseded.</summary>
    public void Add(PreparedFiling copy, string unit, int year, int number, string at)
    {
        var report = copy.Report;
        var document = Documents.Ensure(connection, transaction!, warehouse, report.File, report.Sha256, report.Format, copy.Filing.Bytes?.Length ?? report.Text.Length, copy.Bytes, copy.Text);
        connection.Execute(
            "UPDATE PublishedCopy SET StatusCode = 'superseded' WHERE JurisdictionCode = @unit AND ReportYear = @year AND StatusCode = 'attached'", new { unit, year }, transaction);
        using var writer = warehouse.Engine.Writer(connection, transaction!, "PublishedCopy", Columns);
        writer.Write(unit, year, number, document, report.Part, copy.ContentSha256, copy.Packed, "attached", null, copy.Filing.Author, at);
        writer.Flush();
    }

    /// <summary>A copy as it was read; null where there is none of that number.</summary>
    public Report? Read(string unit, int year, int number)
    {
        var row = connection.QuerySingleOrDefault<KeptReport>(
            $"""
            SELECT c.Packed, {KeptReport.OfDocument}
            FROM PublishedCopy AS c
            INNER JOIN Document AS d
                ON d.DocumentId = c.DocumentId
            WHERE c.JurisdictionCode = @unit AND c.ReportYear = @year AND c.CopyNumber = @number
            """, new { unit, year, number }, transaction);
        return row?.ToReport(warehouse.Measures, []);
    }

    /// <summary>The row with its copy held beside the version in force.</summary>
    public PublicationRow Compared(PublicationRow row)
    {
        var version = ObligationRow.Find(connection, transaction, row.JurisdictionCode, row.ReportYear)?.VersionNumber;
        var filed = version is null ? null : warehouse.Versions.Report(connection, transaction, row.JurisdictionCode, row.ReportYear, version);
        var copy = row.CopyNumber is { } number ? Read(row.JurisdictionCode, row.ReportYear, number) : null;
        if (filed is null || copy is null)
        {
            return row with { ComparedVersion = copy is null ? null : version, ComparedCells = null, DifferingCells = null };
        }

        var cells = Differences.Comparable(filed, copy);
        return row with { ComparedVersion = version, ComparedCells = cells, DifferingCells = cells == 0 ? null : Differences.Between(filed, copy).Count };
    }

    /// <summary>A copy that is here, as far as a new one is compared with it.</summary>
    internal sealed record KnownCopy
    {
        public required int CopyNumber { get; init; }

        public required string ContentSha256 { get; init; }

        public required string StatusCode { get; init; }

        public required string Sha256 { get; init; }

        public required int Part { get; init; }
    }
}
