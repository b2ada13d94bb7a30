using Analytics.Core.Divisions;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>What the sender or the sub-folder says of the unit: it settles what the document leaves open, and never overrules it.</summary>
internal static class SaidUnit
{
    public static IReadOnlyList<Report> Apply(IReadOnlyList<Report> reports, string? code, Warehouse warehouse)
    {
        if (code is null || warehouse.Units.Find(code) is not { } unit)
        {
            return reports;
        }

        return [.. reports.Select(report => Apply(report, unit))];
    }

    private static Report Apply(Report report, Unit said)
    {
        if (report.Unit is { } read)
        {
            return read.Code == said.Code ? report : With(report, "unit-differs-from-folder", new Text(
                $"文件放在{said.Name}的文件夹里，文中却是{read.Name}的报告。按文中所写入库，请核对。",
                $"The file lies in the folder of {said.Name}, but the document is the report of {read.Name}. It was taken for the latter; please check."));
        }

        var named = With(report, "unit-from-folder", new Text(
            $"文中没有写明单位，按文件夹（或发件人）认作{said.Name}。请核对。",
            $"The document does not name its unit; by its folder (or sender) it is taken for {said.Name}. Please check."));
        return named with
        {
            Unit = new UnitMatch(said.Code, said.Name, said.Level, DivisionList.Default.Path(said.Code.Split('-')[0]), "文件夹或发件人 folder or sender"),
            Candidates = [],
        };
    }

    private static Report With(Report report, string rule, Text message) =>
        report with { Findings = [.. report.Findings, new Finding(rule, Severity.Question, Outcome.Fail, [], message)] };
}
