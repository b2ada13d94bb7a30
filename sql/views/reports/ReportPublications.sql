-- One row per expected unit and report year, with what is known of its publication on the web beside its filing.
-- PublicationCode says what needs no calendar: differs, late, published, or none; whether none is due, unknown or overdue depends on the day that is asked.
-- IsPublishedOnTime is null where nobody knows the day: that is neither on time nor late.
CREATE VIEW ReportPublications AS
SELECT
    o.JurisdictionCode,
    j.Name,
    j.KindCode,
    o.ReportYear,
    o.RoleCode,
    o.IsExpected,
    o.StateCode AS FilingStateCode,
    o.FilingDueOn,
    o.FirstReceivedOn,
    o.IsOnTime AS IsFiledOnTime,
    o.VersionNumber,
    o.PublicationDueOn,
    p.PublishedOn,
    p.Address,
    CASE
        WHEN p.PublishedOn <= o.PublicationDueOn THEN 1
        WHEN p.PublishedOn > o.PublicationDueOn THEN 0
    END AS IsPublishedOnTime,
    p.CopyNumber,
    p.ComparedVersion,
    p.ComparedCells,
    p.DifferingCells,
    CASE
        WHEN p.DifferingCells > 0 AND p.ComparedVersion = o.VersionNumber THEN 'differs'
        WHEN p.PublishedOn > o.PublicationDueOn THEN 'late'
        WHEN p.PublishedOn IS NOT NULL OR p.Address IS NOT NULL OR p.CopyNumber IS NOT NULL THEN 'published'
        ELSE 'none'
    END AS PublicationCode
FROM ObligationInForce AS o
INNER JOIN DimJurisdiction AS j
    ON j.JurisdictionCode = o.JurisdictionCode
LEFT JOIN Publication AS p
    ON p.ReportYear = o.ReportYear
    AND p.JurisdictionCode = o.JurisdictionCode
    AND p.KnownTo = '9999-12-31';
