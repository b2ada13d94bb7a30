using System.IO.Compression;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Season;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Warehousing.Season;

namespace Analytics.Tests.Reporting.Season;

public class SeasonTests : IDisposable
{
    private const string District = "630106";
    private const string Town = "630106103";

    private readonly TestClock clock = TestClock.On(2025, 1, 24);
    private readonly TempWarehouse temp;

    public SeasonTests() : this(TestEngine.Sqlite)
    {
    }

    protected SeasonTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Warehouse.Roster.Init(District, 2024, 2024);
    }

    private Warehouse Warehouse => temp.Warehouse;

    private Office Office => new(Warehouse, District, 2024);

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableTheory]
    [InlineData(23, 0, "")]
    [InlineData(24, 17, "filing-7")]
    [InlineData(27, 17, "filing-7")]
    [InlineData(28, 17, "filing-3")]
    [InlineData(31, 17, "filing-3")]
    public void A_unit_is_reminded_seven_and_three_days_before(int day, int drafts, string occasion)
    {
        clock.Now = new DateTimeOffset(2025, 1, day, 4, 0, 0, TimeSpan.Zero);

        var drafted = DraftedPapers.Draft(Office);

        Assert.Equal(drafts, drafted.Count);
        Assert.All(drafted, one => Assert.Equal(occasion, one.Code));
    }

    [SkippableFact]
    public void An_occasion_is_drafted_once_however_often_the_job_runs_and_stays_after_it_was_settled()
    {
        Assert.Equal(17, DraftedPapers.Draft(Office).Count);
        Assert.Empty(DraftedPapers.Draft(Office));
        var drafts = new PaperDrafts(Warehouse);
        drafts.Settle(Town, 2024, "filing-7", "2025-01-31", PaperDrafts.Sent, "officer");
        Assert.Throws<WarehouseException>(() => drafts.Settle(Town, 2024, "filing-7", "2025-01-31", PaperDrafts.Sent, "officer"));

        Assert.Empty(DraftedPapers.Draft(Office));
        Assert.Equal(16, drafts.Of(District, 2024).Count(draft => draft.SettledCode is null));
        clock.Now = new DateTimeOffset(2025, 1, 28, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(17, DraftedPapers.Draft(Office).Count);
    }

    [SkippableFact]
    public void A_draft_becomes_the_paper_that_it_was_drafted_as()
    {
        DraftedPapers.Draft(Office);
        clock.Now = new DateTimeOffset(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);

        var content = DraftedPapers.Content(new PaperDrafts(Warehouse).Find(Town, 2024, "filing-7", "2025-01-31")!);

        Assert.Equal(("7", "2025年1月24日", "甘河滩镇人民政府"), (content.Field("剩余天数"), content.Field("日期"), content.Field("单位")));
        Assert.NotEmpty(new PaperTemplates().Word(content));
    }

    [SkippableFact]
    public void Who_has_filed_is_reminded_to_publish_and_not_to_file()
    {
        Warehouse.Loader.Load([AReport.Of(Town, 2024).ReceivedOn(2025, 1, 20)]);

        var drafted = DraftedPapers.Draft(Office);

        Assert.Equal("publication-7", Assert.Single(drafted, one => one.Unit == Town).Code);
    }

    [SkippableFact]
    public void A_round_of_correction_has_its_own_day_its_own_reminder_and_its_own_slip()
    {
        Warehouse.Loader.Load([AReport.Of(Town, 2024).ReceivedOn(2025, 1, 20)]);
        Warehouse.Versions.SendBack(Town, 2024, "officer", "表三不平", new DateOnly(2025, 2, 10));

        clock.Now = new DateTimeOffset(2025, 2, 7, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal("correction-3", Assert.Single(DraftedPapers.Draft(Office)).Code);
        clock.Now = new DateTimeOffset(2025, 2, 11, 4, 0, 0, TimeSpan.Zero);
        var slip = Assert.Single(DraftedPapers.Draft(Office));

        Assert.Equal(("correction-overdue", "correction-slip"), (slip.Code, slip.Paper.Template));
    }

    [SkippableFact]
    public void In_a_year_that_nobody_declared_complete_no_slip_is_drafted_and_the_chat_accuses_nobody()
    {
        clock.Now = new DateTimeOffset(2025, 2, 10, 4, 0, 0, TimeSpan.Zero);

        Assert.Empty(DraftedPapers.Draft(Office));
        Assert.Contains("期限已过、尚未核实17个", ChatStatus.Of(Office), StringComparison.Ordinal);
        Assert.DoesNotContain("逾期未报", ChatStatus.Of(Office), StringComparison.Ordinal);

        Warehouse.Roster.Close(District, 2024);

        Assert.All(DraftedPapers.Draft(Office), one => Assert.Equal("overdue", one.Code));
        Assert.Contains("逾期未报（已确认）17个", ChatStatus.Of(Office), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_chat_text_says_what_came_what_is_due_and_when()
    {
        Warehouse.Loader.Load([AReport.Of(Town, 2024).ReceivedOn(2025, 1, 20).Accepted()]);

        var text = ChatStatus.Of(Office);

        Assert.Contains("截至1月24日12时：应报17个，已收1个，其中已通过1个", text, StringComparison.Ordinal);
        Assert.Contains("待报（1月31日截止，还有7天）16个", text, StringComparison.Ordinal);
        Assert.DoesNotContain("甘河滩镇", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_kit_before_the_season_holds_the_notice_and_two_attachments_a_unit()
    {
        var (bytes, units) = SeasonKit.Of(Office, new PaperTemplates());
        using var zip = new ZipArchive(new MemoryStream(bytes));

        Assert.Equal(17, units);
        Assert.Equal(1 + (2 * 17), zip.Entries.Count);
        Assert.Contains(zip.Entries, entry => entry.FullName == "630106103-甘河滩镇/附件2 年度报告空白表.docx");
        Assert.Contains(zip.Entries, entry => entry.FullName == "通知.docx");
    }
}
