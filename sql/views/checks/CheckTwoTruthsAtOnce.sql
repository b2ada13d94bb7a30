-- One row per expected report for which two rows claim to be known now, or one ends before it begins.
-- Severity: fail
CREATE VIEW CheckTwoTruthsAtOnce AS
SELECT
    o.JurisdictionCode,
    o.ReportYear,
    COUNT(o.KnownFrom) AS KnownRows
FROM Obligation AS o
WHERE o.KnownTo = '9999-12-31'
    OR o.KnownTo <= o.KnownFrom
GROUP BY o.JurisdictionCode, o.ReportYear
HAVING COUNT(o.KnownFrom) > 1;
