-- One row per expected report that is said to be received, or names a version, without that version being there.
-- Severity: fail
CREATE VIEW CheckObligationWithoutVersion AS
SELECT
    o.JurisdictionCode,
    o.ReportYear,
    o.StateCode,
    o.VersionNumber
FROM ObligationInForce AS o
LEFT JOIN ReportVersion AS v
    ON v.JurisdictionCode = o.JurisdictionCode
    AND v.ReportYear = o.ReportYear
    AND v.VersionNumber = o.VersionNumber
WHERE v.VersionNumber IS NULL
    AND (o.IsReported = 1 OR o.VersionNumber IS NOT NULL);
