-- One row per unit and report year that a report is expected for, with what had been filed by a day.
-- A filing whose received date nobody knows is left out: it cannot be said to have been there.
-- What people judged later is no part of it: a filing counts as received.
SELECT
    o.ReportYear,
    o.JurisdictionCode,
    o.RoleCode,
    o.ListedUnderCode,
    o.BasisCode,
    o.DraftDueOn,
    o.FilingDueOn,
    o.PublicationDueOn,
    o.ExtendedTo,
    CASE
        WHEN v.VersionNumber IS NOT NULL THEN 'received'
        WHEN o.StateCode IN ('not-required', 'abolished') THEN o.StateCode
        ELSE 'unknown'
    END AS StateCode,
    o.StateEnteredAt,
    o.Reason,
    CASE WHEN v.VersionNumber IS NOT NULL THEN o.FirstReceivedOn END AS FirstReceivedOn,
    CASE WHEN v.VersionNumber IS NOT NULL THEN o.IsOnTime END AS IsOnTime,
    o.CorrectionRounds,
    o.CorrectionDueOn,
    v.VersionNumber,
    v.DisclosureEdition,
    v.ApplicationsEdition,
    v.ProceedingsEdition,
    v.DisclosureFill,
    v.ApplicationsFill,
    v.ProceedingsFill,
    CASE WHEN o.StateCode IN ('not-required', 'abolished') AND v.VersionNumber IS NULL THEN 0 ELSE 1 END AS IsExpected,
    CASE WHEN v.VersionNumber IS NOT NULL THEN 1 ELSE 0 END AS IsReported,
    0 AS IsAccepted
FROM Obligation AS o
LEFT JOIN ReportVersion AS v
    ON v.JurisdictionCode = o.JurisdictionCode
    AND v.ReportYear = o.ReportYear
    AND v.ReceivedOn <= @FiledBy
    AND v.StatusCode <> 'withdrawn'
    AND NOT EXISTS
    (
        SELECT 1
        FROM ReportVersion AS w
        WHERE w.JurisdictionCode = v.JurisdictionCode
            AND w.ReportYear = v.ReportYear
            AND w.ReceivedOn <= @FiledBy
            AND w.StatusCode <> 'withdrawn'
            AND (w.ReceivedOn > v.ReceivedOn OR (w.ReceivedOn = v.ReceivedOn AND w.VersionNumber > v.VersionNumber))
    )
WHERE o.KnownTo = '9999-12-31';
