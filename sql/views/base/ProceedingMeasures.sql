-- One row per measure of the proceedings table, with its block and its result.
CREATE VIEW ProceedingMeasures AS
SELECT
    m.MeasureId,
    CASE
        WHEN SUBSTRING(m.MeasureCode, 1, 16) = 'reconsideration.' THEN 'reconsideration'
        WHEN SUBSTRING(m.MeasureCode, 1, 18) = 'litigation-direct.' THEN 'litigation-direct'
        ELSE 'litigation-after-reconsideration'
    END AS ProceedingCode,
    CASE
        WHEN m.MeasureCode IN ('reconsideration.upheld', 'litigation-direct.upheld', 'litigation-after-reconsideration.upheld') THEN 'upheld'
        WHEN m.MeasureCode IN ('reconsideration.corrected', 'litigation-direct.corrected', 'litigation-after-reconsideration.corrected') THEN 'corrected'
        WHEN m.MeasureCode IN ('reconsideration.other', 'litigation-direct.other', 'litigation-after-reconsideration.other') THEN 'other'
        WHEN m.MeasureCode IN ('reconsideration.pending', 'litigation-direct.pending', 'litigation-after-reconsideration.pending') THEN 'pending'
        ELSE 'total'
    END AS ResultCode
FROM DimMeasure AS m
WHERE m.TableCode = 'proceedings';
