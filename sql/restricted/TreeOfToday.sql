-- One row per body and body above it as the tree stands today, for every report year.
SELECT
    t.AncestorCode,
    t.DescendantCode,
    t.Distance,
    0    AS ValidFromYear,
    9999 AS ValidToYear
FROM BridgeJurisdictionTree AS t
WHERE t.KnownTo = '9999-12-31'
    AND t.ValidToYear = 9999;
