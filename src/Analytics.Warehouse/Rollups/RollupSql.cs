namespace Analytics.Warehousing;

/// <summary>The three questions behind a roll-up; sums are made in the database, ratios never.</summary>
internal static class RollupSql
{
    /// <summary>One row per addend and year.</summary>
    public const string Lines =
        """
        SELECT c.JurisdictionCode AS Code, j.Name, j.KindCode, j.LevelCode, c.ReportYear, c.StateCode, c.KindCode AS CellKind,
            CASE WHEN @AcceptedOnly <= c.IsAccepted AND c.IsReported = 1 THEN c.Amount END AS Total,
            CASE WHEN @AcceptedOnly <= c.IsAccepted THEN c.IsReported ELSE 0 END AS ReportedBy,
            c.IsAccepted AS AcceptedBy, c.IsExpected AS ExpectedBy,
            CASE WHEN c.StateCode = 'unknown' THEN 1 ELSE 0 END AS Unknown,
            CASE WHEN @AcceptedOnly <= c.IsAccepted AND c.IsReported = 1 AND c.Amount IS NOT NULL THEN 1 ELSE 0 END AS Figures
        FROM TreeInForce AS t
        INNER JOIN CellInForce AS c
            ON c.JurisdictionCode = t.DescendantCode
            AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        INNER JOIN DimJurisdiction AS j
            ON j.JurisdictionCode = c.JurisdictionCode
        WHERE t.AncestorCode = @Under AND c.MeasureId = @Measure AND c.ApplicantId = @Applicant AND c.ReportYear BETWEEN @From AND @To
            AND c.RoleCode = 'addend' AND (@Kind IS NULL OR j.KindCode = @Kind)
        """;

    /// <summary>One row per body of a level and year.</summary>
    public const string Groups =
        $"""
        SELECT g.JurisdictionCode AS Code, g.Name, g.KindCode, g.LevelCode, c.ReportYear, {Sums}
        FROM TreeInForce AS b
        INNER JOIN DimJurisdiction AS g
            ON g.JurisdictionCode = b.DescendantCode
            AND g.LevelCode = @Level
            AND g.KindCode IN ('government', 'town', 'street', 'zone', 'other')
        INNER JOIN TreeInForce AS t
            ON t.AncestorCode = g.JurisdictionCode
        INNER JOIN CellInForce AS c
            ON c.JurisdictionCode = t.DescendantCode
            AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            AND c.ReportYear BETWEEN b.ValidFromYear AND b.ValidToYear
        WHERE b.AncestorCode = @Under AND c.MeasureId = @Measure AND c.ApplicantId = @Applicant AND c.ReportYear BETWEEN @From AND @To AND c.RoleCode = 'addend'
            AND (@Kind IS NULL OR EXISTS (SELECT 1 FROM DimJurisdiction AS k WHERE k.JurisdictionCode = c.JurisdictionCode AND k.KindCode = @Kind))
        GROUP BY g.JurisdictionCode, g.Name, g.KindCode, g.LevelCode, c.ReportYear
        """;

    /// <summary>One row per year.</summary>
    public const string Whole =
        $"""
        SELECT c.ReportYear, {Sums}
        FROM TreeInForce AS t
        INNER JOIN CellInForce AS c
            ON c.JurisdictionCode = t.DescendantCode
            AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        WHERE t.AncestorCode = @Under AND c.MeasureId = @Measure AND c.ApplicantId = @Applicant AND c.ReportYear BETWEEN @From AND @To AND c.RoleCode = 'addend'
            AND (@Kind IS NULL OR EXISTS (SELECT 1 FROM DimJurisdiction AS k WHERE k.JurisdictionCode = c.JurisdictionCode AND k.KindCode = @Kind))
        GROUP BY c.ReportYear
        """;

    /// <summary>The government's own report, one row per year.</summary>
    public const string Own =
        """
        SELECT c.ReportYear, c.StateCode, c.KindCode AS CellKind, CASE WHEN c.IsReported = 1 THEN c.Amount END AS Total
        FROM CellInForce AS c
        WHERE c.JurisdictionCode = @Under AND c.RoleCode = 'consolidated' AND c.MeasureId = @Measure AND c.ApplicantId = @Applicant AND c.ReportYear BETWEEN @From AND @To
        """;

    private const string Sums =
        """
        SUM(CASE WHEN @AcceptedOnly <= c.IsAccepted AND c.IsReported = 1 THEN c.Amount END) AS Total,
            SUM(CASE WHEN @AcceptedOnly <= c.IsAccepted THEN c.IsReported ELSE 0 END) AS ReportedBy,
            SUM(c.IsAccepted) AS AcceptedBy,
            SUM(c.IsExpected) AS ExpectedBy,
            SUM(CASE WHEN c.StateCode = 'unknown' THEN 1 ELSE 0 END) AS Unknown,
            COUNT(CASE WHEN @AcceptedOnly <= c.IsAccepted AND c.IsReported = 1 THEN c.Amount END) AS Figures
        """;
}
