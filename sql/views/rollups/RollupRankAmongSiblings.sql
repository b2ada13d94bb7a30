-- One row per addend that prints a figure, report year, measure and applicant column, with its rank among those on the same list.
-- IsRanked is 0, and nothing of it is to be shown, where RefusalCode says so: too-few (fewer than 5 figures), under-half (of those expected)
-- or forms-differ (some filed another form of the table: a break): a rank among a few says who filed, not who did more. Ties share a rank; 1 is the largest.
-- Percentile is the share of the others with a smaller figure, halves for equals; MedianAmount the middle figure, or half-way between the middle two.
CREATE VIEW RollupRankAmongSiblings AS
WITH Placed AS
(
    SELECT
        c.JurisdictionCode,
        c.ListedUnderCode,
        c.ReportYear,
        m.MeasureCode,
        a.ApplicantCode,
        c.Amount,
        RANK() OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, m.MeasureCode, a.ApplicantCode ORDER BY c.Amount DESC) AS RankAmong,
        ROW_NUMBER() OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, m.MeasureCode, a.ApplicantCode ORDER BY c.Amount, c.JurisdictionCode) AS RowAmong,
        COUNT(c.Amount) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, m.MeasureCode, a.ApplicantCode) AS RankedOf,
        COUNT(c.Amount) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, m.MeasureCode, a.ApplicantCode, c.Amount) AS Equals,
        SUM(c.Amount) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, m.MeasureCode, a.ApplicantCode) AS SumOfAll,
        SUM(CASE
            WHEN m.TableCode = 'disclosure' AND o.DisclosureEdition <> y.EditionCode THEN 1
            WHEN m.TableCode = 'applications' AND o.ApplicationsEdition <> y.EditionCode THEN 1
            ELSE 0
        END) OVER (PARTITION BY c.ListedUnderCode, c.ReportYear, m.MeasureCode, a.ApplicantCode) AS OtherForms
    FROM CellInForce AS c
    INNER JOIN DimMeasure AS m
        ON m.MeasureId = c.MeasureId
    INNER JOIN DimApplicant AS a
        ON a.ApplicantId = c.ApplicantId
    INNER JOIN DimReportYear AS y
        ON y.ReportYear = c.ReportYear
    INNER JOIN ObligationInForce AS o
        ON o.ReportYear = c.ReportYear
        AND o.JurisdictionCode = c.JurisdictionCode
    WHERE c.RoleCode = 'addend'
        AND c.IsReported = 1
        AND c.IsCollected = 1
        AND c.Amount IS NOT NULL
)
SELECT
    p.JurisdictionCode,
    p.ListedUnderCode,
    p.ReportYear,
    p.MeasureCode,
    p.ApplicantCode,
    p.Amount,
    p.RankAmong,
    p.RankedOf,
    s.ExpectedBy,
    CASE WHEN p.RankedOf < 5 OR 2 * p.RankedOf < s.ExpectedBy OR p.OtherForms > 0 THEN 0 ELSE 1 END AS IsRanked,
    CASE WHEN p.RankedOf < 5 THEN 'too-few' WHEN 2 * p.RankedOf < s.ExpectedBy THEN 'under-half' WHEN p.OtherForms > 0 THEN 'forms-differ' END AS RefusalCode,
    (1.0 * (p.RankedOf - p.RankAmong + 1 - p.Equals) + 0.5 * (p.Equals - 1)) / NULLIF(p.RankedOf - 1, 0) AS Percentile,
    1.0 * p.Amount / NULLIF(p.SumOfAll, 0) AS ShareOfSum,
    1.0 * SUM(CASE WHEN 2 * p.RowAmong BETWEEN p.RankedOf AND p.RankedOf + 2 THEN p.Amount END)
        OVER (PARTITION BY p.ListedUnderCode, p.ReportYear, p.MeasureCode, p.ApplicantCode)
        / COUNT(CASE WHEN 2 * p.RowAmong BETWEEN p.RankedOf AND p.RankedOf + 2 THEN p.Amount END)
        OVER (PARTITION BY p.ListedUnderCode, p.ReportYear, p.MeasureCode, p.ApplicantCode) AS MedianAmount
FROM Placed AS p
INNER JOIN
(
    SELECT o.ListedUnderCode, o.ReportYear, SUM(o.IsExpected) AS ExpectedBy
    FROM ObligationInForce AS o
    WHERE o.RoleCode = 'addend'
    GROUP BY o.ListedUnderCode, o.ReportYear
) AS s
    ON s.ListedUnderCode = p.ListedUnderCode
    AND s.ReportYear = p.ReportYear;
