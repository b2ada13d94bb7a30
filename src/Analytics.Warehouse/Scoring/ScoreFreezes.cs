using Dapper;

namespace Analytics.Warehousing.Scoring;

/// <summary>Which scorings are final (定稿): they are read as of that moment, and nothing may change them until they are opened again with a reason.</summary>
public sealed class ScoreFreezes(Warehouse warehouse)
{
    /// <summary>When and by whom a scoring was made final, as known then; null while it is not.</summary>
    public (DateTimeOffset At, string Author)? Of(string under, int year, Knowledge? knowledge = null)
    {
        var rows = warehouse.Query<Row>(
            "SELECT f.KnownFrom, f.Author FROM ScoreFreeze AS f WHERE f.UnderCode = @under AND f.ReportYear = @year AND f.KnownTo = '9999-12-31'", new { under, year }, knowledge);
        return rows.Count == 0 ? null : (Instants.Parse(rows[0].KnownFrom), rows[0].Author);
    }

    /// <summary>Makes a scoring final; refused while anything is open, and the reason says what.</summary>
    public void Freeze(string under, int year, string author)
    {
        RefuseIfFrozen(under, year);
        var sheet = new ScoreSheets(warehouse).Of(under, year) ?? throw new WarehouseException($"{under} {year} 年还没有考核方案。{under} has no scheme for {year}.");
        if (sheet.NotFinal is { } why)
        {
            throw new WarehouseException($"还不能定稿：{why.Zh} Not final yet: {why.En}");
        }

        var now = warehouse.Clock.GetUtcNow();
        warehouse.Write((connection, transaction) =>
        {
            // After the last mark, so that what was confirmed in this very moment is in it.
            var last = connection.ExecuteScalar<string>("SELECT COALESCE(MAX(m.KnownFrom), '') FROM ScoreMark AS m WHERE m.UnderCode = @under AND m.ReportYear = @year", new { under, year }, transaction);
            return connection.Execute(
                "INSERT INTO ScoreFreeze (UnderCode, ReportYear, KnownTo, KnownFrom, Author, Reason) VALUES (@under, @year, '9999-12-31', @at, @author, NULL)",
                new { under, year, at = Instants.After(last ?? "", now), author }, transaction);
        });
    }

    /// <summary>Opens a final scoring again, with the reason.</summary>
    public void Reopen(string under, int year, string reason, string author)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("撤销定稿须写明原因。Say why the scoring is opened again.");
        }

        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        if (warehouse.Write((connection, transaction) => connection.Execute(
            "UPDATE ScoreFreeze SET KnownTo = @at, Reason = @reason, Author = @author WHERE UnderCode = @under AND ReportYear = @year AND KnownTo = '9999-12-31'",
            new { at, reason, author, under, year }, transaction)) == 0)
        {
            throw new WarehouseException($"{under} {year} 年的考核没有定稿。The scoring of {under} for {year} is not final.");
        }
    }

    internal void RefuseIfFrozen(string under, int year)
    {
        if (Of(under, year) is { } frozen)
        {
            throw new WarehouseException($"{year} 年度考核已于 {Core.Words.Shanghai.DayOf(frozen.At):yyyy-MM-dd} 定稿；如需更改，请先写明原因撤销定稿。The scoring for {year} is final; open it again with a reason first.");
        }
    }

    private sealed record Row
    {
        public required string KnownFrom { get; init; }

        public required string Author { get; init; }
    }
}
