using System.Diagnostics;
using System.Text;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Tests.Import.Documents;

namespace Analytics.Tests.Import.Reading;

/// <summary>Documents built to be slow: what a reader does for one grows with its length and no faster, and none hangs.</summary>
/// <remarks>Work is counted in bytes allocated by the reading thread, which no other program changes; the clock only tells a hang.</remarks>
public sealed class WorkBoundTests
{
    // Twice the text may cost twice the work and some room for lists that double; what is quadratic costs four times.
    private const double Twice = 3;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, Func<int, string>> Slow = new()
    {
        ["one sentence without end"] = n => Report(Repeat("网站公开政府信息12条，", n)),
        ["parts of parts"] = n => Report("2020年主动公开政府信息9条，" + Repeat("其中2020年公开信息3条，", n)),
        ["a sum behind every number"] = n => Report(Repeat("2020年公开信息7条、微博1条，共8条；", n)),
        ["articles of a law without end"] = n => Report("按照第" + Repeat("二十条、", n) + "主动公开政府信息。"),
        ["numerals without end"] = n => Report("公开政府信息" + Repeat("十百千万", n) + "条。"),
        ["two totals in every line"] = n => Report(Repeat("2020年，我镇主动公开政府信息304条。\n\n全年共主动公开政府信息340条。\n\n", n)),
        ["spaces between all signs"] = n => Report(Repeat("公 开 信 息 1 2 条 ", n)),
        ["a statistics table that repeats"] = n => Report(Repeat("主动公开政府信息数\n条\n\n收到申请数\t件\t7\n", n)).Replace("2020", "2015", StringComparison.Ordinal),
        ["a row of the form that repeats"] = n => Report(Repeat("（一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n", n)),
        ["labels without figures"] = n => Report(Repeat("信息内容\n行政许可\n其他\n", n)),
        ["digits that run together"] = n => Report(Repeat("一、本年新收政府信息公开申请数量0000000二、上年结转政府信息公开申请数量0000000\n", n)),
        ["brackets that nothing closes"] = n => Report(Repeat("公开信息（3条", n)),
        ["titles in every line"] = n => Report(Repeat("鲁沙尔镇2020年政府信息公开工作年度报告的补充说明\n", n)),
    };

    public static TheoryData<string> Kinds => [.. Slow.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_as_long_a_text_costs_about_twice_the_work(string kind)
    {
        Work(Slow[kind](50));
        var (once, twice) = (Work(Slow[kind](400)), Work(Slow[kind](800)));

        Assert.True(twice < once * Twice, $"{kind}: {once:N0} bytes, then {twice:N0}");
    }

    [Theory]
    [InlineData("tables in tables")]
    [InlineData("one table of many rows")]
    [InlineData("cells without end tags")]
    [InlineData("spans over everything")]
    public void Ten_megabytes_of_tables_are_read_or_refused_by_name(string kind)
    {
        const int Size = 10_000_000;
        const string Head = "<html><head><meta charset=utf-8><title>鲁沙尔镇2020年政府信息公开工作年度报告</title></head><body><h1>鲁沙尔镇2020年政府信息公开工作年度报告</h1><p>一、总体情况</p>";
        var piece = kind switch
        {
            "tables in tables" => "<table><tr><td>规章",
            "one table of many rows" => "<tr><td>规章</td><td>0</td><td>0</td></tr>",
            "cells without end tags" => "<td>规章<td>0",
            _ => "<tr><td colspan=900 rowspan=900>规章</td></tr>",
        };
        var clock = Stopwatch.StartNew();
        try
        {
            Assert.NotEmpty(ReportImporter.Read("a.html", Encoding.UTF8.GetBytes(Head + "<table>" + Repeat(piece, Size / piece.Length)), new ReadSettings { Opener = Opened.Here }));
        }
        catch (Refusal refusal)
        {
            Assert.Contains(refusal.Code, new[] { "too-deep", "too-large", "truncated", "not-a-report", "too-slow" });
        }

        Assert.True(clock.Elapsed < Hang, $"{kind}: {clock.Elapsed}");
    }

    private static long Work(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(ReportImporter.Read("a.txt", bytes));
        Assert.True(clock.Elapsed < Hang, clock.Elapsed.ToString());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Report(string body) => "鲁沙尔镇2020年政府信息公开工作年度报告\n一、总体情况\n" + body + "\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
