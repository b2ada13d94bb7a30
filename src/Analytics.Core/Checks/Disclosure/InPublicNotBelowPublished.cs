using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>What is open to the public in all is not less than what was published this year.</summary>
public sealed class InPublicNotBelowPublished : Check
{
    private static readonly (Measure Published, Measure InPublic)[] Rows =
    [
        (Form.Get("rules.published"), Form.Get("rules.in-public")),
        (Form.Get("normative-documents.published"), Form.Get("normative-documents.in-public")),
    ];

    public override string Id => "in-public-not-below-published";

    public override Text Title => new("对外公开总数量不小于本年新公开数量", "The total open to the public is not below what was published this year");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override Text Source => new("国办公开办函〔2019〕60号表样“本年新公开数量”“对外公开总数量”", "Circular 60 of 2019: published this year, open to the public in all");

    public override Text Explains => new(
        "本年公开后又废止、下架的，总数可能小于新公开数，所以只作提问。总数空白的不作判断。",
        "Documents published and withdrawn in the same year can do this, so it is a question. A blank total is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2019)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var (judged, open) = (false, false);
        foreach (var (published, inPublic) in Rows)
        {
            var (some, all) = (report.Number(published), report.Number(inPublic));
            judged |= some is not null && all is not null;
            open |= some > 0 && all is null;
            if (some > all)
            {
                (findings ??= []).Add(Failed([published.Code, inPublic.Code], new(
                    $"{Wording.DisclosureTable.Zh}“{published.Printed2019!.Row}”行：本年新公开数量 {Wording.Printed(report, published)}，大于对外公开总数量 {Wording.Printed(report, inPublic)}。{Wording.CheckLedger.Zh}",
                    $"{Wording.DisclosureTable.En}: \"{published.Label.En}\" is {Wording.Figure(some.Value)}, more than \"{inPublic.Label.En}\", {Wording.Figure(all.Value)}. {Wording.CheckLedger.En}"))
                    with
                { Left = Wording.Figure(some.Value), Right = Wording.Figure(all.Value), Difference = Wording.Figure(some.Value - all.Value), Source = report.Find(inPublic)?.Source });
            }
        }

        return findings is not null ? CheckResult.Of(findings) : open ? CheckResult.CannotJudge : judged ? CheckResult.Pass : CheckResult.NotApplicable;
    }
}
