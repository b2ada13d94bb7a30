using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>No figure of the form is below zero, but for the yearly change of items.</summary>
public sealed class FiguresNotNegative : EachFigure
{
    public override string Id => "figures-not-negative";

    public override Text Title => new("除“本年增/减”外，各项数字不为负数", "No figure is negative, but for the yearly change of items");

    public override Text Source => new("表样各项均为数量或金额", "Every cell of the form counts things or money");

    public override Text Explains => new(
        "逐格查看三张表。“本年增/减”可以为负，不查。",
        "Every cell of the three tables; the yearly change of items may be negative and is left out.");

    private protected override string Expected => "≥ 0";

    private protected override Text Wrong => new("此处不应为负数", "this figure cannot be negative");

    private protected override bool Occurs(TableFacts tables) => tables.HasNegative;

    private protected override bool Fails(Measure measure, decimal value) => value < 0 && !measure.Code.EndsWith("items-change", StringComparison.Ordinal);
}
