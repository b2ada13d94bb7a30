-- One row per unit, body above it and report year in which the tree would count it more than once.
-- Severity: fail
CREATE VIEW CheckUnitCountedTwice AS
SELECT
    t.AncestorCode,
    t.DescendantCode,
    y.ReportYear,
    COUNT(t.Distance) AS Times
FROM TreeInForce AS t
INNER JOIN DimReportYear AS y
    ON y.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
GROUP BY t.AncestorCode, t.DescendantCode, y.ReportYear
HAVING COUNT(t.Distance) > 1;
