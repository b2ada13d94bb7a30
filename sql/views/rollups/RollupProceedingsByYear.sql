-- One row per jurisdiction, report year and kind of proceeding: reconsideration, litigation at once, litigation after reconsideration.
-- CorrectedShare is the share of decided cases in which the body was corrected; null where none was decided.
CREATE VIEW RollupProceedingsByYear AS
SELECT
    s.JurisdictionCode,
    s.ReportYear,
    s.ProceedingCode,
    s.Upheld,
    s.Corrected,
    s.OtherResult,
    s.Pending,
    s.Total,
    1.0 * s.Corrected / NULLIF(s.Upheld + s.Corrected + s.OtherResult, 0) AS CorrectedShare,
    s.ReportedBy,
    s.ExpectedBy
FROM
(
    SELECT
        t.AncestorCode AS JurisdictionCode,
        c.ReportYear,
        p.ProceedingCode,
        SUM(CASE WHEN p.ResultCode = 'upheld' AND c.IsReported = 1 THEN c.Amount END)    AS Upheld,
        SUM(CASE WHEN p.ResultCode = 'corrected' AND c.IsReported = 1 THEN c.Amount END) AS Corrected,
        SUM(CASE WHEN p.ResultCode = 'other' AND c.IsReported = 1 THEN c.Amount END)     AS OtherResult,
        SUM(CASE WHEN p.ResultCode = 'pending' AND c.IsReported = 1 THEN c.Amount END)   AS Pending,
        SUM(CASE WHEN p.ResultCode = 'total' AND c.IsReported = 1 THEN c.Amount END)     AS Total,
        SUM(CASE WHEN p.ResultCode = 'total' THEN c.IsReported ELSE 0 END)               AS ReportedBy,
        SUM(CASE WHEN p.ResultCode = 'total' THEN c.IsExpected ELSE 0 END)               AS ExpectedBy
    FROM TreeInForce AS t
    INNER JOIN CellInForce AS c
        ON c.JurisdictionCode = t.DescendantCode
        AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
    INNER JOIN ProceedingMeasures AS p
        ON p.MeasureId = c.MeasureId
    WHERE c.RoleCode = 'addend'
    GROUP BY t.AncestorCode, c.ReportYear, p.ProceedingCode
) AS s;
