using System.Data.Common;
using Analytics.Core.Reports;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What checks say of the versions in force, and what people say of that.</summary>
public sealed class Findings(Warehouse warehouse)
{
    /// <summary>Findings on the versions in force of a unit and all below it, for a year or for all; null is the whole warehouse.</summary>
    public IReadOnlyList<FindingEntry> Of(string? under, int? year = null, Knowledge? knowledge = null) =>
    [
        .. warehouse.Query<FindingEntry>(
            $"""
            SELECT f.JurisdictionCode, f.Name, f.ReportYear, f.VersionNumber, f.RuleCode, f.SeverityCode, f.OutcomeCode, f.Measures, f.ApplicantCode,
                f.MessageZh, f.MessageEn, f.LeftSide, f.RightSide, f.Difference, f.SourcePlace, f.Evidence, f.VerdictCode, f.VerdictReason
            FROM ReportFindings AS f
            {Within("f", under)}
            WHERE {(year is null ? "1 = 1" : "f.ReportYear = @year")}
            """,
            new { under, year }, knowledge).OrderBy(f => f.ReportYear).ThenBy(f => f.JurisdictionCode, StringComparer.Ordinal).ThenBy(f => f.SeverityRank),
    ];

    /// <summary>Every version in force of a unit and all below it, with what is known of its filing; null is the whole warehouse.</summary>
    public IReadOnlyList<Checkable> Checkable(string? under, Knowledge? knowledge = null) => Checkable(Within("o", under), new { under }, knowledge);

    /// <summary>The versions in force of some units in some years; one question for many units.</summary>
    public IReadOnlyDictionary<(string Unit, int Year), int> VersionsOf(IReadOnlyCollection<string> units, IReadOnlyCollection<int> years)
    {
        const int AtATime = 400;
        var versions = new Dictionary<(string, int), int>();
        foreach (var some in units.Chunk(AtATime))
        {
            foreach (var row in warehouse.Query<InForce>(
                "SELECT o.JurisdictionCode, o.ReportYear, o.VersionNumber FROM ObligationInForce AS o WHERE o.VersionNumber IS NOT NULL AND o.ReportYear IN @years AND o.JurisdictionCode IN @some", new { some, years }))
            {
                versions[(row.JurisdictionCode, row.ReportYear)] = row.VersionNumber;
            }
        }

        return versions;
    }

    private IReadOnlyList<Checkable> Checkable(string restriction, object parameters, Knowledge? knowledge)
    {
        warehouse.Obligations.Keep();
        return
        [
            .. warehouse.Query<Checkable>(
                $"""
                SELECT o.JurisdictionCode, j.Name, j.KindCode, o.ReportYear, o.VersionNumber, o.RoleCode, o.StateCode, o.FilingDueOn, o.ExtendedTo, o.FirstReceivedOn,
                    o.CorrectionDueOn, o.CorrectionRounds, v.ReceivedOn, p.CopyNumber AS PublishedCopy,
                    (SELECT MAX(d.VersionNumber)
                     FROM Verdict AS d
                     WHERE d.JurisdictionCode = o.JurisdictionCode AND d.ReportYear = o.ReportYear AND d.RuleCode = '' AND d.VerdictCode = 'accepted'
                        AND d.VersionNumber < o.VersionNumber) AS AcceptedBefore
                FROM ObligationInForce AS o
                INNER JOIN VersionInForce AS v
                    ON v.JurisdictionCode = o.JurisdictionCode
                    AND v.ReportYear = o.ReportYear
                INNER JOIN DimJurisdiction AS j
                    ON j.JurisdictionCode = o.JurisdictionCode
                LEFT JOIN Publication AS p
                    ON p.ReportYear = o.ReportYear
                    AND p.JurisdictionCode = o.JurisdictionCode
                    AND p.KnownTo = '9999-12-31'
                {restriction}
                """,
                parameters, knowledge).OrderBy(o => o.JurisdictionCode, StringComparer.Ordinal).ThenBy(o => o.ReportYear),
        ];
    }

    private static string Within(string alias, string? under) => under is null ? "" :
        $"""
        INNER JOIN TreeInForce AS t
            ON t.DescendantCode = {alias}.JurisdictionCode
            AND t.AncestorCode = @under
            AND {alias}.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        """;

    /// <summary>Puts what the rule book says today of a version in place of what it said before; what the reader said stays.</summary>
    /// <param name="rules">The ids of the rules that were run: their findings are replaced, others are left alone.</param>
    /// <param name="beside">The versions in force that it was judged with, by year; null where that does not matter.</param>
    /// <returns>How many findings came or went; 0 writes nothing. Null where another version has come into force meanwhile: judge again.</returns>
    public int? Replace(string unit, int year, int version, IReadOnlySet<string> rules, IReadOnlyList<Finding> findings, IReadOnlyDictionary<int, int>? beside = null)
    {
        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        return warehouse.Write<int?>((connection, transaction) =>
        {
            if (beside is not null && !Stands(connection, transaction, unit, beside))
            {
                return null;
            }

            var here = connection.Query<Numbered>(
                $"""
                SELECT f.FindingNumber, {FindingRow.Said}
                FROM Finding AS f
                {FindingRow.Wording}
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
            using var texts = new FindingTexts(connection, transaction);
            foreach (var finding in come)
            {
                FindingRow.Write(writer, texts, (unit, year), version, ++next, finding, at);
            }

            writer.Flush();
            return gone.Count + come.Count;
        });
    }

    private static bool Stands(DbConnection connection, DbTransaction transaction, string unit, IReadOnlyDictionary<int, int> beside)
    {
        var now = connection.Query<InForce>(
            "SELECT o.JurisdictionCode, o.ReportYear, o.VersionNumber FROM Obligation AS o WHERE o.JurisdictionCode = @unit AND o.ReportYear IN @years AND o.KnownTo = '9999-12-31' AND o.VersionNumber IS NOT NULL",
            new { unit, years = beside.Keys }, transaction).ToDictionary(row => row.ReportYear, row => row.VersionNumber);
        return beside.All(pair => now.GetValueOrDefault(pair.Key) == pair.Value);
    }

    /// <summary>What a person says of a rule's findings on the version in force: confirmed 属实, explained 有说明不改, misread 误读.</summary>
    /// <param name="evidence">One finding of the rule; null is all of them.</param>
    /// <remarks>It holds for as long as the evidence is the same, in later versions too; an earlier verdict is closed, not lost.</remarks>
    public void Judge(string unit, int year, string rule, string verdict, string author, string? reason = null, string? evidence = null)
    {
        if (verdict is not ("confirmed" or "explained" or "misread"))
        {
            throw new WarehouseException($"没有结论 {verdict}：请用 confirmed、explained 或 misread。There is no verdict {verdict}; use confirmed, explained or misread.");
        }

        if (verdict == "explained" && string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("“有说明不改”须写明理由。Say why it stays as it is.");
        }

        warehouse.Write((connection, transaction) =>
        {
            if (ObligationRow.Find(connection, transaction, unit, year)?.VersionNumber is not { } version)
            {
                throw new WarehouseException($"{unit} {year} 年没有报告。{unit} has no report for {year}.");
            }

            var judged = connection.Query<string>(
                "SELECT DISTINCT f.Evidence FROM Finding AS f WHERE f.ReportYear = @year AND f.JurisdictionCode = @unit AND f.VersionNumber = @version AND f.RuleCode = @rule AND f.KnownTo = '9999-12-31'",
                new { unit, year, version, rule }, transaction).Where(one => evidence is null || one == evidence).ToList();
            if (judged.Count == 0)
            {
                throw new WarehouseException($"{unit} {year} 年没有 {rule} 的问题，可能已随更正消失。{unit} {year} has no such finding of {rule}; a correction may have removed it.");
            }

            foreach (var one in judged)
            {
                Judge(connection, transaction, (unit, year, version, rule, one), verdict, author, reason);
            }

            return judged.Count;
        });
    }

    /// <summary>Takes back what was said last of a rule's findings on the version in force; what had been said before it holds again.</summary>
    /// <returns>How many verdicts were taken back; 0 where there was none.</returns>
    public int TakeBack(string unit, int year, string rule) => warehouse.Write((connection, transaction) =>
    {
        var key = new { unit, year, rule };
        var last = connection.Query<Said>(
            """
            SELECT d.Evidence, d.KnownFrom, e.VersionNumber, e.VerdictCode, e.Reason, e.Author
            FROM Verdict AS d
            LEFT JOIN Verdict AS e
                ON e.JurisdictionCode = d.JurisdictionCode
                AND e.ReportYear = d.ReportYear
                AND e.RuleCode = d.RuleCode
                AND e.Evidence = d.Evidence
                AND e.KnownTo = d.KnownFrom
            WHERE d.JurisdictionCode = @unit AND d.ReportYear = @year AND d.RuleCode = @rule AND d.KnownTo = '9999-12-31'
            """, key, transaction).ToList();
        foreach (var verdict in last)
        {
            var of = new { unit, year, rule, evidence = verdict.Evidence, at = Instants.After(verdict.KnownFrom, warehouse.Clock.GetUtcNow()) };
            connection.Execute(
                "UPDATE Verdict SET KnownTo = @at WHERE JurisdictionCode = @unit AND ReportYear = @year AND RuleCode = @rule AND Evidence = @evidence AND KnownTo = '9999-12-31'", of, transaction);
            if (verdict.VerdictCode is not null)
            {
                connection.Execute(
                    """
                    INSERT INTO Verdict (JurisdictionCode, ReportYear, VersionNumber, RuleCode, Evidence, VerdictCode, Reason, Author, KnownFrom, KnownTo)
                    VALUES (@unit, @year, @version, @rule, @evidence, @verdict, @reason, @author, @at, '9999-12-31')
                    """,
                    new { of.unit, of.year, version = verdict.VersionNumber, of.rule, of.evidence, verdict = verdict.VerdictCode, reason = verdict.Reason, author = verdict.Author, of.at }, transaction);
            }
        }

        return last.Count;
    });

    private void Judge(DbConnection connection, DbTransaction transaction, (string Unit, int Year, int Version, string Rule, string Evidence) of, string verdict, string author, string? reason)
    {
        var key = new { unit = of.Unit, year = of.Year, rule = of.Rule, evidence = of.Evidence };
        var known = connection.QuerySingleOrDefault<string>(
            "SELECT d.KnownFrom FROM Verdict AS d WHERE d.JurisdictionCode = @unit AND d.ReportYear = @year AND d.RuleCode = @rule AND d.Evidence = @evidence AND d.KnownTo = '9999-12-31'", key, transaction);
        var at = Instants.After(known ?? "", warehouse.Clock.GetUtcNow());
        connection.Execute(
            "UPDATE Verdict SET KnownTo = @at WHERE JurisdictionCode = @unit AND ReportYear = @year AND RuleCode = @rule AND Evidence = @evidence AND KnownTo = '9999-12-31'",
            new { at, key.unit, key.year, key.rule, key.evidence }, transaction);
        connection.Execute(
            """
            INSERT INTO Verdict (JurisdictionCode, ReportYear, VersionNumber, RuleCode, Evidence, VerdictCode, Reason, Author, KnownFrom, KnownTo)
            VALUES (@unit, @year, @version, @rule, @evidence, @verdict, @reason, @author, @at, '9999-12-31')
            """,
            new { key.unit, key.year, version = of.Version, key.rule, key.evidence, verdict, reason, author, at }, transaction);
    }

    private sealed record InForce
    {
        public required string JurisdictionCode { get; init; }

        public required int ReportYear { get; init; }

        public required int VersionNumber { get; init; }
    }

    /// <summary>A verdict in force, and the one that it closed where there was one.</summary>
    private sealed record Said
    {
        public required string Evidence { get; init; }

        public required string KnownFrom { get; init; }

        public int? VersionNumber { get; init; }

        public string? VerdictCode { get; init; }

        public string? Reason { get; init; }

        public string? Author { get; init; }
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
