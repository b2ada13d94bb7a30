-- One row per fact whose version is not there.
-- Severity: fail
CREATE VIEW CheckFactWithoutVersion AS
SELECT
    f.JurisdictionCode,
    f.ReportYear,
    f.VersionNumber,
    f.MeasureId,
    f.ApplicantId
FROM FactReportedCell AS f
LEFT JOIN ReportVersion AS v
    ON v.JurisdictionCode = f.JurisdictionCode
    AND v.ReportYear = f.ReportYear
    AND v.VersionNumber = f.VersionNumber
WHERE v.VersionNumber IS NULL;
