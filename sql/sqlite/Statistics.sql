-- The shape of a full warehouse for the planner, so that plans are the same on an empty one and never depend on when ANALYZE ran.
-- Rows of the table, then how many share the first column of the index, the first two, and so on.
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('BridgeJurisdictionTree', 'BridgeJurisdictionTree', '200000 5 1 1 1'),
    ('BridgeJurisdictionTree', 'TreeByDescendant', '200000 4 1 1 1'),
    ('DimJurisdiction', 'sqlite_autoindex_DimJurisdiction_1', '46000 1'),
    ('DimJurisdiction', 'JurisdictionByLevel', '46000 9000 1500'),
    ('DimJurisdiction', 'JurisdictionByParent', '46000 14 4'),
    ('DimMeasure', 'sqlite_autoindex_DimMeasure_1', '74 1'),
    ('DimMeasure', 'MeasureByCode', '74 1'),
    ('DimCell', 'sqlite_autoindex_DimCell_1', '230 3 1'),
    ('DimApplicant', 'sqlite_autoindex_DimApplicant_1', '8 1'),
    ('DimReportYear', 'sqlite_autoindex_DimReportYear_1', '53 1'),
    ('Obligation', 'Obligation', '1500000 84000 2 1'),
    ('Obligation', 'ObligationWaiting', '40000 20000 1 1'),
    ('ReportVersion', 'sqlite_autoindex_ReportVersion_1', '780000 18 1 1'),
    ('ReportVersion', 'VersionByDocument', '780000 1'),
    ('Document', 'DocumentBySha256', '790000 1'),
    ('FactReportedCell', 'FactReportedCell', '20000000 270000 90000 5000 1 1'),
    ('FactPublishedItems', 'FactPublishedItems', '1500000 84000 2 2 1'),
    ('Finding', 'sqlite_autoindex_Finding_1', '2000000 110000 3 3 1'),
    ('FindingText', 'sqlite_autoindex_FindingText_1', '20000 1'),
    ('Verdict', 'sqlite_autoindex_Verdict_1', '800000 18 1 1 1 1');
