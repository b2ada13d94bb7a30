-- One row per unit and report year that a report is expected for, as we know it now.
-- IsExpected leaves out exempt and abolished units; IsReported says that the filing counts in sums.
CREATE VIEW ObligationInForce AS
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
    o.StateCode,
    o.StateEnteredAt,
    o.Reason,
    o.FirstReceivedOn,
    o.IsOnTime,
    o.CorrectionRounds,
    o.CorrectionDueOn,
    o.VersionNumber,
    o.DisclosureEdition,
    o.ApplicationsEdition,
    o.ProceedingsEdition,
    o.DisclosureFill,
    o.ApplicationsFill,
    o.ProceedingsFill,
    CASE WHEN o.StateCode IN ('not-required', 'abolished') THEN 0 ELSE 1 END AS IsExpected,
    CASE WHEN o.StateCode IN ('received', 'accepted', 'accepted-late', 'amended', 'wrong-form') THEN 1 ELSE 0 END AS IsReported,
    CASE WHEN o.StateCode IN ('accepted', 'accepted-late', 'amended') THEN 1 ELSE 0 END AS IsAccepted
FROM Obligation AS o
WHERE o.KnownTo = '9999-12-31';
