using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>The reconsiderations and lawsuits that the narrative counts are those of the table.</summary>
public sealed class TextProceedingsAgree : Check
{
    private static readonly Measure Reconsideration = Form.Get("reconsideration.total");
    private static readonly Measure Direct = Form.Get("litigation-direct.total");
    private static readonly Measure After = Form.Get("litigation-after-reconsideration.total");
    private static readonly string[] Results = ["纠正", "维持", "撤销", "驳回", "败诉", "胜诉", "尚未", "未审结", "审结", "其他结果", "撤回", "应诉率", "未经复议", "复议后"];
    private static readonly string[] Never = ["未发生", "没有发生", "未收到", "没有收到", "未出现", "未产生", "无因"];

    public override string Id => "text-proceedings-agree";

    public override Text Title => new("正文所述复议、诉讼数与表格一致", "Reconsiderations and lawsuits agree between narrative and table");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("正文与表样第四部分“总计”", "The narrative and section 4, totals");

    public override Text Explains => new(
        "句中说到公开、且写明复议或诉讼多少件（或“未发生”）的才核对；各类结果的件数、一般行政复议案件数不看。表格空白而正文不为零的不作判断。",
        "Only sentences on disclosure that count reconsiderations or lawsuits, or say that there were none. Figures by result, and other reconsideration work, are left out. A blank table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        var text = subject.Sentences.One;
        if (report.Proceedings == Edition.Unknown || (!text.Contains("复议", StringComparison.Ordinal) && !text.Contains("诉讼", StringComparison.Ordinal)))
        {
            return CheckResult.NotApplicable;
        }

        var reviews = report.Number(Reconsideration) ?? 0;
        var suits = (report.Number(Direct) ?? 0) + (report.Number(After) ?? 0);
        Stated reviewed = default, sued = default;
        foreach (var claim in new Claims(text, report.Year ?? 0))
        {
            var (review, suit) = (claim.Before.Contains("复议", StringComparison.Ordinal), claim.Before.Contains("诉讼", StringComparison.Ordinal));
            if ((!review && !suit) || !claim.Sentence.Contains("公开", StringComparison.Ordinal) || Claims.Has(claim.Before, Results)
                || Claims.Has(claim.After, Results) || !Claims.SpeaksOfTheWhole(report, claim.Sentence))
            {
                continue;
            }

            if (review && suit)
            {
                var fits = claim.Value == reviews + suits || (claim.Value == reviews && claim.Value == suits);
                reviewed.Add(claim.Value, claim.Sentence, fits);
            }
            else if (review)
            {
                reviewed.Add(claim.Value, claim.Sentence, claim.Value == reviews);
            }
            else
            {
                sued.Add(claim.Value, claim.Sentence, claim.Value == suits || claim.Value == (report.Number(Direct) ?? 0));
            }
        }

        SaidNone(report, text, "复议", reviews, ref reviewed);
        SaidNone(report, text, "诉讼", suits, ref sued);
        List<Finding>? findings = null;
        Judge(report, "行政复议", "reconsideration", reviewed, reviews, [Reconsideration], ref findings);
        Judge(report, "行政诉讼", "litigation", sued, suits, [Direct, After], ref findings);
        return findings is not null ? CheckResult.Of(findings) : reviewed.Any || sued.Any ? CheckResult.Pass : CheckResult.NotApplicable;
    }

    private static void SaidNone(Report report, string text, string what, decimal table, ref Stated stated)
    {
        foreach (var never in Never)
        {
            var at = text.IndexOf(never, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var rest = text.AsSpan(at, Math.Min(45, text.Length - at));
            var stop = rest.IndexOfAny("，。；：\n");
            rest = stop < 0 ? rest : rest[..stop];
            var sentence = Sentences.Around(text, at);
            if (rest.Contains(what, StringComparison.Ordinal) && sentence.Contains("公开", StringComparison.Ordinal)
                && !Claims.Has(rest, Results) && Claims.SpeaksOfTheWhole(report, sentence))
            {
                stated.Add(0, sentence, table == 0);
            }
        }
    }

    private void Judge(Report report, string said, string en, in Stated stated, decimal table, Measure[] cells, ref List<Finding>? findings)
    {
        if (!stated.Any || stated.Agrees)
        {
            return;
        }

        var printed = string.Join(" + ", cells.Select(cell => Wording.Printed(report, cell)));
        var known = cells.Any(cell => report.Number(cell) is not null);
        string[] measures = [.. cells.Select(cell => cell.Code)];
        var difference = known ? Wording.Figure(stated.First - table) : "";
        var message = stated.Against(said, new($"{Wording.ProceedingsTable.Zh}“{said}”总计", $"{Wording.ProceedingsTable.En}, {en} total"), printed, difference);
        (findings ??= []).Add((known ? Failed(measures, message) : Undecided(measures, message)) with
        { Left = Wording.Figure(stated.First), Right = printed, Difference = known ? difference : null, Source = report.Find(cells[0])?.Source });
    }
}
