using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>Comparisons that people keep, each under a name of their own.</summary>
public sealed class SavedComparisons(Func<DbConnection> open)
{
    public IReadOnlyList<Row> Of(string person)
    {
        using var connection = open();
        return connection.Query<Row>(
            "SELECT s.SavedComparisonId, s.Label, s.Address, s.SavedAt FROM SavedComparison AS s WHERE s.PersonName = @person ORDER BY s.SavedComparisonId DESC", new { person }).AsList();
    }

    public void Add(string person, string label, string address, DateTimeOffset now)
    {
        const string sql = """
            INSERT INTO SavedComparison (SavedComparisonId, PersonName, Label, Address, SavedAt)
            SELECT COALESCE(MAX(SavedComparisonId), 0) + 1, @person, @label, @address, @now
            FROM SavedComparison
            """;
        using var connection = open();
        connection.Execute(sql, new { person, label, address, now = Instants.Text(now) });
    }

    public void Remove(string person, long id)
    {
        using var connection = open();
        connection.Execute("DELETE FROM SavedComparison WHERE PersonName = @person AND SavedComparisonId = @id", new { person, id });
    }

    /// <summary>One kept comparison.</summary>
    public sealed record Row
    {
        public required long SavedComparisonId { get; init; }

        public required string Label { get; init; }

        public required string Address { get; init; }

        public required string SavedAt { get; init; }
    }
}
