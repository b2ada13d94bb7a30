using Analytics.Core.Reports;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What checks say of the versions in force, and what people say of that.</summary>
public sealed class Findings(Warehouse warehouse)
{
    /// <summary>Findings on the versions in force of a unit and all below it, for a year or for all.</summary>
    public IReadOnlyList<FindingEntry> Of(string under, int? year = null, Knowledge? knowledge = null) =>
    [
        .. warehouse.Query<FindingEntry>(
            $"""
            SELECT f.JurisdictionCode, f.Name, f.ReportYear, f.VersionNumber, f.RuleCode, f.SeverityCode, f.OutcomeCode, f.Measures, f.ApplicantCode,
                f.MessageZh, f.MessageEn, f.LeftSide, f.RightSide, f.Difference, f.SourcePlace, f.VerdictCode
            FROM TreeInForce AS t
            INNER JOIN ReportFindings AS f
                ON f.JurisdictionCode = t.DescendantCode
                AND f.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            WHERE t.AncestorCode = @under {(year is null ? "" : "AND f.ReportYear = @year")}
            """,
            new { under, year }, knowledge).OrderBy(f => f.ReportYear).ThenBy(f => f.JurisdictionCode, StringComparer.Ordinal).ThenBy(f => f.SeverityRank),
    ];

    /// <summary>Puts what the rule book says today of a version in place of what it said before; what the reader said stays.</summary>
    /// <param name="rules">The ids of the rules that were run: their findings are replaced, others are left alone.</param>
    /// <returns>How many findings came or went; 0 writes nothing.</returns>
    public int Replace(string unit, int year, int version, IReadOnlySet<string> rules, IReadOnlyList<Finding> findings)
    {
        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        return warehouse.Write((connection, transaction) =>
        {
            var here = connection.Query<Numbered>(
                """
                SELECT f.FindingNumber, f.RuleCode, f.SeverityCode, f.OutcomeCode, f.Measures, f.ApplicantId, f.MessageZh, f.MessageEn, f.LeftSide, f.RightSide, f.Difference, f.SourcePlace
                FROM Finding AS f
                WHERE f.ReportYear = @year AND f.JurisdictionCode = @unit AND f.VersionNumber = @version AND f.KnownTo = '9999-12-31'
                """,
                new { unit, year, version }, transaction).ToList();
            var next = connection.ExecuteScalar<int>(
                "SELECT COALESCE(MAX(f.FindingNumber), 0) FROM Finding AS f WHERE f.ReportYear = @year AND f.JurisdictionCode = @unit AND f.VersionNumber = @version", new { unit, year, version }, transaction);
            var wanted = findings.Where(finding => rules.Contains(finding.Rule)).ToList();
            var gone = here.Where(row => rules.Contains(row.RuleCode) && !wanted.Any(row.IsSame)).ToList();
            var come = wanted.Where(finding => !here.Exists(row => row.IsSame(finding))).ToList();
            foreach (var row in gone)
            {
                connection.Execute(
                    "UPDATE Finding SET KnownTo = @at WHERE ReportYear = @year AND JurisdictionCode = @unit AND VersionNumber = @version AND FindingNumber = @FindingNumber",
                    new { at, unit, year, version, row.FindingNumber }, transaction);
            }

            using var writer = warehouse.Engine.Writer(connection, transaction, "Finding", FindingRow.Columns);
            foreach (var finding in come)
            {
                FindingRow.Write(writer, (unit, year), version, ++next, finding, at);
            }

            writer.Flush();
            return gone.Count + come.Count;
        });
    }

    /// <summary>What a person says of a rule's findings on the version in force: confirmed 属实, explained 有说明不改, misread 误读.</summary>
    public void Judge(string unit, int year, string rule, string verdict, string author, string? reason = null)
    {
        if (verdict is not ("confirmed" or "explained" or "misread"))
        {
            throw new WarehouseException($"没有结论 {verdict}：请用 confirmed、explained 或 misread。There is no verdict {verdict}; use confirmed, explained or misread.");
        }

        warehouse.Write((connection, transaction) =>
        {
            if (ObligationRow.Find(connection, transaction, unit, year)?.VersionNumber is not { } version)
            {
                throw new WarehouseException($"{unit} {year} 年没有报告。{unit} has no report for {year}.");
            }

            var known = connection.QuerySingleOrDefault<string>(
                "SELECT d.KnownFrom FROM Verdict AS d WHERE d.JurisdictionCode = @unit AND d.ReportYear = @year AND d.VersionNumber = @version AND d.RuleCode = @rule AND d.KnownTo = '9999-12-31'",
                new { unit, year, version, rule }, transaction);
            var at = Instants.After(known ?? "", warehouse.Clock.GetUtcNow());
            connection.Execute(
                "UPDATE Verdict SET KnownTo = @at WHERE JurisdictionCode = @unit AND ReportYear = @year AND VersionNumber = @version AND RuleCode = @rule AND KnownTo = '9999-12-31'",
                new { at, unit, year, version, rule }, transaction);
            return connection.Execute(
                """
                INSERT INTO Verdict (JurisdictionCode, ReportYear, VersionNumber, RuleCode, VerdictCode, Reason, Author, KnownFrom, KnownTo)
                VALUES (@unit, @year, @version, @rule, @verdict, @reason, @author, @at, '9999-12-31')
                """,
                new { unit, year, version, rule, verdict, reason, author, at }, transaction);
        });
    }

    private sealed record Numbered
    {
        public required int FindingNumber { get; init; }

        public required string RuleCode { get; init; }

        public required string SeverityCode { get; init; }

        public required string OutcomeCode { get; init; }

        public required string Measures { get; init; }

        public required int ApplicantId { get; init; }

        public required string MessageZh { get; init; }

        public required string MessageEn { get; init; }

        public string? LeftSide { get; init; }

        public string? RightSide { get; init; }

        public bool IsSame(Finding finding) =>
            (RuleCode, SeverityCode, OutcomeCode, ApplicantId, LeftSide, RightSide)
            == (finding.Rule, finding.Severity.Code(), finding.Outcome.Code(), (int)finding.Applicant, finding.Left, finding.Right)
            && (MessageZh == finding.Message.Zh || finding.Message.Zh.Length > 2000) && Measures == string.Join(',', finding.Measures);
    }
}
