-- One row per government, report year, measure and applicant column: the sum of its addends, the lines that the office added with reasons,
-- what that makes, and what the government's own report prints. They are shown side by side; nothing is repaired.
-- CannotSum says why there is no sum: not-additive, not-collected, or no-figure.
CREATE VIEW RollupConsolidation AS
SELECT
    o.JurisdictionCode,
    o.ReportYear,
    m.MeasureCode,
    a.ApplicantCode,
    m.UnitCode,
    s.Total AS SumOfUnits,
    j.Adjusted,
    s.Total + COALESCE(j.Adjusted, 0) AS Consolidated,
    CASE WHEN o.IsReported = 1 THEN o.Amount END AS OwnReport,
    CASE WHEN o.IsReported = 1 THEN o.Amount END - (s.Total + COALESCE(j.Adjusted, 0)) AS Difference,
    s.ReportedBy,
    s.ExpectedBy,
    s.Figures,
    CASE
        WHEN o.IsCollected = 0 THEN 'not-collected'
        WHEN m.AdditiveCode = 'no' THEN 'not-additive'
        WHEN s.Total IS NULL THEN 'no-figure'
    END AS CannotSum
FROM CellInForce AS o
INNER JOIN DimMeasure AS m
    ON m.MeasureId = o.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = o.ApplicantId
LEFT JOIN RollupMeasureByYear AS s
    ON s.JurisdictionCode = o.JurisdictionCode
    AND s.ReportYear = o.ReportYear
    AND s.MeasureCode = m.MeasureCode
    AND COALESCE(s.ApplicantCode, '') = COALESCE(a.ApplicantCode, '')
LEFT JOIN
(
    SELECT d.UnderCode, d.ReportYear, d.MeasureId, d.ApplicantId, SUM(d.Amount) AS Adjusted
    FROM Adjustment AS d
    WHERE d.KnownTo = '9999-12-31'
    GROUP BY d.UnderCode, d.ReportYear, d.MeasureId, d.ApplicantId
) AS j
    ON j.UnderCode = o.JurisdictionCode
    AND j.ReportYear = o.ReportYear
    AND j.MeasureId = o.MeasureId
    AND j.ApplicantId = o.ApplicantId
WHERE o.RoleCode = 'consolidated';
