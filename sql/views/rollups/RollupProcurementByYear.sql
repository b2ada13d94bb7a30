-- One row per jurisdiction and report year: centralised procurement of the addends below it.
-- Only the years 2019 and 2020 asked for it; in any other year IsCollected is 0 and there is no figure, which is neither zero nor missing.
-- A purchase that two units make together may stand in both reports.
CREATE VIEW RollupProcurementByYear AS
SELECT
    r.JurisdictionCode,
    r.ReportYear,
    MAX(r.IsCollected)                                                               AS IsCollected,
    SUM(CASE WHEN r.MeasureCode = 'procurement.projects' THEN r.Total END)           AS Projects,
    SUM(CASE WHEN r.MeasureCode = 'procurement.amount' THEN 1.0 * r.Total / 100 END) AS AmountYuan,
    MAX(r.ReportedBy)                                                                AS ReportedBy,
    MAX(r.ExpectedBy)                                                                AS ExpectedBy,
    SUM(CASE WHEN r.MeasureCode = 'procurement.amount' THEN r.Figures ELSE 0 END)    AS AmountFigures,
    MAX(r.Unknown)                                                                   AS Unknown
FROM RollupMeasureByYear AS r
WHERE r.MeasureCode IN ('procurement.projects', 'procurement.amount')
GROUP BY r.JurisdictionCode, r.ReportYear;
