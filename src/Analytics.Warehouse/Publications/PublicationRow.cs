using System.Data.Common;
using Analytics.Core.Words;
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

    /// <summary>What became of a copy that was attached, in a sentence.</summary>
    public Text ToWords() => this switch
    {
        { ComparedVersion: null } => new("存为公布件，还没有收到报送件可比。", "Kept as a published copy; nothing was filed yet to hold it against."),
        { DifferingCells: null } => new($"存为第 {ComparedVersion} 版的公布件，没有可比的表格。", $"Kept as a published copy of version {ComparedVersion}; no table could be compared."),
        { DifferingCells: 0 } => new($"存为第 {ComparedVersion} 版的公布件，{ComparedCells} 格全部一致。", $"Kept as a published copy of version {ComparedVersion}; all {ComparedCells} cells agree."),
        _ => new($"存为第 {ComparedVersion} 版的公布件，{ComparedCells} 格中有 {DifferingCells} 格不同。", $"Kept as a published copy of version {ComparedVersion}; {DifferingCells} of {ComparedCells} cells differ."),
    };

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
