using Analytics.Core.Forms;
using Analytics.Warehousing;

namespace Analytics.Reporting.Consolidations;

/// <summary>What the office adds to the sum of its units, or takes from it, with the reason and who wrote it.</summary>
/// <param name="Amount">Items, or yuan; signed.</param>
public sealed record AdjustmentLine(string Measure, Applicant Applicant, decimal Amount, string Reason, string Author)
{
    public string Label => Form.Get(Measure).Label.Zh + (Applicant == Applicant.None ? "" : "/" + Charts.Axes.Name(Applicant).Zh);

    /// <summary>The adjustments that hold, or that held at an instant.</summary>
    public static IReadOnlyList<AdjustmentLine> Of(Warehouse warehouse, string under, int year, DateTimeOffset? asOf = null) =>
    [
        .. warehouse.Query<Row>(
            """
            SELECT m.MeasureCode, a.ApplicantId, a.Amount, a.Reason, a.Author
            FROM Adjustment AS a
            INNER JOIN DimMeasure AS m
                ON m.MeasureId = a.MeasureId
            WHERE a.UnderCode = @under AND a.ReportYear = @year AND a.KnownFrom <= @at AND a.KnownTo > @at
            ORDER BY a.AdjustmentId
            """,
            new { under, year, at = Instants.Text(asOf ?? warehouse.Clock.GetUtcNow()) })
            .Select(row => new AdjustmentLine(row.MeasureCode, (Applicant)row.ApplicantId, Form.Get(row.MeasureCode).Unit == MeasureUnit.Yuan ? row.Amount / 100m : row.Amount, row.Reason, row.Author)),
    ];

    private sealed record Row
    {
        public required string MeasureCode { get; init; }

        public required int ApplicantId { get; init; }

        public required long Amount { get; init; }

        public required string Reason { get; init; }

        public required string Author { get; init; }
    }
}
