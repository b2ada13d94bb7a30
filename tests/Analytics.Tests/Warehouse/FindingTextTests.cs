using Analytics.Core.Reports;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Tests.Warehousing;

/// <summary>What a rule says of many reports is kept once.</summary>
public class FindingTextTests
{
    private const string County = "630106";

    private readonly TestEngine engine;

    public FindingTextTests() : this(TestEngine.Sqlite)
    {
    }

    protected FindingTextTests(TestEngine engine) => this.engine = engine;

    [SkippableFact]
    public void A_wording_is_kept_once_and_every_finding_says_it()
    {
        using var temp = new TempWarehouse(null, engine);
        temp.Warehouse.Loader.Load([
            AReport.Of("630106102", 2020).WithFinding("figures-not-negative", Severity.Error).ToFiling(),
            AReport.Of("630106103", 2020).WithFinding("figures-not-negative", Severity.Error).ToFiling(),
        ]);

        using var connection = temp.Warehouse.Connect();
        Assert.Equal(1, connection.ExecuteScalar<long>("SELECT COUNT(*) FROM FindingText"));
        Assert.Equal(2, connection.ExecuteScalar<long>("SELECT COUNT(*) FROM Finding AS f WHERE f.MessageZh = '' AND f.Measures = ''"));
        Assert.All(temp.Warehouse.Findings.Of(County, 2020), finding => Assert.Equal(("请核对台账。", "Check the ledger.", "handled.total"), (finding.MessageZh, finding.MessageEn, finding.Measures)));
        Assert.Equal("请核对台账。", Assert.Single(temp.Warehouse.Versions.Report("630106102", 2020)!.Findings).Message.Zh);
    }

    [SkippableFact]
    public void Two_wordings_with_one_number_are_told_apart()
    {
        using var temp = new TempWarehouse(null, engine);
        temp.Warehouse.Loader.Load([AReport.Of("630106102", 2020).WithFinding("figures-not-negative", Severity.Error).ToFiling()]);
        using (var connection = temp.Warehouse.Connect())
        {
            connection.Execute("UPDATE FindingText SET MessageZh = '另一句话。'");
        }

        temp.Warehouse.Loader.Load([AReport.Of("630106103", 2020).WithFinding("figures-not-negative", Severity.Error).ToFiling()]);

        Assert.Equal(["另一句话。", "请核对台账。"], temp.Warehouse.Findings.Of(County, 2020).Select(finding => finding.MessageZh));
    }
}
