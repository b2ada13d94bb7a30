using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Layout;

/// <summary>Every cell of a table holds a figure; what did not happen is a zero, not a blank.</summary>
public sealed class BlanksWhereZeroIsMeant : Check
{
    private const int Named = 6;

    private static readonly FormTable[] Tables = [FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings];

    public override string Id => "blanks-where-zero-is-meant";

    public override Text Title => new("没有发生的填 0，不留空白", "What did not happen is a zero, not a blank");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("表样填报说明：没有发生的填“0”", "Notes on filling in the form: what did not happen is 0");

    public override Text Explains => new(
        "每张表最多一条，写明空白格（含“-”“/”“无”）的个数和位置。“上一年项目数量”“本年增/减”不适用的写“不适用”的不计入；表格未能完整读出的不作判断。",
        "At most one finding a table, with the count of blank or dashed cells and where they are. 不适用 is an answer and not counted. A table that could not be read whole is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        List<Finding>? findings = null;
        var (judged, partly) = (false, false);
        foreach (var table in Tables)
        {
            var (count, open) = (subject.Tables[table].Cells, subject.Tables[table].Open);
            judged |= count > 0;
            partly |= count == 0 && report.EditionOf(table) != Edition.Unknown;
            if (open > 0)
            {
                (findings ??= []).Add(Said(report, table, open, count));
            }
        }

        return findings is not null ? CheckResult.Of(findings) : partly ? CheckResult.CannotJudge : judged ? CheckResult.Pass : CheckResult.NotApplicable;
    }

    private static bool IsOpen(in Cell cell) => cell.Kind == CellKind.Blank || (cell.Kind == CellKind.None && cell.Raw != "不适用");

    private Finding Said(Report report, FormTable table, int open, int count)
    {
        var edition = report.EditionOf(table);
        var all = open == count;
        List<string> measures = [], places = [];
        Source? first = null;
        foreach (ref readonly var cell in TableFacts.Span(report.Cells))
        {
            if (cell.Measure.Table != table || !IsOpen(cell))
            {
                continue;
            }

            first ??= cell.Source;
            if (measures.Count == 0 || measures[^1] != cell.Measure.Code)
            {
                measures.Add(cell.Measure.Code);
            }

            if (!all && places.Count < Named)
            {
                places.Add(Wording.Cell(cell.Measure, edition, cell.Applicant).Zh);
            }
        }

        var name = Wording.Table(table);
        var where = all ? "全部没有填数字" : $"其中 {open} 格没有填数字（{string.Join("、", places)}{(open > Named ? "……" : "")}）";
        return Failed(measures, new(
            $"{name.Zh}共 {count} 格，{where}。没有发生的请填 0，漏填的请补填。",
            $"{name.En}: {(all ? $"none of the {count} cells holds" : $"{open} of {count} cells do not hold")} a figure. Please write 0 for what did not happen, and fill in what was left out."))
            with
        { Left = $"{open} 格未填", Right = $"共 {count} 格", Source = first };
    }
}
