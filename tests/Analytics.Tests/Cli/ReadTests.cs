using System.Text.Json.Nodes;
using Analytics.Cli;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Cli;

public sealed class ReadTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("read-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_are_answered_in_the_order_of_the_call_and_a_bad_one_only_by_a_line_and_the_exit_status()
    {
        var printed = CommandLine.Run("read", "--format", "json", Put("b.txt", Report("鲁沙尔镇")), Put("empty.txt", ""), Put("a.txt", Report("拦隆口镇")), Put("shop.txt", "本店今日营业，欢迎光临。"));

        Assert.Equal(ExitStatus.SetAside, printed.Status);
        var reports = printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["630106102", "630106106"], reports.Select(report => (string?)report["jurisdiction"]!["code"]));
        var errors = printed.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, errors.Length);
        Assert.Contains("empty.txt", errors[0], StringComparison.Ordinal);
        Assert.Contains("shop.txt", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_its_files_and_findings_never_change_the_exit_status()
    {
        Put("one.txt", Report("我镇"));
        Put("two.txt", Report("大塅镇"));

        var printed = CommandLine.Run("read", "--format", "json", folder);

        Assert.Equal(ExitStatus.Done, printed.Status);
        var reports = printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(2, reports.Count);
        Assert.Null(reports[0]["jurisdiction"]);
        Assert.NotEmpty(reports[0]["findings"]!.AsArray());
        Assert.Equal("360926105", (string?)reports[1]["jurisdiction"]!["code"]);
    }

    [Fact]
    public void Two_reports_in_one_file_are_two_objects_with_their_part()
    {
        var printed = CommandLine.Run("read", "--format", "json", Put("two.txt", Report("鲁沙尔镇") + "\n" + Report("拦隆口镇")));

        var reports = printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([1, 2], reports.Select(report => (int?)report["part"]));
        Assert.Equal(["630106102", "630106106"], reports.Select(report => (string?)report["jurisdiction"]!["code"]));
        Assert.True((int?)reports[1]["sections"]![0]!["from"] > 10, "Places are those of the whole file.");
    }

    [Fact]
    public void A_cell_is_printed_with_its_exact_value_and_its_place()
    {
        var printed = CommandLine.Run("read", "--format", "json", Put("one.txt", Report("鲁沙尔镇")));

        var cells = JsonNode.Parse(printed.Output)!["cells"]!.AsArray();
        var amount = cells.Single(cell => (string?)cell!["measure"] == "procurement.amount")!;
        Assert.Equal("843700", amount["value"]!.ToJsonString());
        Assert.Equal("84.37万元", (string?)amount["raw"]);
        Assert.Equal("yuan", (string?)amount["unit"]);
        Assert.Null(amount["applicant"]);
        Assert.True((int?)amount["source"]!["line"] > 0);
    }

    [Fact]
    public void A_table_is_for_people()
    {
        var printed = CommandLine.Run("read", "--format", "table", Put("one.txt", Report("鲁沙尔镇")));

        Assert.Contains("青海省/西宁市/湟中区/鲁沙尔镇", printed.Output, StringComparison.Ordinal);
        Assert.Contains("84.37万元", printed.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_five_seeds_name_their_units_years_and_items()
    {
        Skip.If(Repository.Shared is null, "The folder of real reports is not beside the project.");
        var printed = CommandLine.Run("read", "--format", "json", Path.Combine(Repository.Shared!, "reports", "seeds"));

        var reports = printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["630106102", "360926105", "630106106", "630106", "640502109"], reports.Select(report => (string?)report["jurisdiction"]!["code"]));
        Assert.Equal([2020, 2020, 2021, 2020, 2020], reports.Select(report => (int?)report["year"]));
        Assert.Equal([62, 125, 1000, 460, 475], reports.Select(report => (long?)report["published"]!["total"]));
        Assert.Equal([false, false, true, true, false], reports.Select(report => (bool?)report["published"]!["approximate"]));
        Assert.Equal("wechat", (string?)reports[0]["published"]!["scope"]);
        Assert.Equal("website", (string?)reports[2]["published"]!["scope"]);
        Assert.Equal("{\"website\":78,\"weibo\":397}", reports[4]["published"]!["channels"]!.ToJsonString());
        Assert.All(reports, report => Assert.True((bool?)report["receipt"]!["balanced"]));
    }

    private string Put(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Report(string unit) => $"""
        {unit}2020年政府信息公开工作年度报告
        一、总体情况
        2020年，全镇主动公开政府信息30条。
        二、主动公开政府信息情况
        第二十条第（一）项
        信息内容	本年新制作数量	本年新公开数量	对外公开总数量
        规章	0	0	0
        规范性文件	1	1	4
        第二十条第（九）项
        信息内容	采购项目数量	采购总金额
        政府集中采购	7	84.37万元
        三、收到和处理政府信息公开申请情况
        本年度未收到申请。
        五、存在的主要问题及改进情况
        人手不足，今后加强。
        六、其他需要报告的事项
        无。
        """;
}
