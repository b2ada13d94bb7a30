-- One row per jurisdiction, report year, measure and applicant column, with the year before beside it.
-- The year before is the calendar year before, never the last one that happens to be there; Change is null unless both have a figure.
CREATE VIEW RollupYearOverYear AS
SELECT
    t.AncestorCode AS JurisdictionCode,
    c.ReportYear,
    m.MeasureCode,
    a.ApplicantCode,
    m.UnitCode,
    SUM(CASE WHEN c.IsReported * c.IsCollected = 1 THEN c.Amount END) AS Total,
    SUM(CASE WHEN p.IsReported * p.IsCollected = 1 THEN p.Amount END) AS Previous,
    SUM(CASE WHEN c.IsReported * c.IsCollected = 1 THEN c.Amount END) - SUM(CASE WHEN p.IsReported * p.IsCollected = 1 THEN p.Amount END) AS Change,
    SUM(c.IsReported) AS ReportedBy,
    SUM(c.IsExpected) AS ExpectedBy,
    SUM(COALESCE(p.IsReported, 0)) AS PreviousReportedBy
FROM TreeInForce AS t
INNER JOIN CellInForce AS c
    ON c.JurisdictionCode = t.DescendantCode
    AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = c.ApplicantId
LEFT JOIN CellInForce AS p
    ON p.JurisdictionCode = c.JurisdictionCode
    AND p.ReportYear = c.ReportYear - 1
    AND p.MeasureId = c.MeasureId
    AND p.ApplicantId = c.ApplicantId
    AND p.RoleCode = 'addend'
WHERE c.RoleCode = 'addend'
    AND m.AdditiveCode <> 'no'
GROUP BY t.AncestorCode, c.ReportYear, m.MeasureCode, a.ApplicantCode, m.UnitCode;
