-- One row per body, body above it (itself included), and stretch of report years in which this held.
CREATE VIEW TreeInForce AS
SELECT
    t.AncestorCode,
    t.DescendantCode,
    t.Distance,
    t.ValidFromYear,
    t.ValidToYear
FROM BridgeJurisdictionTree AS t
WHERE t.KnownTo = '9999-12-31';
