using Analytics.Core.Reports;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Tests.Warehousing;

/// <summary>Findings from before their words had a table of their own are still read.</summary>
public sealed class FindingTextMigrationTests
{
    private const string County = "630106";

    [Fact]
    public void A_warehouse_from_before_opens_and_its_findings_keep_their_own_words()
    {
        using var temp = new TempWarehouse();
        temp.Warehouse.Loader.Load([AReport.Of("630106102", 2020).WithFinding("figures-not-negative", Severity.Error).ToFiling()]);
        string[] Schema()
        {
            using var connection = temp.Warehouse.Connect();
            return [.. connection.Query<string>("SELECT m.name || ' ' || p.name || ' ' || p.type || p.[notnull] FROM sqlite_master AS m, pragma_table_info(m.name) AS p WHERE m.type = 'table' ORDER BY m.name, p.cid")];
        }

        var fresh = Schema();
        using (var connection = temp.Warehouse.Connect())
        {
            foreach (var view in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'view'").ToList())
            {
                connection.Execute($"DROP VIEW {view}");
            }

            connection.Execute("UPDATE Finding SET Measures = 'handled.total', MessageZh = '旧的话。', MessageEn = 'Old words.'");
            connection.Execute("ALTER TABLE Finding DROP COLUMN FindingTextId");
            connection.Execute("DROP TABLE FindingText");
            connection.Execute("DELETE FROM SchemaJournal WHERE ScriptName IN ('migrations/010-finding-text', 'tables/FindingText')");
            connection.Execute("UPDATE SchemaJournal SET Sha256 = 'before' WHERE ScriptName IN ('tables/Finding', '(this program)')");
        }

        temp.Warehouse.Dispose();
        using var opened = Warehouse.Open($"sqlite:{temp.Path}");
        opened.Loader.Load([AReport.Of("630106103", 2020).WithFinding("figures-not-negative", Severity.Error).ToFiling()]);

        Assert.Equal(fresh, Schema());
        Assert.Equal(["旧的话。", "请核对台账。"], opened.Findings.Of(County, 2020).Select(finding => finding.MessageZh));
    }
}
