using System.Globalization;
using Analytics.Core.Checks;
using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>From evidence to a proposal, item by item. What nobody knows stays open: it is neither deducted nor let off.</summary>
/// <param name="Unit">What became of the unit's report.</param>
/// <param name="Findings">What checks say of its version in force.</param>
/// <param name="Publication">What is known of its publication.</param>
/// <param name="Today">Today in Shanghai.</param>
internal sealed record ScoreJudge(Expected Unit, IReadOnlyList<FindingEntry> Findings, PublicationFact Publication, DateOnly Today)
{
    private bool IsOverdue => Unit.StateCode == States.Overdue;

    private bool IsUnverified => Unit.StateCode == States.Unknown;

    private bool IsWaiting => Unit.StateCode is States.NotDue or States.Due or States.Extended;

    public ScoreProposal Propose(ScoreItem item) => item.Evidence.Kind switch
    {
        ScoreEvidence.Filing => Filing(item),
        ScoreEvidence.Finding => Found(item),
        ScoreEvidence.Publication => Published(item),
        _ => ScoreProposal.Unjudged("由人评定", "To be judged by a person"),
    };

    private ScoreProposal Filing(ScoreItem item)
    {
        if (IsUnverified)
        {
            return ScoreProposal.Unjudged("是否报送尚未核实，不作判断", "Not verified whether it filed");
        }

        if (IsWaiting)
        {
            return ScoreProposal.Unjudged("报送期限未到", "Not due yet");
        }

        return item.Evidence.Code switch
        {
            "overdue" => IsOverdue ? Off(item, 1, Overdue()) : ScoreProposal.None,
            "not-on-time" => IsOverdue ? Off(item, 1, Overdue()) : Unit.IsOnTime switch
            {
                0 => Off(item, 1, Late()),
                1 => ScoreProposal.None,
                _ => ScoreProposal.Unjudged("收到日期不明，是否按时不作判断", "The received date is not known"),
            },
            "days-late" => IsOverdue ? Whole(item, Overdue()) : Unit.IsOnTime switch
            {
                0 => Off(item, DaysLate, Late()),
                1 => ScoreProposal.None,
                _ => ScoreProposal.Unjudged("收到日期不明，是否按时不作判断", "The received date is not known"),
            },
            "sent-back" => Off(item, Unit.CorrectionRounds, Ground($"退回修改{Unit.CorrectionRounds}次", $"Sent back {Unit.CorrectionRounds} times", $"rounds {Unit.CorrectionRounds}")),
            "correction-late" => Off(item, Unit.StateCode == States.SentBack && Instants.Day(Unit.CorrectionDueOn) < Today ? 1 : 0, Ground($"应于{Unit.CorrectionDueOn}前改报，尚未收到", $"Correction was due {Unit.CorrectionDueOn}", $"correction {Unit.CorrectionDueOn}")),
            "wrong-form" => Off(item, Unit.StateCode == States.WrongForm ? 1 : 0, Ground("所用表式不是本年度版本", "Not the form of the year", "wrong-form")),
            "unreadable" => Off(item, Unit.StateCode == States.Unreadable ? 1 : 0, Ground("报送的文件无法读取", "The file cannot be read", "unreadable")),
            _ => ScoreProposal.Unjudged($"依据 {item.Evidence} 不认识", $"Unknown evidence {item.Evidence}"),
        };
    }

    private ScoreProposal Found(ScoreItem item)
    {
        if (IsOverdue)
        {
            return Whole(item, Overdue());
        }

        if (Unit.VersionNumber is null)
        {
            return ScoreProposal.Unjudged("还没有可核查的报告", "No report to check yet");
        }

        var about = Findings.Where(finding => finding.OutcomeCode == "fail" && finding.VerdictCode is not ("explained" or "misread")
            && (item.Evidence.Code == ScoreEvidence.AnyError ? finding.SeverityCode is "error" or "unreadable" || finding.VerdictCode == "confirmed" : finding.RuleCode == item.Evidence.Code)).ToList();

        // What honest reports do is a question: it costs nothing until a person confirmed it.
        if (about.Any(finding => finding.SeverityCode is "question" or "hint" && finding.VerdictCode is null))
        {
            return ScoreProposal.Unjudged("有疑问待核实：请先在核查页作出结论", "A question waits for a verdict on the checks page");
        }

        return Off(item, about.Count, [.. about.Select(finding => new ScoreGround(
            new Text($"{Title(finding).Zh}：{finding.MessageZh}", $"{Title(finding).En}: {finding.MessageEn}"), finding.RuleCode, $"{finding.RuleCode} {finding.Evidence}"))]);
    }

    private ScoreProposal Published(ScoreItem item)
    {
        if (item.Evidence.Code == "not-on-time")
        {
            var due = Instants.Day(Unit.PublicationDueOn);
            if (due is null)
            {
                return ScoreProposal.Unjudged("没有设公布期限", "No publication day is set");
            }

            if (Publication.PublishedOn is { } on)
            {
                return Off(item, on > due ? 1 : 0, Ground($"{Text(on)}公布，期限{Text(due.Value)}", $"Published {Text(on)}, due {Text(due.Value)}", $"published {Text(on)}"));
            }

            return Publication.IsPublished ? ScoreProposal.Unjudged("公布日期不明，是否按时不作判断", "The day of publication is not known")
                : Today <= due ? ScoreProposal.Unjudged("公布期限未到", "Publication is not due yet")
                : Publication.IsLookedUp ? Off(item, 1, Ground($"经确认截至{Text(due.Value)}未公布", $"Confirmed not published by {Text(due.Value)}", "unpublished"))
                : ScoreProposal.Unjudged("公布情况尚未查清，不作判断", "Nobody has declared the publications looked up");
        }

        // What a person explained, or found to be misread, costs nothing here either.
        var isSettled = Findings.Any(finding => finding.RuleCode == "published-copy-agrees" && finding.VerdictCode is "explained" or "misread");
        return Publication.DifferingCells switch
        {
            null when IsUnpublished => Whole(item, Ground("经确认未公布，无公布稿可核", "Confirmed not published; no copy to compare", "unpublished")),
            null => ScoreProposal.Unjudged("没有可比的公布稿", "No published copy to compare"),
            0 => ScoreProposal.None,
            _ when isSettled => ScoreProposal.None,
            var cells => Off(item, item.IsEach ? cells.Value : 1, Ground($"公布稿与报送稿有{cells}格不同", $"{cells} cells of the published copy differ", $"differs {cells}")),
        };
    }

    private bool IsUnpublished => Publication is { IsLookedUp: true, IsPublished: false } && Instants.Day(Unit.PublicationDueOn) < Today;

    private int DaysLate => Instants.Day(Unit.FirstReceivedOn) is { } received ? Math.Max(0, received.DayNumber - LastDay.DayNumber) : 0;

    private DateOnly LastDay => Instants.Day(Unit.ExtendedTo) is { } until && until > Instants.Day(Unit.FilingDueOn) ? until : Instants.Day(Unit.FilingDueOn)!.Value;

    private ScoreGround[] Overdue() => Ground($"经确认未报送（期限{Text(LastDay)}）", $"Confirmed not to have filed (due {Text(LastDay)})", "overdue");

    private ScoreGround[] Late() => Ground($"{Unit.FirstReceivedOn}收到，期限{Text(LastDay)}，逾期{DaysLate}天", $"Received {Unit.FirstReceivedOn}, due {Text(LastDay)}, {DaysLate} days late", $"late {Unit.FirstReceivedOn}");

    private static ScoreProposal Off(ScoreItem item, int occurrences, ScoreGround[] grounds) =>
        occurrences == 0 ? ScoreProposal.None : new ScoreProposal(item.DeductionFor(occurrences), grounds, null);

    private static ScoreProposal Whole(ScoreItem item, ScoreGround[] grounds) => new(item.Weight, grounds, null);

    private static ScoreGround[] Ground(string zh, string en, string digest) => [new ScoreGround(new Text(zh, en), null, digest)];

    private static Text Title(FindingEntry finding) => RuleBook.Find(finding.RuleCode)?.Title ?? new Text("读取", "Reading");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
