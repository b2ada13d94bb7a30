using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Sql;

/// <summary>The plans of what pages ask: keys are sought, nothing that grows with the country is read whole.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly TempWarehouse temp = new();

    public static TheoryData<string, string> Questions => new()
    {
        { "one unit's sum", "SELECT r.Total FROM RollupMeasureByYear AS r WHERE r.JurisdictionCode = '63' AND r.ReportYear = 2020 AND r.MeasureCode = 'granted' AND r.ApplicantCode = 'total'" },
        { "units of a place", "SELECT c.Amount FROM TreeInForce AS t INNER JOIN CellInForce AS c ON c.JurisdictionCode = t.DescendantCode AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear WHERE t.AncestorCode = '63' AND c.MeasureId = 33 AND c.ApplicantId = 7 AND c.ReportYear BETWEEN 2019 AND 2020" },
        { "states of a place", "SELECT o.StateCode FROM TreeInForce AS t INNER JOIN ObligationInForce AS o ON o.JurisdictionCode = t.DescendantCode AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear WHERE t.AncestorCode = '630106' AND o.ReportYear = 2020" },
        { "who has not filed", "SELECT n.StateCode FROM TreeInForce AS t INNER JOIN ReportNonSubmitters AS n ON n.JurisdictionCode = t.DescendantCode AND n.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear WHERE t.AncestorCode = '630106' AND n.ReportYear = 2020" },
        { "coverage", "SELECT c.Units FROM RollupCoverageByYear AS c WHERE c.JurisdictionCode = '630106' AND c.ReportYear = 2020" },
        { "procurement", "SELECT p.AmountYuan FROM RollupProcurementByYear AS p WHERE p.JurisdictionCode = '630106' AND p.ReportYear = 2020" },
        { "a place beside its year before", "SELECT y.Total, y.Previous FROM RollupYearOverYear AS y WHERE y.JurisdictionCode = '630106' AND y.ReportYear = 2020 AND y.MeasureCode = 'granted' AND y.ApplicantCode = 'total'" },
        { "findings of a place", "SELECT f.RuleCode FROM TreeInForce AS t INNER JOIN ReportFindings AS f ON f.JurisdictionCode = t.DescendantCode AND f.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear WHERE t.AncestorCode = '630106' AND f.ReportYear = 2020" },
        { "findings by kind, of a filing list", "SELECT f.JurisdictionCode, f.SeverityCode, COUNT(f.FindingNumber) AS Findings FROM TreeInForce AS t INNER JOIN ObligationInForce AS o ON o.JurisdictionCode = t.DescendantCode AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear INNER JOIN Finding AS f ON f.ReportYear = o.ReportYear AND f.JurisdictionCode = o.JurisdictionCode AND f.VersionNumber = o.VersionNumber WHERE t.AncestorCode = '630106' AND o.ReportYear = 2020 AND f.KnownTo = '9999-12-31' GROUP BY f.JurisdictionCode, f.SeverityCode" },
        { "a unit's versions", "SELECT v.VersionNumber FROM ReportRevisions AS v WHERE v.JurisdictionCode = '630106102' AND v.ReportYear = 2020" },
        { "a unit's cells", "SELECT c.Value FROM ReportCells AS c WHERE c.JurisdictionCode = '630106102' AND c.ReportYear = 2020" },
        { "a roll-up's states", "SELECT o.JurisdictionCode, o.StateCode, o.VersionNumber, o.ApplicationsFill FROM DimReportYear AS y CROSS JOIN ObligationInForce AS o WHERE y.ReportYear BETWEEN 2019 AND 2020 AND o.ReportYear = y.ReportYear AND o.JurisdictionCode >= '63' AND o.JurisdictionCode < '64'" },
        { "a roll-up's facts", "SELECT f.JurisdictionCode, f.Amount FROM DimCell AS c CROSS JOIN DimReportYear AS y CROSS JOIN FactReportedCell AS f WHERE c.MeasureId IN (33, 34) AND c.ApplicantId IN (7) AND y.ReportYear BETWEEN 2019 AND 2020 AND f.MeasureId = c.MeasureId AND f.ApplicantId = c.ApplicantId AND f.ReportYear = y.ReportYear AND f.JurisdictionCode >= '63' AND f.JurisdictionCode < '64'" },
        { "bodies of a level", "SELECT g.Name, t.DescendantCode FROM DimJurisdiction AS g CROSS JOIN TreeInForce AS b CROSS JOIN TreeInForce AS t WHERE b.AncestorCode = '0' AND g.JurisdictionCode = b.DescendantCode AND g.LevelCode = 'county' AND g.KindCode IN ('government', 'zone') AND t.AncestorCode = g.JurisdictionCode" },
        { "years of a place", "SELECT y.ReportYear FROM DimReportYear AS y WHERE EXISTS (SELECT 1 FROM TreeInForce AS t CROSS JOIN ObligationInForce AS o WHERE t.AncestorCode = '630106' AND o.ReportYear = y.ReportYear AND o.JurisdictionCode = t.DescendantCode) ORDER BY y.ReportYear DESC" },
        { "governments to choose from", "SELECT j.Name FROM DimJurisdiction AS j WHERE j.LevelCode IN ('nation', 'province', 'city', 'county') AND j.KindCode = 'government' AND j.JurisdictionCode LIKE '63%' AND EXISTS (SELECT 1 FROM DimJurisdiction AS u WHERE u.CountsInCode = j.JurisdictionCode AND u.KindCode <> 'government')" },
        { "a file that is here", "SELECT v.VersionNumber FROM Document AS d INNER JOIN ReportVersion AS v ON v.DocumentId = d.DocumentId WHERE d.Sha256 = 'x' UNION ALL SELECT c.VersionNumber FROM Document AS d INNER JOIN VersionDocument AS c ON c.DocumentId = d.DocumentId WHERE d.Sha256 = 'x'" },
        { "a deadline that passed", "SELECT COUNT(*) FROM Obligation AS o WHERE o.KnownTo = '9999-12-31' AND o.StateCode IN ('not-due', 'due', 'extended') AND o.FilingDueOn < '2027-01-01'" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_page_seeks_by_keys(string question, string sql)
    {
        foreach (var knowledge in new[] { Knowledge.Now, new Knowledge { AsOf = DateTimeOffset.UnixEpoch } })
        {
            var asked = PlanOf(sql, knowledge);

            Assert.True(
                !asked.Any(step => Growing.Any(alias => step.StartsWith($"SCAN {alias}", StringComparison.Ordinal)) && !step.Contains("ObligationWaiting", StringComparison.Ordinal))
                    && !asked.Any(step => step.StartsWith("MATERIALIZE", StringComparison.Ordinal)),
                $"{question}:\n{string.Join('\n', asked)}");
        }
    }

    public void Dispose() => temp.Dispose();

    // The aliases under which the views read the tables that grow with the country.
    private static readonly string[] Growing = ["o ", "o\0", "f ", "v ", "t ", "p ", "j ", "g ", "u ", "d ", "c USING", "Obligation", "FactReportedCell", "ReportVersion", "Finding", "BridgeJurisdictionTree"];

    private IReadOnlyList<string> PlanOf(string sql, Knowledge knowledge) =>
        [.. temp.Warehouse.Plan(sql, knowledge)];
}
