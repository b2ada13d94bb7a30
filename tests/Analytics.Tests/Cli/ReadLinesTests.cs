using System.Text.Json.Nodes;
using Analytics.Cli;
using Analytics.Cli.Output;
using Analytics.Import;

namespace Analytics.Tests.Cli;

public sealed class ReadLinesTests
{
    [Fact]
    public void A_title_by_itself_gives_unit_and_year_in_the_shape_that_scripts_rely_on()
    {
        var json = JsonNode.Parse(ReadJson.Write(ReportImporter.ReadLine("titles.txt:1", "湟中区鲁沙尔镇2020年政府信息公开工作年度报告")))!;

        Assert.Equal("630106102", (string?)json["jurisdiction"]!["code"]);
        Assert.Equal("青海省/西宁市/湟中区/鲁沙尔镇", (string?)json["jurisdiction"]!["path"]);
        Assert.Equal("township", (string?)json["jurisdiction"]!["level"]);
        Assert.Equal(2020, (int?)json["year"]);
        Assert.Null(json["published"]);
        Assert.Empty(json["cells"]!.AsArray());
        Assert.True((bool?)json["receipt"]!["balanced"]);
    }

    [Fact]
    public void A_phrase_by_itself_gives_the_items_published()
    {
        var json = JsonNode.Parse(ReadJson.Write(ReportImporter.ReadLine("phrases.txt:1", "2021年主动公开政府信息100余条，其中网站60条。")))!;

        Assert.Null(json["jurisdiction"]);
        Assert.Equal(100, (long?)json["published"]!["total"]);
        Assert.True((bool?)json["published"]!["approximate"]);
        Assert.Equal(60, (long?)json["published"]!["channels"]!["website"]);
    }

    [Fact]
    public void A_file_of_lines_that_does_not_exist_is_a_wrong_call()
    {
        Assert.Equal(ExitStatus.WrongCall, CommandLine.Run("read", "--lines", "no-such-file.txt").Status);
    }
}
