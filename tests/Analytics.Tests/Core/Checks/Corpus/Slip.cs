using Analytics.Core.Checks;
using Analytics.Core.Checks.Consolidation;
using Analytics.Core.Checks.Filing;
using Analytics.Core.Checks.Similarity;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Tests.Core.Checks.Corpus;

/// <summary>A kind of error that the simulator does not print, put into a report after reading; null where it does not fit.</summary>
internal sealed record Slip(string Rule, Func<CheckSubject, CheckSubject?> Apply)
{
    private static readonly DateOnly Due = new(2023, 1, 31);

    public static readonly IReadOnlyList<Slip> All =
    [
        new("figures-not-negative", s => Cell(s, "granted", -1, Applicant.Total)),
        new("counts-are-whole", s => Cell(s, "received.new", 2.5m, Applicant.Total)),
        new("items-not-below-zero", s => Old(s) ? s with { Report = Altered.With(Altered.With(s.Report, "licences.items-last-year", 4), "licences.items-change", -12) } : null),
        new("items-carry-to-next-year", s => Old(s) && s.Previous?.Number("coercion.items-last-year") is { } last && s.Previous.Number("coercion.items-change") is { } change && Has(s, "coercion.items-last-year")
            ? Cell(s, "coercion.items-last-year", last + change + 7) : null),
        new("in-public-not-below-published", s => Old(s) ? s with { Report = Altered.With(Altered.With(s.Report, "normative-documents.published", 9), "normative-documents.in-public", 3) } : null),
        new("made-documents-published", s => Old(s) ? s with { Report = Altered.With(Altered.With(s.Report, "normative-documents.made", 30), "normative-documents.published", 0) } : null),
        new("procurement-both-or-neither", s => Old(s) && Has(s, "procurement.projects") && Has(s, "procurement.amount")
            ? s with { Report = Altered.With(Altered.With(s.Report, "procurement.projects", 3), "procurement.amount", null) } : null),
        new("fees-unit-by-history", s => New(s) && s.Previous is { Disclosure: Edition.Form2021 } before && before.Find(Form.Get("fees.amount")) is not null && Has(s, "fees.amount")
            ? s with { Previous = Altered.With(before, "fees.amount", 120_000), Earlier = [], Report = Altered.With(s.Report, "fees.amount", 1_300_000_000) } : null),
        new("five-fold-jump", s => s.Previous?.Find(Form.Get("penalties.decisions")) is not null && Has(s, "penalties.decisions")
            ? s with { Previous = Altered.With(s.Previous, "penalties.decisions", 100), Report = Altered.With(s.Report, "penalties.decisions", 900) } : null),
        new("repeated-three-years", s => s.Previous is { } before && s.Earlier.Count > 0 && s.Earlier[0].Year == before.Year - 1 && s.Earlier[0].Find(Form.Get("penalties.decisions")) is not null
            && before.Find(Form.Get("penalties.decisions")) is not null && Has(s, "penalties.decisions")
            ? s with { Earlier = [Altered.With(s.Earlier[0], "penalties.decisions", 120)], Previous = Altered.With(before, "penalties.decisions", 120), Report = Altered.With(s.Report, "penalties.decisions", 120) } : null),
        new("consolidated-agrees-with-sum", s => s.Report.Unit is { Level: "county" } unit && !unit.Code.Contains('-') && s.Report.Number("received.new", Applicant.Total) is { } own
            ? s with { Addends = new AddendSums(17, 17, new Dictionary<(string, Applicant), decimal> { [("received.new", Applicant.Total)] = own + 2 }) { Scope = ConsolidationScope.WholeDistrict } } : null),
        new("filed-on-time", s => s with { Filing = new FilingFacts(Due, Due.AddDays(3)) }),
        new("received-date-known", s => s with { Filing = new FilingFacts(Due, null) }),
        new("not-amended-after-acceptance", s => Has(s, "penalties.decisions") ? s with { AcceptedBefore = Altered.With(s.Report, "penalties.decisions", 7_654) } : null),
        new("published-copy-agrees", s => Has(s, "penalties.decisions") ? s with { PublishedCopy = Altered.With(s.Report, "penalties.decisions", 7_654) } : null),
        new("blanks-where-zero-is-meant", s => Cell(s, "carried-out", null, Applicant.Total)),
        new("label-typos", s => s.Report.Text.Contains("要求提供公开出版物", StringComparison.Ordinal) ? s with { Report = Altered.Reading(s.Report, s.Report.Text.Replace("要求提供公开出版物", "要求提供公开出板物", StringComparison.Ordinal)) } : null),
        new("section-numbers", s => Speaks(s, 5) ? s with { Report = Altered.Headed(s.Report, 5, "四、存在的主要问题及改进情况") } : null),
        new("section-five-present", s => Speaks(s, 5) ? s with { Report = Altered.Without(s.Report, 5) } : null),
        new("section-six-present", s => s.Report.Year >= 2021 && Speaks(s, 1) ? s with { Report = Altered.Without(s.Report, 6) } : null),
        new("processing-fee-stated", s => s.Report.Year >= 2021 && Speaks(s, 1) ? s with { Report = Altered.SayingAnywhere(s.Report, text => text.Replace("处理费", "", StringComparison.Ordinal)) } : null),
        new("article-fifty-stated", s => s.Report.Unit is { Level: "county" } unit && !unit.Code.Contains('-') && Speaks(s, 1) ? s with { Report = Altered.SayingAnywhere(s.Report, _ => "一年来工作平稳。") } : null),
        new("text-handled-agrees", s => Says(s, "政府信息公开申请共办结5678件。")),
        new("text-carried-agrees", s => Says(s, "政府信息公开申请结转下年度继续办理5678件。")),
        new("text-none-received", s => s.Report.Find(Form.Get("received.new"), Applicant.Total) is not null && Says(s, "全年未收到政府信息公开申请。") is { } said ? said with { Report = Altered.With(said.Report, "received.new", 4, Applicant.Total) } : null),
        new("text-normative-agrees", s => New(s) && Has(s, "normative-documents.issued") ? Says(s, "全年制发行政规范性文件5678件。") : null),
        new("text-proceedings-agree", s => Says(s, "因政府信息公开工作被申请行政复议5678件。")),
        new("years-agree", s => Speaks(s, 1) ? s with { Report = Altered.Saying(Altered.Titled(s.Report, "某镇2031年政府信息公开工作年度报告"), 1, text => "2030年，" + text) } : null),
        new("narrative-not-last-years", s => s with { SimilarTexts = [new SimilarText(s.Report.Unit!.Code, "本单位", s.Report.Year!.Value - 1, 97, ["相同段落。"])] }),
        new("narrative-not-anothers", s => s with { SimilarTexts = [new SimilarText("000000", "某镇", s.Report.Year!.Value, 97, ["相同段落。"])] }),
    ];

    private static bool Old(CheckSubject subject) => subject.Report.Disclosure == Edition.Form2019 && Has(subject, "licences.items-last-year") && Has(subject, "licences.items-change")
        && Has(subject, "normative-documents.published") && Has(subject, "normative-documents.in-public") && Has(subject, "normative-documents.made");

    private static bool New(CheckSubject subject) => subject.Report.Disclosure == Edition.Form2021;

    private static bool Has(CheckSubject subject, string measure) => subject.Report.Find(Form.Get(measure)) is not null;

    private static bool Speaks(CheckSubject subject, int section) => subject.Report.Sections.Any(one => one.Number == section);

    private static CheckSubject? Cell(CheckSubject subject, string measure, decimal? value, Applicant applicant = Applicant.None) =>
        subject.Report.Find(Form.Get(measure), applicant) is null ? null : subject with { Report = Altered.With(subject.Report, measure, value, applicant) };

    // In place of the general account, so that no true sentence agrees with the table.
    private static CheckSubject? Says(CheckSubject subject, string sentence) => Speaks(subject, 1) ? subject with { Report = Altered.Saying(subject.Report, 1, _ => sentence) } : null;
}
