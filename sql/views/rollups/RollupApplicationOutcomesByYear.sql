-- One row per jurisdiction, report year, applicant column and outcome: what became of the applications handled.
-- Outcomes: granted, partly-granted, refused, unavailable, not-processed, other; carried-out and handled stand beside them, received before them.
-- A 2019 table has one line for 其他处理 where the 2021 table has three: both are `other`.
CREATE VIEW RollupApplicationOutcomesByYear AS
SELECT
    t.AncestorCode AS JurisdictionCode,
    c.ReportYear,
    a.ApplicantCode,
    CASE
        WHEN m.MeasureCode IN ('received.new', 'received.carried-in') THEN 'received'
        WHEN m.MeasureCode = 'handled.total' THEN 'handled'
        WHEN SUBSTRING(m.MeasureCode, 1, 8) = 'refused.' THEN 'refused'
        WHEN SUBSTRING(m.MeasureCode, 1, 12) = 'unavailable.' THEN 'unavailable'
        WHEN SUBSTRING(m.MeasureCode, 1, 14) = 'not-processed.' THEN 'not-processed'
        WHEN SUBSTRING(m.MeasureCode, 1, 6) = 'other.' THEN 'other'
        ELSE m.MeasureCode
    END AS OutcomeCode,
    SUM(CASE WHEN c.IsReported = 1 THEN c.Amount END) AS Applications,
    COUNT(CASE WHEN c.IsReported = 1 THEN c.Amount END) AS Figures,
    COUNT(DISTINCT CASE WHEN c.IsReported = 1 THEN c.JurisdictionCode END) AS ReportedBy,
    COUNT(DISTINCT CASE WHEN c.IsExpected = 1 THEN c.JurisdictionCode END) AS ExpectedBy
FROM TreeInForce AS t
INNER JOIN CellInForce AS c
    ON c.JurisdictionCode = t.DescendantCode
    AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = c.ApplicantId
WHERE c.RoleCode = 'addend'
    AND m.TableCode = 'applications'
GROUP BY
    t.AncestorCode,
    c.ReportYear,
    a.ApplicantCode,
    CASE
        WHEN m.MeasureCode IN ('received.new', 'received.carried-in') THEN 'received'
        WHEN m.MeasureCode = 'handled.total' THEN 'handled'
        WHEN SUBSTRING(m.MeasureCode, 1, 8) = 'refused.' THEN 'refused'
        WHEN SUBSTRING(m.MeasureCode, 1, 12) = 'unavailable.' THEN 'unavailable'
        WHEN SUBSTRING(m.MeasureCode, 1, 14) = 'not-processed.' THEN 'not-processed'
        WHEN SUBSTRING(m.MeasureCode, 1, 6) = 'other.' THEN 'other'
        ELSE m.MeasureCode
    END;
