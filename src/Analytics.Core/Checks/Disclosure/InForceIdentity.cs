using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>In force equals last year's in force plus issued minus repealed.</summary>
public sealed class InForceIdentity : Check
{
    private static readonly (Measure Issued, Measure Repealed, Measure InForce)[] Rows =
    [
        .. new[] { "rules", "normative-documents" }.Select(row =>
            (Form.Get($"{row}.issued"), Form.Get($"{row}.repealed"), Form.Get($"{row}.in-force"))),
    ];

    public override string Id => "in-force-identity";

    public override Text Title => new(
        "现行有效件数 = 上年现行有效 + 本年制发 − 本年废止",
        "In force equals last year's in force plus issued minus repealed");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2021];

    public override int Since => 2022;

    public override Text Source => new("国办公开办函〔2021〕30号表样“制发件数”“废止件数”“现行有效件数”", "Circular 30 of 2021: issued, repealed, in force");

    public override Text Explains => new(
        "自 2022 年起、两年都用 2021 版表样且各格都填数字的才核对（2021 年没有上年数）。到期失效、集中清理会使两者不同，所以只作提问。",
        "From 2022 on, where both years use the 2021 edition and print figures. Documents that lapse or are cleared out can do this, so it is a question.");

    public override CheckResult Run(CheckSubject subject)
    {
        var (report, previous) = (subject.Report, subject.Previous);
        if (previous is null || report.Year < Since || report.Disclosure != Edition.Form2021 || previous.Disclosure != Edition.Form2021)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var judged = false;
        foreach (var (issued, repealed, inForce) in Rows)
        {
            if (previous.Number(inForce) is not { } before || report.Number(issued) is not { } plus
                || report.Number(repealed) is not { } minus || report.Number(inForce) is not { } now)
            {
                continue;
            }

            judged = true;
            var expected = before + plus - minus;
            if (expected != now)
            {
                (findings ??= []).Add(Failed([issued.Code, repealed.Code, inForce.Code], new(
                    $"{Wording.DisclosureTable.Zh}“{inForce.Printed2021!.Row}”行：{previous.Year}年报告现行有效 {Wording.Figure(before)}，本年制发 {Wording.Figure(plus)}、废止 {Wording.Figure(minus)}，三者推算 {Wording.Figure(expected)}，现行有效件数填 {Wording.Figure(now)}，相差 {Wording.Figure(expected - now)}。如有到期失效或集中清理请说明，否则请核对台账。",
                    $"{Wording.DisclosureTable.En}, \"{inForce.Label.En}\": {Wording.Figure(before)} last year, {Wording.Figure(plus)} issued and {Wording.Figure(minus)} repealed lead to {Wording.Figure(expected)}; the report says {Wording.Figure(now)}. Did some lapse, or were they cleared out? Else please check the ledger."))
                    with
                { Left = Wording.Figure(expected), Right = Wording.Figure(now), Difference = Wording.Figure(expected - now), Source = report.Find(inForce)?.Source });
            }
        }

        return findings is not null ? CheckResult.Of(findings) : judged ? CheckResult.Pass : CheckResult.CannotJudge;
    }
}
