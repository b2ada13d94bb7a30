using Analytics.Core.Divisions;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>What a person, the sender or the sub-folder says of unit and year: it settles what the document leaves open, and never overrules it.</summary>
internal static class Said
{
    public static IReadOnlyList<Report> Apply(IReadOnlyList<Report> reports, QueuedFile file, Warehouse warehouse)
    {
        if (file is { JurisdictionCode: null, ReportYear: null })
        {
            return reports;
        }

        var unit = file.JurisdictionCode is { } code ? warehouse.Units.Find(code) : null;
        return [.. reports.Select(report => Year(unit is null ? report : Unit(report, unit), file.ReportYear))];
    }

    private static Report Unit(Report report, Unit said)
    {
        if (report.Unit is { } read)
        {
            return read.Code == said.Code ? report : With(report, "unit-differs-from-folder", new Text(
                $"按文件夹、发件人或经办人所说，这是{said.Name}的文件，文中却是{read.Name}的报告。按文中所写入库，请核对。",
                $"By its folder, its sender or a person the file is of {said.Name}, but the document is the report of {read.Name}. It was taken for the latter; please check."));
        }

        var named = With(report, "unit-from-folder", new Text(
            $"文中没有写明单位，按文件夹、发件人或经办人所说认作{said.Name}。请核对。",
            $"The document does not name its unit; by its folder, its sender or a person it is taken for {said.Name}. Please check."));
        return named with
        {
            Unit = new UnitMatch(said.Code, said.Name, said.Level, DivisionList.Default.Path(said.Code.Split('-')[0]), "文件夹、发件人或经办人 folder, sender or person"),
            Candidates = [],
        };
    }

    private static Report Year(Report report, int? said)
    {
        if (said is not { } year || report.Year == year)
        {
            return report;
        }

        return report.Year is { } read
            ? With(report, "year-differs-from-said", new Text(
                $"经办人说是 {year} 年度，文中却是 {read} 年度。按文中所写入库，请核对。",
                $"A person said that the year is {year}, but the document reports on {read}. It was taken for the latter; please check."))
            : With(report, "year-said", new Text(
                $"文中没有写明年度，按经办人所说认作 {year} 年度。请核对。",
                $"The document does not say its year; a person said that it is {year}. Please check.")) with { Year = year };
    }

    private static Report With(Report report, string rule, Text message) =>
        report with { Findings = [.. report.Findings, new Finding(rule, Severity.Question, Outcome.Fail, [], message)] };
}
