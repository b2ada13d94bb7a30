using System.Text;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Cli;

/// <summary>The main job by the command line, on the five real reports where they are at hand.</summary>
public sealed class MainJobTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("main-job-").FullName;

    private string Warehouse => $"sqlite:{Path.Combine(folder, "analytics.db")}";

    [SkippableFact]
    public void Five_reports_in_and_the_figures_and_who_is_missing_out()
    {
        var seeds = Seeds();
        Assert.Equal(0, Call("roster", "init", "--under", "630106", "--years", "2018-2021").Status);
        var imported = Call("import", seeds);
        Assert.Equal(0, imported.Status);
        Assert.All(imported.Rows, row => Assert.True((string?)row["status"] == "loaded" && (bool)row["receipt"]!["balanced"]!, row.ToJsonString()));

        Assert.Equal([843700m, 73m], Totals("630106102"));
        Assert.Equal([156800m, 15m], Totals("360926105"));
        Assert.Equal([953000m, 1m], Totals("640502109"));
        var sum = Rollup("procurement.amount", "630106", 2020)[^1];
        Assert.Equal((843700m, 1, 17, 1_022_000_000m), ((decimal)sum["total"]!, (int)sum["reportedBy"]!, (int)sum["expectedBy"]!, (decimal)sum["ownReport"]!));
        Assert.Equal(531m, (decimal)Rollup("procurement.projects", "630106", 2020)[^1]["ownReport"]!);
        Assert.All(Rollup("procurement.amount", "630106", 2021), row => Assert.True((bool)row["notCollected"]! && row["total"] is null));

        Assert.Equal(16, Missing(2020, "unknown"));
        Assert.Equal(17, Missing(2021, "unknown"));
        Assert.Equal(0, Call("roster", "close", "--under", "630106", "--year", "2020").Status);
        Assert.Equal(16, Missing(2020, "overdue"));
    }

    [SkippableFact]
    public void Again_nothing_another_space_the_same_version_and_another_figure_a_second_one()
    {
        var seed = Directory.GetFiles(Seeds()).Single(file => File.ReadAllText(file).Contains("84.37", StringComparison.Ordinal));
        var copy = Path.Combine(folder, "report.txt");
        File.Copy(seed, copy);
        Call("import", copy);

        Assert.Equal("unchanged", (string?)Call("import", copy).Rows.Single()["status"]);
        File.AppendAllText(copy, " \n");
        Assert.Equal(1, (int)Call("import", copy).Rows.Single()["version"]!);
        File.WriteAllText(copy, File.ReadAllText(copy).Replace("84.37", "84.38", StringComparison.Ordinal));
        Assert.Equal(2, (int)Call("import", copy).Rows.Single()["version"]!);

        var history = Call("history", "--unit", "630106102", "--year", "2020").Rows;
        Assert.Equal(["superseded", "received"], history.Select(version => (string?)version["status"]));
        Assert.Equal("843800", (string?)history[1]["changes"]!.AsArray().Single(change => (string?)change!["measure"] == "procurement.amount")!["new"]);
    }

    [Fact]
    public void Bad_files_get_a_line_each_and_the_rest_is_imported()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName;
        File.WriteAllBytes(Path.Combine(inbox, "1-empty.txt"), []);
        File.WriteAllBytes(Path.Combine(inbox, "2-picture.txt"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        using (var noise = File.Create(Path.Combine(inbox, "3-noise.txt")))
        {
            noise.SetLength(200L * 1024 * 1024);
        }

        File.WriteAllText(Path.Combine(inbox, "4-letter.txt"), "请各单位于周五前报送材料。");
        Call("simulate", "--under", "630106", "--years", "2020-2020", "--out", Path.Combine(inbox, "5"), "--seed", "7");

        var printed = Call("import", inbox);

        Assert.Equal(1, printed.Status);
        var aside = printed.Rows.Where(row => (string?)row["status"] == "set-aside").ToList();
        Assert.Superset(new HashSet<string> { "1-empty.txt", "2-picture.txt", "3-noise.txt", "4-letter.txt" }, aside.Select(row => Path.GetFileName((string)row["file"]!)).ToHashSet());
        Assert.All(aside, row => Assert.False(string.IsNullOrWhiteSpace((string?)row["reason"])));
        Assert.Contains(printed.Rows, row => (string?)row["status"] == "loaded");
    }

    [Theory]
    [InlineData(2, "missing", "--under", "630106", "--year", "2020")]
    [InlineData(2, "rollup", "--measure", "no.such", "--under", "630106", "--years", "2020")]
    [InlineData(2, "rollup", "--measure", "granted", "--under", "630106", "--years", "2021-2020")]
    [InlineData(2, "import", "no-such-folder")]
    public void A_wrong_call_says_in_one_line_what_to_do(int status, params string[] args)
    {
        var printed = Call(args);

        Assert.Equal(status, printed.Status);
        Assert.Single(printed.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.StartsWith("数据库", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warehouse_that_cannot_be_opened_is_out_of_reach()
    {
        var file = Path.Combine(folder, "plain.txt");
        File.WriteAllText(file, new StringBuilder().Insert(0, "not a database ", 100).ToString());

        Assert.Equal(3, CommandLine.Run("missing", "--under", "630106", "--year", "2020", "--warehouse", $"sqlite:{file}").Status);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Seeds()
    {
        Skip.If(Repository.Shared is null, "The five real reports are not at hand (../shared/reports).");
        return Path.Combine(Repository.Shared!, "reports", "seeds");
    }

    private Printed Call(params string[] args) =>
        CommandLine.Run(args[0] == "simulate" ? args : [.. args, "--warehouse", Warehouse, .. args[0] == "roster" ? Array.Empty<string>() : ["--format", "json"]]);

    private IReadOnlyList<System.Text.Json.Nodes.JsonNode> Rollup(string measure, string under, int year) =>
        Call("rollup", "--measure", measure, "--under", under, "--years", $"{year}-{year}").Rows;

    private decimal[] Totals(string unit) =>
        [.. new[] { "procurement.amount", "procurement.projects" }.Select(measure => (decimal)Rollup(measure, unit, 2020).Single()["total"]!)];

    private int Missing(int year, string state) =>
        Call("missing", "--under", "630106", "--year", $"{year}").Rows.Count(row => (string?)row["state"] == state);
}
