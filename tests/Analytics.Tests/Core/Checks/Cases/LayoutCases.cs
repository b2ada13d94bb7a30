using Analytics.Core.Checks;
using Analytics.Core.Checks.Layout;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class EditionForYearCases : CheckCases<EditionForYear>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2019)), Of(AReport.Of(2020)), Of(AReport.Of(2021)), Of(AReport.Of(2025))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2022).In(Edition.Form2019)), Of(AReport.Of(2023).Applying(Edition.Form2019)), Of(AReport.Of(2020).In(Edition.Form2021))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2022).WithoutYear())];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2022).Disclosing(Edition.Unknown)), Of(AReport.Of(2017).In(Edition.Statistics2008))];
}

public sealed class BlanksWhereZeroIsMeantCases : CheckCases<BlanksWhereZeroIsMeant>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020)), Of(AReport.Of(2022).Received(4))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).Blank("granted", Applicant.Total)), Of(AReport.Of(2022).Dash("rules.issued").Blank("reconsideration.total"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2022).WithoutCells(FormTable.Applications))];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2022).Unreadable("granted", Applicant.Total)), Of(AReport.Of(2015).In(Edition.Unknown))];
}

public sealed class SectionNumbersCases : CheckCases<SectionNumbers>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).Says(5, "解读不足。", "四、存在的主要问题及改进情况")), Of(AReport.Of(2022).Says(6, "无。", "七、其他需要报告的事项"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutSections())];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).Says(5, "解读不足。", "存在的主要问题及改进情况")), Of(AReport.Of(2020).Says(5, "解读不足。", "五.主要问题和改进")), Of(AReport.Of(2020).Says(1, "平稳。", "一年来总体情况"))];
}

public sealed class LabelTyposCases : CheckCases<LabelTypos>
{
    private const string Rows = "1.属于国家秘密 0 0 2.其他法律行政法规禁止公开 0 0 3.危及“三安全一稳定” 0 0";

    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).Reading(Rows)), Of(AReport.Of(2023).Reading("未经复议直接\n起诉 | 复议后起诉"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2023).Reading("2.其他法律行政止公开 0 0 0")), Of(AReport.Of(2020).Reading("4.无正当理由大量反复申情 0"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).Reading(""))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // Cut in two by the figures beside it: no slip of the pen.
        Of(AReport.Of(2020).Reading("5.要求行政机关确认或重 0 0 0 0 0 0 0 新出具已获取信息")),
        Of(AReport.Of(2020).Reading("其他法律、行政法规禁止公开；本机关不掌握相关政府信息")),
    ];
}
