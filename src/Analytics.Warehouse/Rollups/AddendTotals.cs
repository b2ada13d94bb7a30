using Analytics.Core.Checks.Consolidation;
using Analytics.Core.Forms;

namespace Analytics.Warehousing;

/// <summary>The sums of a government's addends over every cell of the form at once, for the check of its consolidated report.</summary>
public static class AddendTotals
{
    /// <summary>Sums, coverage and written adjustments of a government's addends in a year; null where it has none.</summary>
    /// <remarks>Only printed figures are kept as facts, so a table that is all zero or blank adds nothing, as it should.</remarks>
    public static AddendSums? Of(Warehouse warehouse, string under, int year)
    {
        var expected = warehouse.Obligations.Of(under, year).Where(o => o.RoleCode == "addend" && o.IsExpected == 1).ToList();
        var received = expected.Count(o => o.IsReported == 1);
        if (received == 0)
        {
            return null;
        }

        var parameters = new { under, year };
        var hasRoster = warehouse.Query<long>(
            """
            SELECT COUNT(*)
            FROM TreeInForce AS t
            INNER JOIN ObligationInForce AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            WHERE t.AncestorCode = @under AND o.ReportYear = @year AND o.RoleCode = 'addend' AND o.ListedUnderCode IS NOT NULL
            """, parameters)[0] > 0;
        var sums = warehouse.Query<Row>(
            """
            SELECT f.MeasureId, f.ApplicantId, SUM(f.Amount) AS Amount
            FROM TreeInForce AS t
            INNER JOIN ObligationInForce AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            INNER JOIN FactReportedCell AS f
                ON f.ReportYear = o.ReportYear
                AND f.JurisdictionCode = o.JurisdictionCode
                AND f.VersionNumber = o.VersionNumber
            WHERE t.AncestorCode = @under AND o.ReportYear = @year AND o.RoleCode = 'addend' AND o.IsReported = 1 AND f.KindCode = 'number'
            GROUP BY f.MeasureId, f.ApplicantId
            """, parameters);
        var adjustments = warehouse.Query<Row>(
            """
            SELECT a.MeasureId, a.ApplicantId, SUM(a.Amount) AS Amount
            FROM Adjustment AS a
            WHERE a.UnderCode = @under AND a.ReportYear = @year AND a.KnownTo = '9999-12-31'
            GROUP BY a.MeasureId, a.ApplicantId
            """, parameters);
        var figures = Figures(warehouse, sums);

        // A cell that no unit fills in sums to zero; the government's own figure is held against that too.
        foreach (var measure in Form.Measures.Where(m => m.Table != FormTable.Narrative && m.AskedIn(EditionCodes.ForYear(year))))
        {
            foreach (var applicant in measure.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
            {
                figures.TryAdd((measure.Code, applicant), 0);
            }
        }

        return new AddendSums(hasRoster ? expected.Count : null, received, figures) 
        {
            Adjustments = Figures(warehouse, adjustments),
            Scope = warehouse.Consolidations.ScopeOf(under, year) switch
            {
                "whole-district" => ConsolidationScope.WholeDistrict,
                "own-body" => ConsolidationScope.OwnBody,
                _ => ConsolidationScope.Unknown,
            },
        };
    }

    private static Dictionary<(string Measure, Applicant Applicant), decimal> Figures(Warehouse warehouse, IReadOnlyList<Row> rows) =>
        rows.Where(row => row.Amount is not null).ToDictionary(
            row => (warehouse.Measures.Find((int)row.MeasureId)!.Code, (Applicant)(int)row.ApplicantId),
            row => warehouse.Measures.Find((int)row.MeasureId)!.Unit == MeasureUnit.Yuan ? row.Amount!.Value / 100m : row.Amount!.Value);

    private sealed record Row
    {
        public required long MeasureId { get; init; }

        public required long ApplicantId { get; init; }

        public long? Amount { get; init; }
    }
}
