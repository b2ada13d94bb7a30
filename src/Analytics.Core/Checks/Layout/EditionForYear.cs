using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Layout;

/// <summary>Each table uses the edition that the circulars ask for in that year.</summary>
public sealed class EditionForYear : Check
{
    private static readonly FormTable[] Tables = [FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings];

    public override string Id => "edition-for-year";

    public override Text Title => new("各表使用当年规定的表样", "Each table uses the edition of its year");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new(
        "国办公开办函〔2019〕60号（2019、2020 年）；国办公开办函〔2021〕30号（2021 年起）",
        "Circular 60 of 2019 (for 2019 and 2020); circular 30 of 2021 (from 2021)");

    public override Text Explains => new(
        "逐表按表内行名、列名判断版本，不按年份猜；第四部分两版相同，不查。年份不明的不作判断。",
        "Table by table, by its own labels. Section 4 is alike in both editions and left out. An unknown year is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure == Edition.Unknown && report.Applications == Edition.Unknown)
        {
            return CheckResult.NotApplicable;
        }

        if (report.Year is not { } year)
        {
            return CheckResult.CannotJudge;
        }

        var asked = EditionCodes.ForYear(year);
        if (asked == Edition.Statistics2008)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        foreach (var table in Tables)
        {
            var used = report.EditionOf(table);
            if (table != FormTable.Proceedings && used != Edition.Unknown && used != asked)
            {
                var name = Wording.Table(table);
                (findings ??= []).Add(Failed([], new(
                    $"{name.Zh}使用的是 {used.Code()} 版表样，{year} 年应使用 {asked.Code()} 版表样，请换用后重新填报。",
                    $"{name.En} uses the {used.Code()} edition; {year} asks for the {asked.Code()} edition. Please fill in the right one."))
                    with
                { Left = $"{(table == FormTable.Disclosure ? "表二" : "表三")} {used.Code()} 版", Right = $"{asked.Code()} 版" });
            }
        }

        return findings is null ? CheckResult.Pass : CheckResult.Of(findings);
    }
}
