using System.Text.Json.Nodes;
using Analytics.Cli.Output;
using Spectre.Console;

namespace Analytics.Tests.Cli.Output;

public sealed class TableOutputTests
{
    [Fact]
    public void Headings_are_Chinese_and_a_column_that_says_nothing_is_left_out()
    {
        var printed = Print(120, """{"jurisdiction":"630106100","name":"田家寨镇","state":"overdue","daysLate":12,"reason":null}""");

        Assert.Contains("逾期天数", printed, StringComparison.Ordinal);
        Assert.Contains("逾期未报", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("原因", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_same_in_every_row_is_said_once()
    {
        var printed = Print(120, [.. Enumerable.Range(1, 4).Select(i => $$"""{"jurisdiction":"63010610{{i}}","measure":"procurement.amount","total":{{i}}000}""")]);

        Assert.Equal(2, printed.Split("procurement.amount").Length);
        Assert.Contains("4000", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_stands_below_its_row_whole()
    {
        const string Message = "第二部分主动公开政府信息情况行政许可一行上一年项目数量与本年增减之和恰好等于处理决定数量请核对台账";
        var printed = Print(80, $$"""{"jurisdiction":"630106","rule":"items-not-decisions","severity":"question","message":"{{Message}}"}""");

        Assert.Contains("630106  items-not-decisions  提问", printed, StringComparison.Ordinal);
        Assert.Contains(Message, string.Concat(printed.Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_terminal_cuts_no_figure()
    {
        var row = string.Join(',', Enumerable.Range(1, 12).Select(i => $"\"column{i}\":{i}00000000"));
        var printed = Print(60, $"{{{row}}}");

        Assert.All(Enumerable.Range(1, 12), i => Assert.Contains($"{i}00000000", printed, StringComparison.Ordinal));
    }

    private static string Print(int width, params string[] rows)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });
        console.Profile.Width = width;
        TableOutput.Write([.. rows.Select(row => JsonNode.Parse(row)!.AsObject())], console);
        return writer.ToString();
    }
}
