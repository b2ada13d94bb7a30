-- One row per expected report of a unit that had no place in the tree in that year: it would be left out of every sum.
-- Severity: fail
CREATE VIEW CheckUnitOutsideTree AS
SELECT
    o.JurisdictionCode,
    o.ReportYear,
    o.StateCode
FROM ObligationInForce AS o
WHERE o.IsReported = 1
    AND NOT EXISTS
    (
        SELECT 1
        FROM TreeInForce AS t
        WHERE t.DescendantCode = o.JurisdictionCode
            AND t.Distance = 0
            AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
    );
