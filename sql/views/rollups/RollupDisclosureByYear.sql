-- One row per jurisdiction, report year and measure of the disclosure table (rules, normative documents, licences, penalties, fees …).
-- Items of a licence are not additive: their Total stays null, and only Figures says that they were reported.
CREATE VIEW RollupDisclosureByYear AS
SELECT
    r.JurisdictionCode,
    r.ReportYear,
    r.MeasureCode,
    m.NameZh,
    m.NameEn,
    r.UnitCode,
    r.IsCollected,
    r.Total,
    r.ReportedBy,
    r.ExpectedBy,
    r.Figures
FROM RollupMeasureByYear AS r
INNER JOIN DimMeasure AS m
    ON m.MeasureCode = r.MeasureCode
WHERE m.TableCode = 'disclosure';
