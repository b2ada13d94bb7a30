-- One row per addend that prints a figure, report year, measure and applicant column, with its rank among those on the same list.
-- IsRanked is 0, and the rank is not to be shown, where fewer than 5 reported or fewer than half of those expected:
-- a rank among a few says who filed, not who did more. Ties share a rank; 1 is the largest.
CREATE VIEW RollupRankAmongSiblings AS
SELECT
    c.JurisdictionCode,
    c.ListedUnderCode,
    c.ReportYear,
    m.MeasureCode,
    a.ApplicantCode,
    c.Amount,
    RANK() OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, c.MeasureId, c.ApplicantId ORDER BY c.Amount DESC) AS RankAmong,
    COUNT(c.Amount) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, c.MeasureId, c.ApplicantId) AS RankedOf,
    s.ExpectedBy,
    CASE
        WHEN COUNT(c.Amount) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, c.MeasureId, c.ApplicantId) < 5 THEN 0
        WHEN 2 * COUNT(c.Amount) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, c.MeasureId, c.ApplicantId) < s.ExpectedBy THEN 0
        ELSE 1
    END AS IsRanked
FROM CellInForce AS c
INNER JOIN DimMeasure AS m
    ON m.MeasureId = c.MeasureId
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = c.ApplicantId
INNER JOIN
(
    SELECT o.ListedUnderCode, o.ReportYear, SUM(o.IsExpected) AS ExpectedBy
    FROM ObligationInForce AS o
    WHERE o.RoleCode = 'addend'
    GROUP BY o.ListedUnderCode, o.ReportYear
) AS s
    ON s.ListedUnderCode = c.ListedUnderCode
    AND s.ReportYear = c.ReportYear
WHERE c.RoleCode = 'addend'
    AND c.IsReported = 1
    AND c.IsCollected = 1
    AND c.Amount IS NOT NULL;
