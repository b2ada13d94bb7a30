using System.Data.Common;
using Analytics.Warehousing.Engines;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What we know of one publication; changed by closing one row and writing the next.</summary>
internal sealed record PublicationRow
{
    private static readonly IReadOnlyList<string> Columns =
    [
        "ReportYear", "JurisdictionCode", "KnownTo", "KnownFrom", "PublishedOn", "Address", "CopyNumber", "ComparedVersion", "ComparedCells", "DifferingCells", "Reason", "Author",
    ];

    private static readonly string Selected = string.Join(", ", Columns.Select(column => "p." + column));

    public required int ReportYear { get; init; }

    public required string JurisdictionCode { get; init; }

    public string KnownTo { get; init; } = Instants.Open;

    public string KnownFrom { get; init; } = "";

    public string? PublishedOn { get; init; }

    public string? Address { get; init; }

    public int? CopyNumber { get; init; }

    public int? ComparedVersion { get; init; }

    public int? ComparedCells { get; init; }

    public int? DifferingCells { get; init; }

    public string? Reason { get; init; }

    public required string Author { get; init; }

    public static PublicationRow? Find(DbConnection connection, DbTransaction? transaction, string unit, int year) =>
        connection.QuerySingleOrDefault<PublicationRow>(
            $"SELECT {Selected} FROM Publication AS p WHERE p.ReportYear = @year AND p.JurisdictionCode = @unit AND p.KnownTo = '9999-12-31'", new { unit, year }, transaction);

    /// <summary>The rows whose copy was compared with another version than the one in force.</summary>
    public static IReadOnlyList<PublicationRow> Stale(DbConnection connection) =>
        connection.Query<PublicationRow>(
            $"""
            SELECT {Selected}
            FROM Publication AS p
            INNER JOIN Obligation AS o
                ON o.ReportYear = p.ReportYear
                AND o.JurisdictionCode = p.JurisdictionCode
                AND o.KnownTo = '9999-12-31'
            WHERE p.KnownTo = '9999-12-31' AND p.CopyNumber IS NOT NULL AND COALESCE(p.ComparedVersion, 0) <> COALESCE(o.VersionNumber, 0)
            """).AsList();

    /// <summary>Writes this row as the next thing known after another, or as the first.</summary>
    public void Replace(PublicationRow? old, Engine engine, DbConnection connection, DbTransaction transaction, DateTimeOffset now)
    {
        if (old is not null && this with { KnownFrom = old.KnownFrom, Author = old.Author, Reason = old.Reason } == old)
        {
            return;
        }

        var at = Instants.After(old?.KnownFrom ?? "", now);
        connection.Execute(
            "UPDATE Publication SET KnownTo = @at WHERE ReportYear = @ReportYear AND JurisdictionCode = @JurisdictionCode AND KnownTo = '9999-12-31'",
            new { at, ReportYear, JurisdictionCode }, transaction);
        using var writer = engine.Writer(connection, transaction, "Publication", Columns);
        writer.Write(ReportYear, JurisdictionCode, Instants.Open, at, PublishedOn, Address, CopyNumber, ComparedVersion, ComparedCells, DifferingCells, Reason, Author);
        writer.Flush();
    }
}
