-- One row per version whose printed cells are not all accounted for.
-- Severity: fail
CREATE VIEW CheckReceiptUnbalanced AS
SELECT
    v.JurisdictionCode,
    v.ReportYear,
    v.VersionNumber,
    v.PrintedCells,
    v.NumberCells + v.BlankCells + v.MarkCells + v.TextCells + v.IgnoredCells AS AccountedCells
FROM ReportVersion AS v
WHERE v.PrintedCells <> v.NumberCells + v.BlankCells + v.MarkCells + v.TextCells + v.IgnoredCells;
