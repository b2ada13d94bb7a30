-- One row per jurisdiction, report year and state: how many expected reports below it are in that state.
-- The government's own, consolidated report is not among them.
CREATE VIEW RollupCoverageByYear AS
SELECT
    t.AncestorCode AS JurisdictionCode,
    o.ReportYear,
    o.StateCode,
    COUNT(o.JurisdictionCode) AS Units,
    SUM(o.IsExpected)         AS ExpectedBy,
    SUM(o.IsReported)         AS ReportedBy,
    SUM(o.IsAccepted)         AS AcceptedBy,
    SUM(CASE WHEN o.IsOnTime = 1 THEN 1 ELSE 0 END) AS OnTime,
    SUM(CASE WHEN o.IsOnTime = 0 THEN 1 ELSE 0 END) AS Late
FROM TreeInForce AS t
INNER JOIN ObligationInForce AS o
    ON o.JurisdictionCode = t.DescendantCode
    AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
WHERE o.RoleCode = 'addend'
GROUP BY t.AncestorCode, o.ReportYear, o.StateCode;
