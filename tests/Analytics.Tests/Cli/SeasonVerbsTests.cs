using Analytics.Cli;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Cli;

public sealed class SeasonVerbsTests : IDisposable
{
    private readonly TempWarehouse temp = new();
    private readonly string folder = Directory.CreateTempSubdirectory("season-").FullName;

    public SeasonVerbsTests()
    {
        temp.Warehouse.Roster.Init("630106", 2020, 2020);
        temp.Warehouse.Loader.Load([(Filing)AReport.Of("630106100", 2020).ReceivedOn(2021, 1, 20)]);
        temp.Warehouse.Roster.Close("630106", 2020);
    }

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Slips_are_drafted_once_and_written_where_asked()
    {
        var papers = Path.Combine(folder, "papers");

        Assert.Equal(16, Run("season", "remind", "--out", papers).Rows.Count);
        Assert.Empty(Run("season", "remind").Rows);
        Assert.Equal(16, Directory.GetFiles(papers, "*.docx").Length);
        Assert.Equal(ExitStatus.Done, Run("season", "settle", "--unit", "630106101", "--occasion", "overdue", "--due", "2021-01-31", "--as", "sent").Status);
        Assert.Single(Run("season", "drafts").Rows, row => row["settled"]?.GetValue<string>() == "sent");
        Assert.Contains("逾期未报（已确认）16个", Run("season", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_says_what_is_open_takes_a_reason_and_refuses_a_rank()
    {
        Assert.Contains("--sample", Run("score").Errors, StringComparison.Ordinal);
        Assert.Equal(9, Run("score", "scheme", "--sample").Rows.Count);
        Assert.Equal(ExitStatus.SetAside, Run("score", "confirm", "--unit", "630106100").Status);
        Assert.Equal(ExitStatus.WrongCall, Run("score", "set", "--unit", "630106100", "--item", "4.1", "--deduct", "2").Status);
        Assert.Equal(ExitStatus.Done, Run("score", "set", "--unit", "630106100", "--item", "4.1", "--deduct", "2", "--reason", "缺席培训").Status);

        var line = Run("score").Rows.Single(row => row["jurisdiction"]!.GetValue<string>() == "630106100" && row["item"]!.GetValue<string>() == "4.1");

        Assert.Equal((2m, "缺席培训"), (line["deducted"]!.GetValue<decimal>(), line["reason"]!.GetValue<string>()));
        Assert.Null(line["proposed"]);
        Assert.Contains("不到一半", Run("score", "rank").Errors, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.WrongCall, Run("score", "freeze").Status);
    }

    private Printed Run(params string[] args) => CommandLine.Run([.. args, "--under", "630106", "--year", "2020", "--format", "json", "--warehouse", $"sqlite:{temp.Path}"]);
}
