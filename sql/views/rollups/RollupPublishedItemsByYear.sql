-- One row per jurisdiction, report year and channel (`total` is the year's total): items published by the addends below it.
-- Reports state the total in a sentence, with or without its channels; channels need not add up to it.
-- Approximate counts how many of the figures are rounded by their own words (余, 多, 约).
CREATE VIEW RollupPublishedItemsByYear AS
SELECT
    t.AncestorCode          AS JurisdictionCode,
    o.ReportYear,
    c.ChannelCode,
    SUM(CASE WHEN o.IsReported = 1 THEN p.Items END) AS Items,
    SUM(o.IsReported)       AS ReportedBy,
    SUM(o.IsExpected)       AS ExpectedBy,
    SUM(CASE WHEN o.IsReported = 1 AND p.Items IS NOT NULL THEN 1 ELSE 0 END) AS Figures,
    SUM(CASE WHEN o.IsReported = 1 AND p.IsApproximate = 1 THEN 1 ELSE 0 END) AS Approximate
FROM DimChannel AS c
CROSS JOIN TreeInForce AS t
INNER JOIN ObligationInForce AS o
    ON o.JurisdictionCode = t.DescendantCode
    AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
LEFT JOIN FactPublishedItems AS p
    ON p.ReportYear = o.ReportYear
    AND p.JurisdictionCode = o.JurisdictionCode
    AND p.VersionNumber = o.VersionNumber
    AND p.ChannelCode = c.ChannelCode
WHERE o.RoleCode = 'addend'
GROUP BY t.AncestorCode, o.ReportYear, c.ChannelCode;
