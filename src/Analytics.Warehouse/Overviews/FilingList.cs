namespace Analytics.Warehousing.Overviews;

/// <summary>The state of every unit's filing below a place: one year in full, or all years as a matrix.</summary>
public sealed class FilingList(Warehouse warehouse)
{
    /// <summary>One unit's obligation of a year; null where nothing is expected of it.</summary>
    public Row? Of(string unit, int year) => OfYear(unit, year).FirstOrDefault(row => row.JurisdictionCode == unit);

    /// <summary>Every unit below a place with its obligation of a year, the place's own two included.</summary>
    public IReadOnlyList<Row> OfYear(string under, int year, Knowledge? knowledge = null)
    {
        const string sql = """
            SELECT o.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, o.RoleCode, o.StateCode, o.FilingDueOn, o.ExtendedTo, o.FirstReceivedOn,
                o.IsOnTime, o.CorrectionRounds, o.CorrectionDueOn, o.VersionNumber, o.IsExpected, o.IsReported, o.IsAccepted, o.Reason,
                j.ContactName, j.ContactPhone
            FROM TreeInForce AS t
            INNER JOIN ObligationInForce AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = o.JurisdictionCode
            WHERE t.AncestorCode = @under AND o.ReportYear = @year
            ORDER BY CASE WHEN o.JurisdictionCode = @under THEN 0 WHEN j.KindCode = 'office' THEN 1 WHEN j.KindCode = 'department' THEN 3 ELSE 2 END, o.JurisdictionCode
            """;
        var findings = Findings(under, year, knowledge);
        return
        [
            .. warehouse.Query<Row>(sql, new { under, year }, knowledge).Select(row => row with
            {
                Errors = findings[row.JurisdictionCode].Where(count => count.SeverityCode is "error" or "unreadable").Sum(count => count.Findings),
                Questions = findings[row.JurisdictionCode].Where(count => count.SeverityCode == "question").Sum(count => count.Findings),
            }),
        ];
    }

    // All kinds in one walk over the findings; counted beside each row, every kind was a walk of its own.
    private ILookup<string, FindingCount> Findings(string under, int year, Knowledge? knowledge) => warehouse.Query<FindingCount>(
        """
        SELECT f.JurisdictionCode, f.SeverityCode, COUNT(f.FindingNumber) AS Findings
        FROM TreeInForce AS t
        INNER JOIN ObligationInForce AS o
            ON o.JurisdictionCode = t.DescendantCode
            AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        INNER JOIN Finding AS f
            ON f.ReportYear = o.ReportYear
            AND f.JurisdictionCode = o.JurisdictionCode
            AND f.VersionNumber = o.VersionNumber
        WHERE t.AncestorCode = @under AND o.ReportYear = @year AND f.KnownTo = '9999-12-31'
        GROUP BY f.JurisdictionCode, f.SeverityCode
        """, new { under, year }, knowledge).ToLookup(count => count.JurisdictionCode, StringComparer.Ordinal);

    /// <summary>State by unit and year, for the matrix.</summary>
    public IReadOnlyList<MatrixRow> Matrix(string under, int from, int to, Knowledge? knowledge = null)
    {
        const string sql = """
            SELECT o.JurisdictionCode, j.Name, j.KindCode, o.ReportYear, o.StateCode, o.IsReported, o.VersionNumber
            FROM TreeInForce AS t
            INNER JOIN ObligationInForce AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = o.JurisdictionCode
            WHERE t.AncestorCode = @under AND o.ReportYear BETWEEN @from AND @to
            ORDER BY CASE WHEN o.JurisdictionCode = @under THEN 0 WHEN j.KindCode = 'office' THEN 1 WHEN j.KindCode = 'department' THEN 3 ELSE 2 END, o.JurisdictionCode, o.ReportYear
            """;
        return warehouse.Query<MatrixRow>(sql, new { under, from, to }, knowledge);
    }

    /// <summary>The years for which anything is expected below a place, the newest first.</summary>
    public IReadOnlyList<int> Years(string under)
    {
        const string sql = """
            SELECT y.ReportYear
            FROM DimReportYear AS y
            WHERE EXISTS
            (
                SELECT 1
                FROM TreeInForce AS t
                CROSS JOIN ObligationInForce AS o
                WHERE t.AncestorCode = @under AND o.ReportYear = y.ReportYear AND o.JurisdictionCode = t.DescendantCode
            )
            ORDER BY y.ReportYear DESC
            """;
        return [.. warehouse.Query<long>(sql, new { under }).Select(year => (int)year)];
    }

    /// <summary>One unit's obligation of one year.</summary>
    public sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required string LevelCode { get; init; }

        public required string RoleCode { get; init; }

        public required string StateCode { get; init; }

        public required string FilingDueOn { get; init; }

        public string? ExtendedTo { get; init; }

        public string? FirstReceivedOn { get; init; }

        public long? IsOnTime { get; init; }

        public long CorrectionRounds { get; init; }

        public string? CorrectionDueOn { get; init; }

        public long? VersionNumber { get; init; }

        public long IsExpected { get; init; }

        public long IsReported { get; init; }

        public long IsAccepted { get; init; }

        public string? Reason { get; init; }

        public string? ContactName { get; init; }

        public string? ContactPhone { get; init; }

        public long Errors { get; init; }

        public long Questions { get; init; }
    }

    private sealed record FindingCount
    {
        public required string JurisdictionCode { get; init; }

        public required string SeverityCode { get; init; }

        public required long Findings { get; init; }
    }

    /// <summary>One cell of the matrix.</summary>
    public sealed record MatrixRow
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required long ReportYear { get; init; }

        public required string StateCode { get; init; }

        public long IsReported { get; init; }

        /// <summary>The version in force; null where there is none.</summary>
        public long? VersionNumber { get; init; }
    }
}
