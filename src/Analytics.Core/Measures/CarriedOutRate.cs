using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications not finished within the year, of all that were open in it.</summary>
public sealed class CarriedOutRate : DerivedMeasure
{
    private static readonly string[] Part = ["carried-out"];

    private static readonly string[] Whole = ["received.new", "received.carried-in"];

    public override string Id => "carried-out-rate";

    public override Text Title => new("结转率", "Carried over");

    public override Text Definition => new(
        "结转下年度继续办理 ÷（本年新收 + 上年结转）。没有申请时不计算。",
        "Carried over to next year ÷ (received this year + carried in). Not worked out where there was no application.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
