using System.Globalization;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Cli.Output;

/// <summary>A report in a few lines for a person at a terminal: who, when, what was read, what to look at.</summary>
public static class ReadSummary
{
    public static string Write(Report report)
    {
        var lines = new StringBuilder();
        Add(lines, $"{report.File}{(report.Part > 0 ? $" 第{report.Part}份" : "")}");
        Add(lines, $"  {report.Unit?.Path ?? "单位未定 unit not settled"} {report.Unit?.Code}  {report.Year?.ToString(CultureInfo.InvariantCulture) ?? "年度未定 year not stated"}  {report.Title}");
        Add(lines, $"  版式 editions: {report.Disclosure.Code() ?? "-"}, {report.Applications.Code() ?? "-"}, {report.Proceedings.Code() ?? "-"}；"
            + $"格 cells {report.Receipt.Printed} = 数 {report.Receipt.Numbers} + 空 {report.Receipt.Blanks} + 符号 {report.Receipt.Marks} + 文字 {report.Receipt.Texts} + 略 {report.Receipt.Ignored}"
            + (report.Receipt.IsBalanced ? "" : "  不平 not balanced"));
        foreach (var cell in report.Cells.Where(cell => cell.Kind == CellKind.Text || cell.Value is not (null or 0)))
        {
            Add(lines, $"    {cell.Measure.Label.Zh}{(cell.Applicant == Applicant.None ? "" : $"·{cell.Applicant.Code()}")}  {cell.Raw}  ({cell.Source})");
        }

        if (report.Published is { } published)
        {
            Add(lines, $"  主动公开 published: {published.Total.ToString(CultureInfo.InvariantCulture)}{(published.IsApproximate ? " 约" : "")} ({published.Scope})");
        }

        if (report.ReceivedBeforeTheForm is { } received)
        {
            Add(lines, $"  收到申请 applications received: {received.Value.ToString(CultureInfo.InvariantCulture)} ({received.Source})");
        }

        foreach (var finding in report.Findings)
        {
            Add(lines, $"  [{finding.Severity.Code()}] {finding.Message.Zh}");
        }

        return lines.ToString().TrimEnd();
    }

    private static void Add(StringBuilder lines, string line) => lines.Append(line).Append('\n');
}
