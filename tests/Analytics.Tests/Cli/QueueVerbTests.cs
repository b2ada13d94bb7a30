using System.Text;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;

namespace Analytics.Tests.Cli;

public sealed class QueueVerbTests : IDisposable
{
    private readonly TempWarehouse temp = new();
    private readonly string folder = Directory.CreateTempSubdirectory("queue-").FullName;

    [Fact]
    public void A_report_without_a_name_is_set_aside_and_taken_in_when_a_person_says_whose_it_is()
    {
        var report = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2020, ToYear = 2020, Seed = 7, Gaps = false }).First(report => report.Unit.Code == "630106102");
        var path = Path.Combine(folder, "年报.txt");
        File.WriteAllText(path, Encoding.UTF8.GetString(report.Bytes).Replace(report.Truth.Unit!.Name, "我单位", StringComparison.Ordinal)
            .Replace("湟中区", "", StringComparison.Ordinal).Replace("西宁市", "", StringComparison.Ordinal).Replace("青海省", "", StringComparison.Ordinal));
        Assert.Equal(1, Run("import", path).Status);

        var item = Assert.Single(Run("queue", "list").Rows)["item"]!.ToString();
        Assert.Equal(2, Run("queue", "retry", item, "--unit", "没有这个镇").Status);
        Assert.Equal(2, Run("queue", "retry", "99").Status);
        var tried = Run("queue", "retry", item, "--unit", "630106102");

        var line = Assert.Single(tried.Rows);
        Assert.Equal((0, "loaded", "630106102"), (tried.Status, line["status"]!.ToString(), line["jurisdiction"]!.ToString()));
        Assert.Empty(Run("queue", "list").Rows);
        Assert.Contains(temp.Warehouse.Versions.Report("630106102", 2020)!.Findings, finding => finding.Rule == "unit-from-folder");
    }

    [Fact]
    public void A_run_that_is_not_there_cannot_be_stopped() => Assert.Equal(2, Run("queue", "cancel", "7").Status);

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Printed Run(params string[] arguments) => CommandLine.Run([.. arguments, "--warehouse", $"sqlite:{temp.Path}", "--format", "json"]);
}
