-- One row per unit and report year that has a version in force.
CREATE VIEW VersionInForce AS
SELECT
    v.JurisdictionCode,
    v.ReportYear,
    v.VersionNumber,
    v.DocumentId,
    v.Part,
    v.ReceivedOn,
    v.KnownFrom,
    v.Author,
    o.StateCode,
    v.PrintedCells,
    v.NumberCells,
    v.BlankCells,
    v.MarkCells,
    v.TextCells,
    v.IgnoredCells
FROM ObligationInForce AS o
INNER JOIN ReportVersion AS v
    ON v.JurisdictionCode = o.JurisdictionCode
    AND v.ReportYear = o.ReportYear
    AND v.VersionNumber = o.VersionNumber;
