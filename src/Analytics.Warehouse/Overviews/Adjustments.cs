using Analytics.Core.Forms;
using Dapper;

namespace Analytics.Warehousing.Overviews;

/// <summary>Lines that the office adds to, or takes from, the sum of its units, each with its reason and author; undone, never erased.</summary>
public sealed class Adjustments(Warehouse warehouse)
{
    /// <summary>The adjustments that hold, now or as of a day.</summary>
    public IReadOnlyList<Row> Of(string under, int year, Knowledge? knowledge = null) => warehouse.Query<Row>(
        """
        SELECT a.AdjustmentId, m.MeasureCode, a.Amount, a.Reason, a.Author, a.KnownFrom
        FROM Adjustment AS a
        INNER JOIN DimMeasure AS m
            ON m.MeasureId = a.MeasureId
        WHERE a.UnderCode = @under AND a.ReportYear = @year AND a.KnownTo = '9999-12-31'
        ORDER BY a.AdjustmentId
        """, new { under, year }, knowledge);

    /// <summary>Notes an adjustment of the total; amounts of money in fen.</summary>
    public void Add(string under, int year, Measure measure, long amount, string reason, string author)
    {
        var now = Instants.Text(warehouse.Clock.GetUtcNow());
        var applicant = measure.Table == FormTable.Applications ? (int)Applicant.Total : (int)Applicant.None;
        warehouse.Write((connection, transaction) => connection.Execute(
            """
            INSERT INTO Adjustment (AdjustmentId, UnderCode, ReportYear, MeasureId, ApplicantId, Amount, Reason, Author, KnownFrom, KnownTo)
            SELECT (SELECT COALESCE(MAX(x.AdjustmentId), 0) + 1 FROM Adjustment AS x), @under, @year, m.MeasureId, @applicant, @amount, @reason, @author, @now, '9999-12-31'
            FROM DimMeasure AS m
            WHERE m.MeasureCode = @code
            """, new { under, year, applicant, amount, reason, author, now, code = measure.Code }, transaction));
    }

    /// <summary>Closes an adjustment of this government.</summary>
    public void Undo(string under, long id)
    {
        var now = Instants.Text(warehouse.Clock.GetUtcNow());
        warehouse.Write((connection, transaction) => connection.Execute(
            "UPDATE Adjustment SET KnownTo = @now WHERE AdjustmentId = @id AND UnderCode = @under AND KnownTo = '9999-12-31'", new { now, id, under }, transaction));
    }

    /// <summary>One adjustment.</summary>
    public sealed record Row
    {
        public required long AdjustmentId { get; init; }

        public required string MeasureCode { get; init; }

        public required long Amount { get; init; }

        public required string Reason { get; init; }

        public required string Author { get; init; }

        public required string KnownFrom { get; init; }
    }
}
