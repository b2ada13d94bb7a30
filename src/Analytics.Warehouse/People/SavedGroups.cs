using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>Groups of units that people keep, each under a name of their own: to compare them, and to rank within them.</summary>
public sealed class SavedGroups(Func<DbConnection> open)
{
    public IReadOnlyList<Row> Of(string person)
    {
        using var connection = open();
        return connection.Query<Row>("SELECT g.SavedGroupId, g.Label, g.UnitCodes FROM SavedGroup AS g WHERE g.PersonName = @person ORDER BY g.SavedGroupId DESC", new { person }).AsList();
    }

    public void Add(string person, string label, IEnumerable<string> units, DateTimeOffset now)
    {
        const string sql = """
            INSERT INTO SavedGroup (SavedGroupId, PersonName, Label, UnitCodes, SavedAt)
            SELECT COALESCE(MAX(SavedGroupId), 0) + 1, @person, @label, @units, @now
            FROM SavedGroup
            """;
        using var connection = open();
        connection.Execute(sql, new { person, label, units = string.Join(',', units), now = Instants.Text(now) });
    }

    public void Remove(string person, long id)
    {
        using var connection = open();
        connection.Execute("DELETE FROM SavedGroup WHERE PersonName = @person AND SavedGroupId = @id", new { person, id });
    }

    /// <summary>One kept group; the codes are separated by commas.</summary>
    public sealed record Row
    {
        public required long SavedGroupId { get; init; }

        public required string Label { get; init; }

        public required string UnitCodes { get; init; }

        public IReadOnlyList<string> Units => UnitCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
