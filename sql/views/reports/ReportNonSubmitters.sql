-- One row per expected unit and report year with nothing usable received.
-- Together with the units that reported these are all that are expected: a report sent back stands here until its correction comes.
-- Starts from the obligation, so that a unit that nobody heard of cannot be left out; states are never guessed.
CREATE VIEW ReportNonSubmitters AS
SELECT
    o.JurisdictionCode,
    j.Name,
    j.KindCode,
    j.LevelCode,
    o.ListedUnderCode,
    o.ReportYear,
    o.StateCode,
    o.StateEnteredAt,
    o.FilingDueOn,
    o.ExtendedTo,
    o.RoleCode
FROM ObligationInForce AS o
INNER JOIN DimJurisdiction AS j
    ON j.JurisdictionCode = o.JurisdictionCode
WHERE o.IsReported = 0
    AND o.IsExpected = 1;
