using Analytics.Core.Reports;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;

namespace Analytics.Tests.Warehousing.Scoring;

public class ScoringTests : IDisposable
{
    private const string District = "630106";
    private const string OnTime = "630106103";
    private const string Late = "630106104";
    private const string Never = "630106105";
    private const string Officer = "officer";

    private readonly TestClock clock = TestClock.On(2025, 1, 20);
    private readonly TempWarehouse temp;

    public ScoringTests() : this(TestEngine.Sqlite)
    {
    }

    protected ScoringTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Warehouse.Roster.Init(District, 2024, 2024);
        Schemes.Put(District, 2024, ScoreSchemes.SampleName, ScoreSchemes.Sample, Officer, isSample: true);
    }

    private Warehouse Warehouse => temp.Warehouse;

    private ScoreSchemes Schemes => new(Warehouse);

    private ScoreMarks Marks => new(Warehouse);

    private ScoreReplies Replies => new(Warehouse);

    private ScoreFreezes Freezes => new(Warehouse);

    private ScoreSheet Sheet => new ScoreSheets(Warehouse).Of(District, 2024)!;

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void As_of_a_day_a_scoring_is_what_was_known_and_decided_then()
    {
        ScoreSheet? AsOf(DateTimeOffset then) => new ScoreSheets(Warehouse).Of(District, 2024, new Knowledge { AsOf = then });
        DateTimeOffset Later()
        {
            clock.Pass(TimeSpan.FromDays(1));
            var then = clock.Now;
            clock.Pass(TimeSpan.FromDays(1));
            return then;
        }

        var sampled = Later();
        Schemes.Save(District, 2024, ScoreSchemes.Sample[1] with { Deduction = 5 }, Officer);
        Marks.Set(District, 2024, OnTime, "1.2", 3, "查阅台账", Officer);
        Replies.Add(District, 2024, OnTime, "1.2", "已按时报送", "clerk");
        var replied = Later();
        Replies.Answer(District, 2024, Sheet.Units.Single(unit => unit.Code == OnTime).Replies.Single().ReplyId, 1, "属实", Officer);
        var answered = Later();
        Marks.Undo(District, 2024, OnTime);

        static ScoreLine Line(ScoreSheet? sheet) => sheet!.Units.Single(unit => unit.Code == OnTime).Lines.Single(line => line.Item.Code == "1.2");
        static ScoreReply? Reply(ScoreSheet? sheet) => sheet!.Units.Single(unit => unit.Code == OnTime).Replies.SingleOrDefault();
        Assert.Null(AsOf(sampled.AddDays(-30)));
        Assert.Equal((true, (decimal?)null, null), (AsOf(sampled)!.Scheme.IsSample, Line(AsOf(sampled)).Mark?.Deduction, Reply(AsOf(sampled))));
        Assert.Equal((false, (decimal?)3, (string?)null), (AsOf(replied)!.Scheme.IsSample, Line(AsOf(replied)).Mark?.Deduction, Reply(AsOf(replied))!.Answer));
        Assert.Equal(((decimal?)1, "属实"), (Line(AsOf(answered)).Mark?.Deduction, Reply(AsOf(answered))!.Answer));
        Assert.Null(Line(Sheet).Mark);
    }

    [SkippableFact]
    public void The_sample_says_that_it_is_one_until_an_item_is_changed()
    {
        Assert.True(Sheet.Scheme.IsSample);
        Assert.Equal(100, Sheet.Scheme.FullMarks("town"));
        Assert.All(ScoreSchemes.Sample, item => Assert.True(item.Evidence.IsKnown, item.Code));

        Schemes.Save(District, 2024, ScoreSchemes.Sample[1] with { Deduction = 5 }, Officer);

        Assert.False(Sheet.Scheme.IsSample);
        Assert.Equal("2024年度考核方案", Sheet.Scheme.Name);
        Assert.Equal(5, Sheet.Scheme.Items.Single(item => item.Code == "1.2").Deduction);
    }

    [SkippableTheory]
    [InlineData("finding:no-such-rule")]
    [InlineData("filing:handsome")]
    [InlineData("")]
    public void An_item_names_evidence_that_the_program_knows(string evidence) => Assert.Throws<WarehouseException>(() => ScoreEvidence.Parse(evidence));

    [SkippableFact]
    public void An_item_never_takes_more_than_its_weight()
    {
        Assert.Throws<WarehouseException>(() => Schemes.Save(District, 2024, ScoreSchemes.Sample[0] with { Deduction = 21 }, Officer));
        Assert.Equal(20, (ScoreSchemes.Sample[0] with { Deduction = 8, IsEach = true }).DeductionFor(3));
        Assert.Equal(8, (ScoreSchemes.Sample[0] with { Deduction = 8 }).DeductionFor(3));
        Assert.Equal(0, ScoreSchemes.Sample[0].DeductionFor(0));
    }

    [SkippableFact]
    public void In_an_open_year_a_unit_that_nobody_verified_loses_nothing_and_gets_nothing()
    {
        clock.Now = new DateTimeOffset(2025, 2, 10, 4, 0, 0, TimeSpan.Zero);

        var score = Of(Never);

        Assert.Null(Line(score, "1.1").Deduction);
        Assert.Null(score.Points);
        Assert.Contains("尚未核实", Line(score, "1.1").Proposal.Open!.Zh, StringComparison.Ordinal);
        Assert.NotNull(Sheet.Ranking("towns").Refusal);
        Assert.Contains("收齐", Sheet.NotFinal!.Zh, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_score_adds_up_with_its_evidence()
    {
        Season();

        var (good, late, never) = (Of(OnTime), Of(Late), Of(Never));

        Assert.Equal(0, Line(good, "1.2").Deduction);
        Assert.Equal(15, Line(late, "1.2").Deduction);
        Assert.Contains("2025-02-05收到，期限2025-01-31，逾期5天", Assert.Single(Line(late, "1.2").Proposal.Grounds).What.Zh, StringComparison.Ordinal);
        Assert.Equal(8, Line(late, "2.1").Deduction);
        Assert.Equal(["five-fold-jump", "handled-total"], Line(late, "2.1").Proposal.Grounds.Select(ground => ground.Rule!).Order(StringComparer.Ordinal));
        Assert.Equal((20m, 15m, 20m), (Line(never, "1.1").Deduction, Line(never, "1.2").Deduction, Line(never, "2.1").Deduction));
        foreach (var score in Sheet.Units)
        {
            Assert.All(score.Lines, line => Assert.Equal(line.Deduction > 0, line.Proposal.Grounds.Count > 0));
            Assert.Equal(100, score.Full);
        }
    }

    [SkippableFact]
    public void A_finding_that_was_explained_or_misread_costs_nothing()
    {
        Season();

        Warehouse.Findings.Judge(Late, 2024, "handled-total", "explained", Officer, "台账如此");
        Warehouse.Findings.Judge(Late, 2024, "five-fold-jump", "misread", Officer);

        Assert.Equal(0, Line(Of(Late), "2.1").Deduction);
    }

    [SkippableFact]
    public void A_question_of_a_check_that_an_item_names_waits_for_a_verdict()
    {
        Warehouse.Loader.Load([AReport.Of(OnTime, 2024).ReceivedOn(2025, 1, 20).WithFinding("narrative-not-last-years", Severity.Question)]);
        Schemes.Save(District, 2024, new ScoreItem("2.3", "正文不照抄上年", 5, 5, ScoreEvidence.Parse("finding:narrative-not-last-years")), Officer);
        Assert.Null(Line(Of(OnTime), "2.3").Deduction);

        Warehouse.Findings.Judge(OnTime, 2024, "narrative-not-last-years", "confirmed", Officer);

        Assert.Equal(5, Line(Of(OnTime), "2.3").Deduction);
    }

    [SkippableFact]
    public void A_filing_of_unknown_date_is_neither_on_time_nor_late()
    {
        Warehouse.Loader.Load([AReport.Of(OnTime, 2024)]);

        Assert.Null(Line(Of(OnTime), "1.2").Deduction);
        Assert.Equal(0, Line(Of(OnTime), "1.1").Deduction);
    }

    [SkippableFact]
    public void Nothing_counts_before_a_person_confirmed_it_and_an_own_figure_needs_its_reason()
    {
        Season();
        Assert.False(Of(Late).IsConfirmed);

        var open = Marks.Confirm(District, 2024, Late, Officer);

        Assert.Equal(3, open);
        Assert.Throws<WarehouseException>(() => Marks.Set(District, 2024, Late, "4.1", 2, " ", Officer));
        Assert.Throws<WarehouseException>(() => Marks.Set(District, 2024, Late, "4.1", 11, "太多", Officer));
        Judge(Late);
        Assert.True(Of(Late).IsConfirmed);
        Assert.Equal(100 - 15 - 8 - 2, Of(Late).Points);
    }

    [SkippableFact]
    public void Evidence_that_changes_after_the_confirmation_is_said_and_confirmed_again()
    {
        Season();
        Marks.Confirm(District, 2024, Late, Officer);
        Judge(Late);
        clock.Pass(TimeSpan.FromHours(1));

        Warehouse.Findings.Judge(Late, 2024, "handled-total", "explained", Officer, "台账如此");

        Assert.True(Line(Of(Late), "2.1").HasChanged);
        Assert.Equal(8, Line(Of(Late), "2.1").Deduction);
        Marks.Confirm(District, 2024, Late, Officer);
        Assert.Equal(4, Line(Of(Late), "2.1").Deduction);
        Assert.False(Of(Late).HasChanged);
    }

    [SkippableFact]
    public void A_reply_is_answered_with_a_reason_and_a_correction_moves_the_score()
    {
        Season();
        Marks.Confirm(District, 2024, Late, Officer);
        Judge(Late);
        Replies.Add(District, 2024, Late, "1.2", "1月30日已通过机要送达", "clerk");
        Assert.Throws<WarehouseException>(() => Replies.Add(District, 2024, Late, "9.9", "无此项", "clerk"));

        var asked = Assert.Single(Of(Late).Replies);
        Assert.Equal(1, Of(Late).Unanswered);
        Assert.Throws<WarehouseException>(() => Replies.Answer(District, 2024, asked.ReplyId, 0, "", Officer));
        Replies.Answer(District, 2024, asked.ReplyId, 0, "查证属实", Officer);

        Assert.Equal(0, Line(Of(Late), "1.2").Deduction);
        Assert.Contains("查证属实", Line(Of(Late), "1.2").Mark!.Reason!, StringComparison.Ordinal);
        Assert.Equal("corrected", Assert.Single(Of(Late).Replies).AnswerCode);
        Assert.Throws<WarehouseException>(() => Replies.Answer(District, 2024, asked.ReplyId, null, "再答", Officer));
    }

    [SkippableFact]
    public void A_ranking_is_refused_until_all_is_confirmed_and_equal_points_share_a_rank()
    {
        Season();
        Assert.Contains("没有确认", Sheet.Ranking("towns").Refusal!.Zh, StringComparison.Ordinal);
        ConfirmAll();

        var ranking = Sheet.Ranking("towns");

        Assert.Null(ranking.Refusal);
        Assert.Equal(16, ranking.Places.Count);
        Assert.Equal(14, ranking.Places.Count(place => place.Rank == 1));
        Assert.Equal((15, Late), (ranking.Places[14].Rank, ranking.Places[14].Unit.Code));
        Assert.Contains("不足5个", Sheet.Ranking("departments").Refusal!.Zh, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_ranking_is_refused_where_under_half_have_a_usable_report()
    {
        Warehouse.Loader.Load([AReport.Of(OnTime, 2024).ReceivedOn(2025, 1, 20)]);
        clock.Now = new DateTimeOffset(2025, 2, 10, 4, 0, 0, TimeSpan.Zero);
        Warehouse.Roster.Close(District, 2024);

        Assert.Contains("不到一半", Sheet.Ranking("towns").Refusal!.Zh, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_final_scoring_stays_as_it_was_lists_what_changed_after_and_refuses_changes_until_reopened()
    {
        Season();
        ConfirmAll();
        Replies.Add(District, 2024, Late, "", "请复核", "clerk");
        Assert.Throws<WarehouseException>(() => Freezes.Freeze(District, 2024, Officer));
        Replies.Answer(District, 2024, Of(Late).Replies[0].ReplyId, null, "复核无误", Officer);
        Freezes.Freeze(District, 2024, Officer);
        var points = Of(Late).Points;
        clock.Pass(TimeSpan.FromDays(1));

        Warehouse.Findings.Judge(Late, 2024, "handled-total", "explained", Officer, "台账如此");

        Assert.Equal(points, Of(Late).Points);
        var change = Assert.Single(Sheet.ChangedSince);
        Assert.Equal((Late, 8m, 4m), (change.Unit.Code, change.Then.Proposal.Deduction, change.Now.Proposal.Deduction));
        Assert.Throws<WarehouseException>(() => Marks.Confirm(District, 2024, Late, Officer));
        Assert.Throws<WarehouseException>(() => Schemes.Remove(District, 2024, "4.1", Officer));
        Assert.Throws<WarehouseException>(() => Replies.Add(District, 2024, Late, "", "迟了", "clerk"));
        Assert.Throws<WarehouseException>(() => Freezes.Reopen(District, 2024, "", Officer));

        Freezes.Reopen(District, 2024, "申诉属实", Officer);

        Marks.Confirm(District, 2024, Late, Officer);
        Assert.Equal(4, Line(Of(Late), "2.1").Deduction);
    }

    [SkippableFact]
    public void A_unit_that_need_not_file_is_not_scored_and_the_governments_own_report_neither()
    {
        Warehouse.Roster.Exempt(Never, 2024, 2024, "新设");

        Assert.DoesNotContain(Sheet.Units, unit => unit.Code is Never or District);
        Assert.Equal(District, Schemes.GovernmentOf(OnTime, 2024));
    }

    [SkippableFact]
    public void An_item_for_departments_takes_no_points_from_towns()
    {
        Schemes.Save(District, 2024, new ScoreItem("5", "政策解读", 50, 10, new ScoreEvidence(ScoreEvidence.ByHand, "")) { Kinds = ["department"] }, Officer);

        Assert.Equal((100m, 150m), (Of(OnTime).Full, Sheet.Scheme.FullMarks("department")));
    }

    [SkippableFact]
    public void Items_stand_in_the_order_of_their_numbers()
    {
        Schemes.Put(District, 2024, "本地方案", [Item("10"), Item("2"), Item("1.10"), Item("1.2")], Officer);

        Assert.Equal(["1.2", "1.10", "2", "10"], Sheet.Scheme.Items.Select(item => item.Code));
        Assert.Throws<WarehouseException>(() => Schemes.Put(District, 2024, "重复", [Item("1"), Item("1")], Officer));
    }

    // All towns file on 20 January but two: one comes on 5 February with two errors, one never.
    private void Season()
    {
        var towns = Warehouse.Obligations.Of(District, 2024).Where(unit => unit.RoleCode == "addend" && unit.JurisdictionCode is not (Late or Never)).Select(unit => unit.JurisdictionCode).ToList();
        Warehouse.Loader.Load([.. towns.Select(town => (Filing)AReport.Of(town, 2024).ReceivedOn(2025, 1, 20))]);
        clock.Now = new DateTimeOffset(2025, 2, 5, 4, 0, 0, TimeSpan.Zero);
        Warehouse.Loader.Load([AReport.Of(Late, 2024).ReceivedOn(2025, 2, 5).WithFinding("handled-total", Severity.Error).WithFinding("five-fold-jump", Severity.Error)]);
        clock.Now = new DateTimeOffset(2025, 2, 10, 4, 0, 0, TimeSpan.Zero);
        Warehouse.Roster.Close(District, 2024);
    }

    private void ConfirmAll()
    {
        foreach (var unit in Sheet.Units)
        {
            Marks.Confirm(District, 2024, unit.Code, Officer);
            Judge(unit.Code);
        }
    }

    // What the evidence does not say: publication was not looked up, and cooperation is a person's to judge.
    private void Judge(string unit)
    {
        foreach (var line in Of(unit).Lines.Where(line => line.Deduction is null))
        {
            Marks.Set(District, 2024, unit, line.Item.Code, line.Item.Code == "4.1" ? 2 : 0, "经查阅台账", Officer);
        }
    }

    private static ScoreItem Item(string code) => new(code, "项目", 10, 1, new ScoreEvidence(ScoreEvidence.ByHand, ""));

    private UnitScore Of(string unit) => Sheet.Units.Single(score => score.Code == unit);

    private static ScoreLine Line(UnitScore score, string item) => score.Lines.Single(line => line.Item.Code == item);
}
