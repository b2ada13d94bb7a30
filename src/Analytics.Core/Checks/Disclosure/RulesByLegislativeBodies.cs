using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>Only bodies with legislative power issue government rules (规章).</summary>
public sealed class RulesByLegislativeBodies : Check
{
    private static readonly Measure[] Rows =
    [
        .. new[] { "rules.made", "rules.issued", "rules.published", "rules.in-public", "rules.repealed", "rules.in-force" }.Select(Form.Get),
    ];

    public override string Id => "rules-by-legislative-bodies";

    public override Text Title => new("没有规章制定权的机关，“规章”应为零", "A body that cannot issue government rules reports none");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("《中华人民共和国立法法》（2023 年修正）第九十一条、第九十三条", "Legislation Law (2023), articles 91 and 93");

    public override Text Explains => new(
        "国务院部门、省、设区的市、自治州和东莞、中山、嘉峪关、儋州有规章制定权，其政府办公厅（室）代报的也不查；其部门是否计入由其说明，不作判断。乡镇街道、县（市、区）及其部门“本年制作（制发）”大于零为错误；“公开”“废止”“有效”大于零的，可能计入了上级规章，只作提问。单位不明的不作判断。",
        "Ministries, provinces, cities with districts, autonomous prefectures, 东莞, 中山, 嘉峪关 and 儋州 may issue rules, and so may an office that files for them. For towns, counties and their departments a figure made or issued is an error; a figure published, repealed or in force may count a superior's rules and is a question. An unknown unit, or a department of a government with the power, is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure is not (Edition.Form2019 or Edition.Form2021))
        {
            return CheckResult.NotApplicable;
        }

        List<Measure>? above = null;
        var numbers = 0;
        foreach (var measure in Rows)
        {
            var value = report.Number(measure);
            numbers += value is null ? 0 : 1;
            if (value > 0)
            {
                (above ??= []).Add(measure);
            }
        }

        if (above is null)
        {
            return numbers > 0 ? CheckResult.Pass : CheckResult.NotApplicable;
        }

        return report.Unit is null ? CheckResult.CannotJudge : LegislativePower.Of(report.Unit.Code) switch
        {
            true => CheckResult.NotApplicable,
            null => CheckResult.CannotJudge,
            false => CheckResult.Of([Said(report, above)]),
        };
    }

    private Finding Said(Report report, List<Measure> above)
    {
        var made = above.Any(measure => measure.Code is "rules.made" or "rules.issued");
        var cells = string.Join("、", above.Select(m => $"{m.PrintedIn(report.Disclosure)?.Column} {Wording.Printed(report, m)}"));
        var message = new Text(
            $"{Wording.DisclosureTable.Zh}“规章”行：{cells}。{report.Unit!.Name}没有规章制定权，规章只能由国务院部门、省级、设区的市、自治州等政府制定，{(made ? "疑似把规章制度或规范性文件填入此行。" : "疑似计入了上级规章。")}{Wording.CheckLedger.Zh}",
            $"{Wording.DisclosureTable.En}, government rules: {string.Join(", ", above.Select(m => $"{m.Label.En} {Wording.Printed(report, m)}"))}. This body cannot issue government rules; {(made ? "house rules or normative documents may stand here." : "a superior's rules may have been counted.")} {Wording.CheckLedger.En}");
        return Failed([.. above.Select(m => m.Code)], message) with
        {
            Severity = made ? Severity.Error : Severity.Question,
            Left = cells,
            Right = "0",
            Source = report.Find(above[0])?.Source,
        };
    }
}
