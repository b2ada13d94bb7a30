using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>The 行政规范性文件 that the narrative counts, by that exact name, are those of the table.</summary>
public sealed class TextNormativeAgrees : Check
{
    private const string Name = "行政规范性文件";

    private static readonly Measure Issued = Form.Get("normative-documents.issued");
    private static readonly Measure Repealed = Form.Get("normative-documents.repealed");
    private static readonly Measure InForce = Form.Get("normative-documents.in-force");
    private static readonly string[] IssueVerbs = ["制发", "制定", "印发", "出台", "新制", "制作"];
    private static readonly string[] RepealVerbs = ["废止", "宣布失效"];
    private static readonly string[] Other = ["清理", "备案", "审查", "审核", "解读", "修订", "修改", "公开", "发布", "合法性", "评估"];

    public override string Id => "text-normative-agrees";

    public override Text Title => new("正文所述行政规范性文件数与表格一致", "The normative documents agree between narrative and table");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2021];

    public override Text Source => new("正文与表样第二部分“行政规范性文件”", "The narrative and section 2, normative documents");

    public override Text Explains => new(
        "只看全称“行政规范性文件”，且写明制发、废止或现行有效多少件的；“规范性文件”“党内规范性文件”、清理、备案、解读、公开的数不看。表格空白的不作判断。",
        "Only the full name 行政规范性文件, and only issued, repealed or in force. Looser names, and documents cleaned up, filed, explained or published, are left out. A blank table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2021 || !subject.Sentences.One.Contains(Name, StringComparison.Ordinal))
        {
            return CheckResult.NotApplicable;
        }

        Stated issued = default, repealed = default, inForce = default;
        foreach (var claim in new Claims(subject.Sentences.One, report.Year ?? 0))
        {
            var (named, isAfter) = (claim.Before.Contains(Name, StringComparison.Ordinal), claim.After.StartsWith(Name, StringComparison.Ordinal));
            if ((!named && !isAfter) || Claims.Has(claim.Before, Other) || !Claims.SpeaksOfTheWhole(report, claim.Sentence))
            {
                continue;
            }

            if (claim.Before.Contains("现行有效", StringComparison.Ordinal))
            {
                inForce.Add(claim.Value, claim.Sentence, claim.Value == (report.Number(InForce) ?? 0));
            }
            else if (Claims.Has(claim.Before, RepealVerbs))
            {
                repealed.Add(claim.Value, claim.Sentence, claim.Value == (report.Number(Repealed) ?? 0));
            }
            else if (Claims.Has(claim.Before, IssueVerbs))
            {
                issued.Add(claim.Value, claim.Sentence, claim.Value == (report.Number(Issued) ?? 0));
            }
        }

        List<Finding>? findings = null;
        Judge(report, Issued, "制发", issued, ref findings);
        Judge(report, Repealed, "废止", repealed, ref findings);
        Judge(report, InForce, "现行有效", inForce, ref findings);
        return findings is not null ? CheckResult.Of(findings) : issued.Any || repealed.Any || inForce.Any ? CheckResult.Pass : CheckResult.NotApplicable;
    }

    private void Judge(Report report, Measure measure, string said, in Stated stated, ref List<Finding>? findings)
    {
        if (!stated.Any || stated.Agrees || report.Find(measure) is not { } cell)
        {
            return;
        }

        var printed = Wording.Printed(report, measure);
        var place = Wording.Cell(measure, report.Disclosure, Applicant.None);
        var difference = cell.Value is { } value ? Wording.Figure(stated.First - value) : "";
        var message = stated.Against(said, new(Wording.DisclosureTable.Zh + place.Zh, $"{Wording.DisclosureTable.En}, {place.En}"), printed, difference);
        (findings ??= []).Add((cell.Value is null ? Undecided([measure.Code], message) : Failed([measure.Code], message)) with
        { Left = Wording.Figure(stated.First), Right = printed, Difference = cell.Value is null ? null : difference, Source = cell.Source });
    }
}
