-- One row per unit that is called overdue for a year that nobody above it has declared complete: an open year knows only `unknown`.
-- Severity: fail
CREATE VIEW CheckOverdueInOpenYear AS
SELECT
    o.JurisdictionCode,
    o.ReportYear,
    o.StateCode
FROM ObligationInForce AS o
WHERE o.StateCode = 'overdue'
    AND NOT EXISTS
    (
        SELECT 1
        FROM TreeInForce AS t
        INNER JOIN YearClosing AS c
            ON c.UnderCode = t.AncestorCode
            AND c.KnownTo = '9999-12-31'
        WHERE t.DescendantCode = o.JurisdictionCode
            AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            AND c.ReportYear = o.ReportYear
    );
