using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>What is counted is a whole number; only money has decimals.</summary>
public sealed class CountsAreWhole : EachFigure
{
    public override string Id => "counts-are-whole";

    public override Text Title => new("件数为整数，只有金额可有小数", "Counts are whole numbers; only money has decimals");

    public override Text Source => new("表样各项为件数、项目数", "The form asks for counts of documents, decisions and applications");

    public override Text Explains => new(
        "逐格查看；采购金额、收费金额可有小数，不查。件数后面的零（如 3.0）不算小数。",
        "Every cell but amounts of money. A zero after the point (3.0) is no fraction.");

    private protected override string Expected => "整数";

    private protected override Text Wrong => new("件数应为整数", "a count is a whole number");

    private protected override bool Occurs(TableFacts tables) => tables.HasFraction;

    private protected override bool Fails(Measure measure, decimal value) => measure.Unit == MeasureUnit.Count && value != decimal.Truncate(value);
}
