using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Jobs.Checking;
using Analytics.Tests.Builders;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using BuiltReport = Analytics.Tests.Builders.AReport;

namespace Analytics.Tests.Jobs.Checking;

public class CorpusCheckTests : IDisposable
{
    private const string Town = "630106102";
    private static readonly HashSet<string> AboutFiling = ["received-date-known", "filed-on-time"];

    private readonly TempWarehouse temp;

    public CorpusCheckTests() : this(TestEngine.Sqlite)
    {
    }

    protected CorpusCheckTests(TestEngine engine) => temp = new TempWarehouse(null, engine);

    private Warehouse Warehouse => temp.Warehouse;

    [SkippableFact]
    public void A_run_adds_what_needs_other_years_and_units_and_twice_writes_nothing()
    {
        Load(BuiltReport.Of(2020).WithPersons("carried-out", 2).WithPersons("received.new", 2));
        Load(BuiltReport.Of(2021));
        var first = new CorpusCheck(Warehouse).Run("630106", null);

        Assert.Equal(2, first.Reports);
        Assert.Contains(Findings(2021), f => f.RuleCode == "carried-out-equals-next-carried-in");
        Assert.Contains(Findings(2020), f => f.RuleCode == "received-date-known");
        Assert.Equal(0, new CorpusCheck(Warehouse).Run("630106", null).Changed);
    }

    [SkippableFact]
    public void A_verdict_survives_the_same_evidence_and_a_later_version_and_ends_with_other_evidence()
    {
        Load(Broken(upheld: 3));
        Warehouse.Findings.Judge(Town, 2020, "proceedings-sums", "explained", "王", "有一件并案办理");

        new CorpusCheck(Warehouse).Run("630106", 2020);
        Assert.Equal("explained", Single().VerdictCode);

        Load(Broken(upheld: 3).With("licences.decisions", 7));
        Assert.Equal((2, "explained", "有一件并案办理"), (Single().VersionNumber, Single().VerdictCode, Single().VerdictReason));

        Load(Broken(upheld: 4));
        Assert.Equal((3, null), (Single().VersionNumber, Single().VerdictCode));
    }

    [SkippableFact]
    public void A_verdict_of_explained_says_why_and_only_a_finding_can_be_judged()
    {
        Load(Broken(upheld: 3));

        Assert.Throws<WarehouseException>(() => Warehouse.Findings.Judge(Town, 2020, "proceedings-sums", "explained", "王", " "));
        Assert.Throws<WarehouseException>(() => Warehouse.Findings.Judge(Town, 2020, "section-numbers", "confirmed", "王"));
    }

    [SkippableFact]
    public void A_consolidated_report_below_the_sum_of_its_units_is_found_with_coverage()
    {
        Load(BuiltReport.Of(2022).Received(9));
        Load(BuiltReport.For("630106", 2022).Received(4).Says(1, "2022年，全区收到政府信息公开申请4件。工作已纳入考核，开展了社会评议，没有责任追究。"));

        new CorpusCheck(Warehouse).Run("630106", 2022);

        var finding = Warehouse.Findings.Of("630106", 2022).First(f => f.RuleCode == "consolidated-agrees-with-sum" && f.Measures == "received.new" && f.ApplicantCode == "total");
        Assert.Equal(("error", "4", "9", "-5"), (finding.SeverityCode, finding.LeftSide, finding.RightSide, finding.Difference));
    }

    [SkippableFact]
    public void A_copied_narrative_is_asked_about_with_its_passages()
    {
        const string Own = "镇里把惠农补贴、低保评议、宅基地审批三类事项作为公开重点，在各村公示栏逐户张贴明细，由村民代表逐笔核对签字后拍照存档。便民大厅设了两台自助查询机，村民可以查到补贴到账时间，平均等候不到三分钟。为了让老人看得懂，包村干部把政策写成方言顺口溜，在赶集日念给大家听。";
        Load(BuiltReport.Of(2021).Says(1, Own + "工作纳入考核，开展社会评议，没有责任追究。"));
        Load(BuiltReport.Of(2022).Says(1, Own.Replace("两台", "3台", StringComparison.Ordinal) + "工作纳入考核，开展社会评议，没有责任追究。"));

        new CorpusCheck(Warehouse).Run("630106", 2022);

        Assert.Contains("惠农补贴、低保评议", Findings(2022).Single(f => f.RuleCode == "narrative-not-last-years").MessageZh);
    }

    [SkippableFact]
    public void What_a_rule_would_change_is_told_before_it_is_kept()
    {
        Load(Broken(upheld: 3));
        Warehouse.Findings.Judge(Town, 2020, "proceedings-sums", "confirmed", "王");
        Warehouse.Findings.Replace(Town, 2020, 1, new HashSet<string> { "section-numbers" }, [new Finding("section-numbers", Severity.Hint, Outcome.Fail, [], new("旧。", "old."))]);

        var changes = RuleChange.Of(Warehouse, "630106", null, RuleBook.Checks).ToDictionary(change => change.Rule);

        Assert.Equal((1, 1, 0, 0), (changes["proceedings-sums"].Before, changes["proceedings-sums"].After, changes["proceedings-sums"].Appeared, changes["proceedings-sums"].Disappeared));
        Assert.Equal((1, 0, 1), (changes["section-numbers"].Before, changes["section-numbers"].After, changes["section-numbers"].Disappeared));
        Assert.Contains(Findings(2020), f => f.RuleCode == "section-numbers");
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private static BuiltReport Broken(decimal upheld) => BuiltReport.Of(2020).With("reconsideration.upheld", upheld);

    private FindingEntry Single() => Findings(2020).Single(f => !AboutFiling.Contains(f.RuleCode));

    private IReadOnlyList<FindingEntry> Findings(int year) => Warehouse.Findings.Of(Town, year);

    private void Load(BuiltReport built)
    {
        var report = built.Build();
        var result = Warehouse.Loader.Load([new Filing(report, System.Text.Encoding.UTF8.GetBytes(report.Sha256 + Guid.NewGuid())) { Findings = RuleBook.Run(new CheckSubject(report)) }]).Single();
        Assert.Equal(LoadStatus.Loaded, result.Status);
    }
}
