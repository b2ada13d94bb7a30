-- One row per jurisdiction, report year, measure and applicant column.
-- Sums the addends below a jurisdiction; its own consolidated report never enters. Total is in items, or in fen.
-- ReportedBy of ExpectedBy says how complete the sum is; Figures says in how many of those reports a number stands.
-- Total is null where the year's form did not ask (IsCollected 0), where no number stands, and where items may not be summed.
CREATE VIEW RollupMeasureByYear AS
SELECT
    t.AncestorCode                                                              AS JurisdictionCode,
    c.ReportYear,
    m.MeasureCode,
    a.ApplicantCode,
    m.UnitCode,
    m.AdditiveCode,
    MAX(c.IsCollected)                                                          AS IsCollected,
    SUM(CASE WHEN c.IsReported * c.IsCollected = 1 AND m.AdditiveCode <> 'no' THEN c.Amount END) AS Total,
    SUM(CASE WHEN c.IsAccepted * c.IsCollected = 1 AND m.AdditiveCode <> 'no' THEN c.Amount END) AS AcceptedTotal,
    SUM(c.IsReported)                                                           AS ReportedBy,
    SUM(c.IsAccepted)                                                           AS AcceptedBy,
    SUM(c.IsExpected)                                                           AS ExpectedBy,
    SUM(CASE WHEN c.IsReported = 1 AND c.Amount IS NOT NULL THEN 1 ELSE 0 END)  AS Figures,
    SUM(CASE WHEN c.StateCode = 'unknown' THEN 1 ELSE 0 END)                    AS Unknown
FROM TreeInForce AS t
INNER JOIN CellInForce AS c
    ON c.JurisdictionCode = t.DescendantCode
    AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = c.ApplicantId
WHERE c.RoleCode = 'addend'
GROUP BY t.AncestorCode, c.ReportYear, m.MeasureCode, a.ApplicantCode, m.UnitCode, m.AdditiveCode;
