-- One row per expected unit, report year, and cell of the form (measure and applicant).
-- KindCode is the fact's, else the table's fill; a cell that the unit's own table does not ask for has none, and no amount.
-- The cell stands first: a question names one, and what is constant is then looked up once (docs/performance.md).
-- IsCollected says whether the year's form asks for it: a figure that was not asked for is neither zero nor missing.
CREATE VIEW CellInForce AS
SELECT
    o.JurisdictionCode,
    y.ReportYear,
    c.MeasureId,
    c.ApplicantId,
    o.RoleCode,
    o.ListedUnderCode,
    o.StateCode,
    o.VersionNumber,
    o.IsExpected,
    o.IsReported,
    o.IsAccepted,
    CASE y.EditionCode WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END AS IsCollected,
    CASE
        WHEN f.KindCode IS NOT NULL THEN f.KindCode
        WHEN m.TableCode = 'disclosure' AND CASE o.DisclosureEdition WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END = 1
            THEN CASE o.DisclosureFill WHEN 'zero' THEN 'number' ELSE o.DisclosureFill END
        WHEN m.TableCode = 'applications' AND CASE o.ApplicationsEdition WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END = 1
            THEN CASE o.ApplicationsFill WHEN 'zero' THEN 'number' ELSE o.ApplicationsFill END
        WHEN m.TableCode = 'proceedings' AND CASE o.ProceedingsEdition WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END = 1
            THEN CASE o.ProceedingsFill WHEN 'zero' THEN 'number' ELSE o.ProceedingsFill END
    END AS KindCode,
    CASE
        WHEN f.KindCode IS NOT NULL THEN f.Amount
        WHEN m.TableCode = 'disclosure' AND o.DisclosureFill = 'zero'
            AND CASE o.DisclosureEdition WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END = 1 THEN 0
        WHEN m.TableCode = 'applications' AND o.ApplicationsFill = 'zero'
            AND CASE o.ApplicationsEdition WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END = 1 THEN 0
        WHEN m.TableCode = 'proceedings' AND o.ProceedingsFill = 'zero'
            AND CASE o.ProceedingsEdition WHEN '2019' THEN m.IsAskedIn2019 WHEN '2021' THEN m.IsAskedIn2021 ELSE 0 END = 1 THEN 0
    END AS Amount
FROM DimCell AS c
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
CROSS JOIN ObligationInForce AS o
INNER JOIN DimReportYear AS y
    ON y.ReportYear = o.ReportYear
LEFT JOIN FactReportedCell AS f
    ON f.MeasureId = c.MeasureId
    AND f.ApplicantId = c.ApplicantId
    AND f.ReportYear = o.ReportYear
    AND f.JurisdictionCode = o.JurisdictionCode
    AND f.VersionNumber = o.VersionNumber;
