-- One row per unit, report year and cell of the form for which the unit filed, with printed names: the table behind every figure.
-- Value is in items or in yuan; it is null where the cell is blank, a mark, unreadable or absent, which CellKind tells apart.
-- The cast gives the server's column a fixed scale, which its clients need; it divides nothing.
CREATE VIEW ReportCells AS
SELECT
    c.JurisdictionCode,
    j.Name,
    c.ReportYear,
    m.TableCode,
    m.MeasureCode,
    m.NameZh,
    m.NameEn,
    a.ApplicantCode,
    c.KindCode AS CellKind,
    CAST(1.0 * c.Amount / CASE m.UnitCode WHEN 'fen' THEN 100 ELSE 1 END AS DECIMAL(19, 2)) AS Value,
    c.StateCode,
    c.IsCollected,
    c.VersionNumber
FROM CellInForce AS c
INNER JOIN DimJurisdiction AS j
    ON j.JurisdictionCode = c.JurisdictionCode
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = c.ApplicantId
WHERE c.IsReported = 1;
