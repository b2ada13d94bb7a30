using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Proceedings;

/// <summary>Each of the three blocks of results adds up to its total.</summary>
public sealed class ProceedingsSums : IdentityCheck
{
    private static readonly Measure[][] Blocks = [Block("reconsideration"), Block("litigation-direct"), Block("litigation-after-reconsideration")];

    public override string Id => "proceedings-sums";

    public override Text Title => new(
        "复议、诉讼三组：维持 + 纠正 + 其他 + 尚未审结 = 总计",
        "In each of the three blocks, upheld, corrected, other and pending add up to the total");

    protected override FormTable Table => FormTable.Proceedings;

    public override Text Source => new("表样第四部分各组“总计”", "The form, section 4, the total of each block");

    public override Text Explains => new(
        "行政复议、未经复议直接起诉、复议后起诉三组分别核对。空白只在能使等式成立时按零计；总计空白而各项不为零的，不作判断。",
        "Reconsideration, litigation without it and litigation after it, each by itself. A blank counts as zero only where that makes the sum hold.");

    private protected override void Compare(Report report, Comparisons comparisons)
    {
        foreach (var block in Blocks)
        {
            Sum parts = default, total = default;
            for (var i = 0; i < 4; i++)
            {
                parts.Add(report, block[i]);
            }

            total.Add(report, block[4]);
            if (comparisons.Ask(parts, total, out var verdict))
            {
                comparisons.Say(Said(report, block, parts, total, verdict));
            }
        }
    }

    private Finding Said(Report report, Measure[] block, in Sum parts, in Sum total, Sum.Verdict verdict)
    {
        var row = Wording.Row(block[0], report.Proceedings).Zh;
        var columns = string.Join("、", block.Take(4).Select(m => $"{m.PrintedIn(report.Proceedings)?.Column} {Wording.Printed(report, m)}"));
        var printed = Wording.Printed(report, block[4]);
        var difference = Wording.Figure(parts.Known - total.Known);
        var (zh, en) = (
            $"{Wording.ProceedingsTable.Zh}{row}：{columns}，合计 {Wording.Figure(parts.Known)}，“总计”填 {printed}，相差 {difference}。",
            $"{Wording.ProceedingsTable.En}, \"{block[4].Label.En}\": the four results add up to {Wording.Figure(parts.Known)}, the total says {printed}, a difference of {difference}. ");
        return Said(verdict, [.. block.Select(m => m.Code)], zh, en, finding => finding with { Message = new(zh + Wording.CheckLedger.Zh, en + Wording.CheckLedger.En) })
            with
        { Left = Wording.Figure(parts.Known), Right = total.Numbers > 0 ? Wording.Figure(total.Known) : printed, Difference = difference, Source = report.Find(block[4])?.Source };
    }

    private static Measure[] Block(string name) =>
    [
        Form.Get($"{name}.upheld"), Form.Get($"{name}.corrected"), Form.Get($"{name}.other"), Form.Get($"{name}.pending"), Form.Get($"{name}.total"),
    ];
}
