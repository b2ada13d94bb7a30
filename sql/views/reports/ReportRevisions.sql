-- One row per version of a unit's report for a year, with what a person said of it and whether it counts now.
-- The cells that it changed are worked out from the packed cells of both versions (the verb history, the page of the report).
CREATE VIEW ReportRevisions AS
SELECT
    v.JurisdictionCode,
    j.Name,
    v.ReportYear,
    v.VersionNumber,
    v.ReceivedOn,
    v.KnownFrom AS ImportedAt,
    v.StatusCode,
    v.Reason,
    v.Author,
    d.Name AS FileName,
    d.Sha256,
    CASE WHEN o.VersionNumber = v.VersionNumber THEN 1 ELSE 0 END AS IsInForce
FROM ReportVersion AS v
INNER JOIN DimJurisdiction AS j
    ON j.JurisdictionCode = v.JurisdictionCode
INNER JOIN Document AS d
    ON d.DocumentId = v.DocumentId
LEFT JOIN ObligationInForce AS o
    ON o.JurisdictionCode = v.JurisdictionCode
    AND o.ReportYear = v.ReportYear;
