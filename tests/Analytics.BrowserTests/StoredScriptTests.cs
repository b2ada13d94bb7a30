using System.Text;
using Analytics.Core.Checks;
using Analytics.Import;
using Analytics.Simulation;
using Analytics.Tests.Web;
using Analytics.Warehousing;

namespace Analytics.BrowserTests;

/// <summary>Script in a narrative, in a unit's name and in a file's name: a real browser shows it as text and runs none of it.</summary>
[Collection(nameof(BrowserTests))]
public sealed class StoredScriptTests(Chromium chromium, RunningSite site)
{
    private const string Unit = "630106104";
    private const string Named = "630106-D69";
    private const string Script = "<script>window.ran=1</script><img src=x onerror=window.ran=2>";

    [SkippableTheory]
    [InlineData($"/reports/{Unit}/2020")]
    [InlineData($"/units/{Unit}")]
    [InlineData($"/units/{Named}")]
    [InlineData("/search?q=window")]
    [InlineData("/overview?under=630106&year=2020")]
    [InlineData("/filing?under=630106&year=2020")]
    [InlineData("/publications?under=630106&year=2020")]
    [InlineData("/compare?under=630106&year=2020&units=630106-D69")]
    [InlineData("/measure?under=630106&year=2020")]
    [InlineData("/data/applications?under=630106&year=2020")]
    [InlineData("/summary?under=630106&year=2020")]
    [InlineData("/season?under=630106&year=2020")]
    public async Task No_script_that_is_stored_is_ever_run(string address)
    {
        Store();
        await using var window = await Window.OpenAsync(chromium, site, "officer", 1440, "zh", script: true);
        window.Page.Dialog += (_, dialog) => window.Complaints.Add("a dialog opened: " + dialog.Message);

        await window.Page.GotoAsync(address);

        Assert.Contains("window.ran", await window.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("undefined", await window.Page.EvaluateAsync<string>("() => typeof window.ran"));
        Assert.Empty(window.Complaints);
    }

    // Once for all addresses: what is there already changes nothing.
    private void Store()
    {
        site.Warehouse.Roster.Add([new RosterEntry(new Unit(Named, Script, "department", "county", "630106"), "630106", 2020, 2020)], "test");
        if (site.Warehouse.Versions.InForce(Unit, 2020) is not null)
        {
            return;
        }

        var simulated = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2020, ToYear = 2020, Gaps = false, Seed = 3, WrongFormRate = 0, Layouts = ["text"] })
            .First(report => report.Unit.Code == Unit);
        var bytes = Encoding.UTF8.GetBytes(simulated.Text.Replace("一、总体情况", $"一、总体情况\n{Script}", StringComparison.Ordinal));
        var report = ReportImporter.Read($"报告{Script}.txt", bytes).Single();
        site.Warehouse.Loader.Load([new Filing(report, bytes) { Findings = RuleBook.Run(new CheckSubject(report)) }]);
    }
}
