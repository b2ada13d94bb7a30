using System.CommandLine;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;

namespace Analytics.Cli.Commands.Scores;

/// <summary>What every call of <c>score</c> names: which government, which year, who decides.</summary>
internal sealed record ScoreScope(Option<string?> Under, Option<int> Year, Option<string> Author, Option<string?> Format, Option<string?> Spec)
{
    /// <summary>The government and year of a call.</summary>
    public (string Under, int Year) Of(ParseResult call, Warehouse warehouse) =>
        call.GetValue(Under) is { } code && call.GetValue(Year) is > 2000 and < 2100 and var year ? (warehouse.Units.Get(code).Code, year)
        : throw new CallException("请指定 --under 和 --year。Name --under and --year.");

    public static ScoreSheet Sheet(Warehouse warehouse, string under, int year, Knowledge? knowledge = null) => new ScoreSheets(warehouse).Of(under, year, knowledge)
        ?? throw new CallException($"{under} {year} 年还没有考核方案：score scheme --under {under} --year {year} --sample 采用样例，再按本地办法修改。There is no scheme yet; score scheme --sample adopts the sample.");
}
