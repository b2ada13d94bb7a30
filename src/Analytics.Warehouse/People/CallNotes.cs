using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>The log of calls: how the office chased a unit, and what the unit answered.</summary>
public sealed class CallNotes(Func<DbConnection> open)
{
    public void Add(string unit, int year, string author, string note, DateTimeOffset now)
    {
        const string sql = """
            INSERT INTO CallNote (CallNoteId, JurisdictionCode, ReportYear, OccurredAt, Author, Note)
            SELECT COALESCE(MAX(CallNoteId), 0) + 1, @unit, @year, @now, @author, @note
            FROM CallNote
            """;
        using var connection = open();
        connection.Execute(sql, new { unit, year, now = Instants.Text(now), author, note });
    }

    /// <summary>The notes on the units below a code for a year, the newest first.</summary>
    public IReadOnlyList<Row> Of(string under, int year)
    {
        const string sql = """
            SELECT n.JurisdictionCode, n.OccurredAt, n.Author, n.Note
            FROM CallNote AS n
            WHERE n.ReportYear = @year AND n.JurisdictionCode LIKE @below
            ORDER BY n.CallNoteId DESC
            """;
        using var connection = open();
        return connection.Query<Row>(sql, new { year, below = under + "%" }).AsList();
    }

    /// <summary>One note.</summary>
    public sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string OccurredAt { get; init; }

        public required string Author { get; init; }

        public required string Note { get; init; }
    }
}
