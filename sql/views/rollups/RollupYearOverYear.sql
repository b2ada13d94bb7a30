-- One row per jurisdiction, report year, measure and applicant column, with the year before beside it.
-- The year before is the calendar year before, never the last one that happens to be there; Change is null unless both have a figure.
-- Each year is summed over the tree as it was in that year: what a renamed or merged unit filed under its old name is last year's figure of the place.
CREATE VIEW RollupYearOverYear AS
SELECT
    t.AncestorCode AS JurisdictionCode,
    y.ReportYear,
    m.MeasureCode,
    a.ApplicantCode,
    m.UnitCode,
    SUM(CASE WHEN c.ReportYear = y.ReportYear AND c.IsReported * c.IsCollected = 1 THEN c.Amount END) AS Total,
    SUM(CASE WHEN c.ReportYear < y.ReportYear AND c.IsReported * c.IsCollected = 1 THEN c.Amount END) AS Previous,
    SUM(CASE WHEN c.ReportYear = y.ReportYear AND c.IsReported * c.IsCollected = 1 THEN c.Amount END)
        - SUM(CASE WHEN c.ReportYear < y.ReportYear AND c.IsReported * c.IsCollected = 1 THEN c.Amount END) AS Change,
    SUM(CASE WHEN c.ReportYear = y.ReportYear THEN c.IsReported ELSE 0 END) AS ReportedBy,
    SUM(CASE WHEN c.ReportYear = y.ReportYear THEN c.IsExpected ELSE 0 END) AS ExpectedBy,
    SUM(CASE WHEN c.ReportYear < y.ReportYear THEN c.IsReported ELSE 0 END) AS PreviousReportedBy
FROM DimReportYear AS y
CROSS JOIN TreeInForce AS t
INNER JOIN CellInForce AS c
    ON c.JurisdictionCode = t.DescendantCode
    AND c.ReportYear IN (y.ReportYear - 1, y.ReportYear)
    AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = c.ApplicantId
WHERE c.RoleCode = 'addend'
    AND m.AdditiveCode <> 'no'
GROUP BY t.AncestorCode, y.ReportYear, m.MeasureCode, a.ApplicantCode, m.UnitCode
HAVING SUM(CASE WHEN c.ReportYear = y.ReportYear THEN 1 ELSE 0 END) > 0;
