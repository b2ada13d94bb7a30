-- One row per expected report whose fills or editions are not those of its version in force: its sums would be wrong.
-- Severity: fail
CREATE VIEW CheckFillDiffersFromVersion AS
SELECT
    o.JurisdictionCode,
    o.ReportYear,
    o.VersionNumber
FROM ObligationInForce AS o
INNER JOIN ReportVersion AS v
    ON v.JurisdictionCode = o.JurisdictionCode
    AND v.ReportYear = o.ReportYear
    AND v.VersionNumber = o.VersionNumber
WHERE COALESCE(v.DisclosureFill, '') <> COALESCE(o.DisclosureFill, '')
    OR COALESCE(v.ApplicationsFill, '') <> COALESCE(o.ApplicationsFill, '')
    OR COALESCE(v.ProceedingsFill, '') <> COALESCE(o.ProceedingsFill, '')
    OR COALESCE(v.DisclosureEdition, '') <> COALESCE(o.DisclosureEdition, '')
    OR COALESCE(v.ApplicationsEdition, '') <> COALESCE(o.ApplicationsEdition, '')
    OR COALESCE(v.ProceedingsEdition, '') <> COALESCE(o.ProceedingsEdition, '');
