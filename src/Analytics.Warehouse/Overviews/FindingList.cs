using Analytics.Core.Words;

namespace Analytics.Warehousing.Overviews;

/// <summary>What the checks and the reader say of the versions in force, with people's verdicts, the heaviest first.</summary>
public sealed class FindingList(Warehouse warehouse)
{
    private const string Columns = """
        f.JurisdictionCode, j.Name, f.ReportYear, f.VersionNumber, f.FindingNumber AS Number, f.RuleCode, f.SeverityCode, f.OutcomeCode, COALESCE(x.Measures, f.Measures) AS Measures, f.ApplicantId,
        COALESCE(x.MessageZh, f.MessageZh) AS MessageZh, COALESCE(x.MessageEn, f.MessageEn) AS MessageEn, f.LeftSide AS [Left], f.RightSide AS [Right], f.Difference, v.VerdictCode, v.Reason AS VerdictReason
        """;

    private const string Verdicts = $"""
        {FindingRow.Wording}
        LEFT JOIN Verdict AS v
            ON v.JurisdictionCode = f.JurisdictionCode
            AND v.ReportYear = f.ReportYear
            AND v.RuleCode = f.RuleCode
            AND v.Evidence = f.Evidence
            AND v.KnownTo = '9999-12-31'
        """;

    private const string Order = "CASE f.SeverityCode WHEN 'unreadable' THEN 0 WHEN 'error' THEN 1 WHEN 'question' THEN 2 ELSE 3 END";

    /// <summary>The findings on one version.</summary>
    public IReadOnlyList<Row> OfVersion(string unit, int year, int version) => warehouse.Query<Row>(
        $"""
        SELECT {Columns}
        FROM Finding AS f
        INNER JOIN DimJurisdiction AS j
            ON j.JurisdictionCode = f.JurisdictionCode
        {Verdicts}
        WHERE f.JurisdictionCode = @unit AND f.ReportYear = @year AND f.VersionNumber = @version AND f.KnownTo = '9999-12-31'
        ORDER BY {Order}, f.FindingNumber
        """, new { unit, year, version });

    /// <summary>The findings below a place in one year; filters that are null let everything pass.</summary>
    public IReadOnlyList<Row> Below(string under, int year, string? severity, string? rule, bool onlyOpen, Knowledge? knowledge = null) => warehouse.Query<Row>(
        $"""
        SELECT {Columns}
        FROM TreeInForce AS t
        INNER JOIN ObligationInForce AS o
            ON o.JurisdictionCode = t.DescendantCode
            AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        INNER JOIN Finding AS f
            ON f.JurisdictionCode = o.JurisdictionCode
            AND f.ReportYear = o.ReportYear
            AND f.VersionNumber = o.VersionNumber
        INNER JOIN DimJurisdiction AS j
            ON j.JurisdictionCode = f.JurisdictionCode
        {Verdicts}
        WHERE t.AncestorCode = @under AND o.ReportYear = @year AND f.KnownTo = '9999-12-31'
            AND (@severity IS NULL OR f.SeverityCode = @severity) AND (@rule IS NULL OR f.RuleCode = @rule)
            AND (@onlyOpen = 0 OR v.VerdictCode IS NULL)
        ORDER BY {Order}, f.JurisdictionCode, f.FindingNumber
        """, new { under, year, severity, rule, onlyOpen = onlyOpen ? 1 : 0 }, knowledge);

    /// <summary>One finding.</summary>
    public sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required long ReportYear { get; init; }

        public required long VersionNumber { get; init; }

        public required long Number { get; init; }

        public required string RuleCode { get; init; }

        public required string SeverityCode { get; init; }

        public required string OutcomeCode { get; init; }

        public required string Measures { get; init; }

        public long ApplicantId { get; init; }

        public required string MessageZh { get; init; }

        public required string MessageEn { get; init; }

        public string? Left { get; init; }

        public string? Right { get; init; }

        public string? Difference { get; init; }

        public string? VerdictCode { get; init; }

        public string? VerdictReason { get; init; }

        public Text Message => new(MessageZh, MessageEn);
    }
}
