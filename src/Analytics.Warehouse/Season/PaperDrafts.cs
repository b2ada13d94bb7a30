using Dapper;

namespace Analytics.Warehousing.Season;

/// <summary>The papers that were drafted for units, waiting for a person: nothing is sent by itself, and nothing is drafted twice.</summary>
public sealed class PaperDrafts(Warehouse warehouse)
{
    /// <summary>The person sent it, by whatever way.</summary>
    public const string Sent = "sent";

    /// <summary>The person decided that it need not go out.</summary>
    public const string Dropped = "dropped";

    private const string Columns = "p.ReportYear, p.JurisdictionCode, p.OccasionCode, p.DueOn, p.UnderCode, p.TemplateCode, p.Name, p.Content, p.DraftedAt, p.SettledCode, p.SettledBy, p.SettledAt";

    /// <summary>Keeps a draft unless the same occasion was drafted before.</summary>
    /// <returns>True where it is new.</returns>
    public bool Add(string under, int year, string unit, string occasion, DateOnly dueOn, string template, string name, string content)
    {
        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        return warehouse.Write((connection, transaction) => connection.Execute(
            """
            INSERT INTO PaperDraft (ReportYear, JurisdictionCode, OccasionCode, DueOn, UnderCode, TemplateCode, Name, Content, DraftedAt)
            SELECT @year, @unit, @occasion, @dueOn, @under, @template, @name, @content, @at
            WHERE NOT EXISTS (SELECT 1 FROM PaperDraft AS p WHERE p.ReportYear = @year AND p.JurisdictionCode = @unit AND p.OccasionCode = @occasion AND p.DueOn = @dueOn)
            """,
            new { under, year, unit, occasion, dueOn = Instants.Text(dueOn), template, name, content, at }, transaction)) > 0;
    }

    /// <summary>The drafts of a government and year, those that wait first, the newest before the older.</summary>
    public IReadOnlyList<Row> Of(string under, int year) => warehouse.Query<Row>(
        $"""
        SELECT {Columns}
        FROM PaperDraft AS p
        WHERE p.UnderCode = @under AND p.ReportYear = @year
        ORDER BY CASE WHEN p.SettledCode IS NULL THEN 0 ELSE 1 END, p.DraftedAt DESC, p.JurisdictionCode, p.OccasionCode
        """,
        new { under, year });

    /// <summary>One draft; null where there is none.</summary>
    public Row? Find(string unit, int year, string occasion, string dueOn) => warehouse.Query<Row>(
        $"SELECT {Columns} FROM PaperDraft AS p WHERE p.ReportYear = @year AND p.JurisdictionCode = @unit AND p.OccasionCode = @occasion AND p.DueOn = @dueOn",
        new { unit, year, occasion, dueOn }) is [var row, ..] ? row : null;

    /// <summary>Notes that a person sent a draft, or dropped it.</summary>
    public void Settle(string unit, int year, string occasion, string dueOn, string how, string author)
    {
        if (how is not (Sent or Dropped))
        {
            throw new WarehouseException($"没有处理方式 {how}。There is no {how}; use sent or dropped.");
        }

        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        if (warehouse.Write((connection, transaction) => connection.Execute(
            """
            UPDATE PaperDraft SET SettledCode = @how, SettledBy = @author, SettledAt = @at
            WHERE ReportYear = @year AND JurisdictionCode = @unit AND OccasionCode = @occasion AND DueOn = @dueOn AND SettledCode IS NULL
            """,
            new { how, author, at, year, unit, occasion, dueOn }, transaction)) == 0)
        {
            throw new WarehouseException("这份文稿不存在或已处理。This draft is not there, or was settled before.");
        }
    }

    /// <summary>One draft.</summary>
    public sealed record Row
    {
        public required int ReportYear { get; init; }

        public required string JurisdictionCode { get; init; }

        /// <summary>What it is about, such as filing-7 or overdue.</summary>
        public required string OccasionCode { get; init; }

        public required string DueOn { get; init; }

        public required string UnderCode { get; init; }

        public required string TemplateCode { get; init; }

        public required string Name { get; init; }

        /// <summary>What the paper says, as JSON.</summary>
        public required string Content { get; init; }

        public required string DraftedAt { get; init; }

        /// <summary>sent or dropped; null while it waits.</summary>
        public string? SettledCode { get; init; }

        public string? SettledBy { get; init; }

        public string? SettledAt { get; init; }
    }
}
