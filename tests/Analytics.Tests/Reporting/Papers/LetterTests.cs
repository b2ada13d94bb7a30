using Analytics.Core.Reports;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Tests.Reporting.Papers;

public class LetterTests : IDisposable
{
    private const string District = "630106";
    private const string Late = "630106103";
    private const string Department = "630106-D01";

    private readonly TestClock clock = TestClock.On(2025, 1, 25);
    private readonly TempWarehouse temp;

    public LetterTests() : this(TestEngine.Sqlite)
    {
    }

    protected LetterTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Warehouse.Roster.Init(District, 2023, 2024);
        Warehouse.Roster.Add([new RosterEntry(new Unit(Department, "教育局", "department", "county", District), District, 2024, 2024)]);
    }

    private Warehouse Warehouse => temp.Warehouse;

    private Office Office => new(Warehouse, District, 2024);

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Article_49_is_cited_to_departments_and_never_to_townships()
    {
        clock.Now = new DateTimeOffset(2025, 2, 20, 4, 0, 0, TimeSpan.Zero);
        Warehouse.Roster.Close(District, 2024);

        var slips = OverdueSlip.Of(Office).Where(slip => slip.Unit != District).Select(slip => slip.Paper).ToList();

        Assert.Equal(18, slips.Count);
        foreach (var slip in slips)
        {
            var text = Words(new PaperTemplates().Word(slip));
            var isTown = slip.Field("单位").EndsWith("镇人民政府", StringComparison.Ordinal) || slip.Field("单位").EndsWith("乡人民政府", StringComparison.Ordinal) || slip.Field("单位").EndsWith("街道办事处", StringComparison.Ordinal);
            Assert.Equal(!isTown, text.Contains("第四十九条", StringComparison.Ordinal));
            Assert.Contains("工　作　提　示　单", text, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void A_year_not_declared_complete_writes_no_slip()
    {
        clock.Now = new DateTimeOffset(2025, 2, 20, 4, 0, 0, TimeSpan.Zero);

        Assert.Empty(OverdueSlip.Of(Office));
    }

    [SkippableFact]
    public void Reminders_go_seven_days_before_the_last_day_to_those_who_have_not_filed()
    {
        Warehouse.Loader.Load([AReport.Of(Late, 2024).ReceivedOn(2025, 1, 20)]);

        var reminders = Reminder.Of(Office);

        Assert.Equal(17, reminders.Count);
        Assert.DoesNotContain(reminders, reminder => reminder.Name.Contains(Late, StringComparison.Ordinal));
        Assert.All(reminders, reminder => Assert.Equal("6", reminder.Field("剩余天数")));
        Assert.Empty(Reminder.Of(Office, withinDays: 3));
    }

    [SkippableFact]
    public void A_send_back_notice_shows_both_sides_and_none_goes_to_a_unit_without_errors()
    {
        Warehouse.Loader.Load([AReport.Of(Late, 2024).WithFinding("handled-total", Severity.Error), AReport.Of("630106104", 2024)]);

        var notice = Assert.Single(SendBackNotice.All(Office));
        var text = Words(new PaperTemplates().Word(notice));

        Assert.Contains("甘河滩镇", text, StringComparison.Ordinal);
        Assert.Contains("请核对台账", text, StringComparison.Ordinal);
        Assert.Contains("11", text, StringComparison.Ordinal);
        Assert.Null(SendBackNotice.Of(Office, "630106104"));
    }

    [SkippableFact]
    public void The_announcement_counts_only_what_is_confirmed()
    {
        Warehouse.Loader.Load([AReport.Of(Late, 2024).ReceivedOn(2025, 1, 31), AReport.Of("630106104", 2024).ReceivedOn(2025, 2, 5), AReport.Of("630106105", 2024)]);
        clock.Now = new DateTimeOffset(2025, 2, 20, 4, 0, 0, TimeSpan.Zero);

        var open = Announcement.Of(Office);
        Warehouse.Roster.Close(District, 2024);
        var closed = Announcement.Of(Office);

        Assert.Equal(("3", "1", "1", "1", "0", "15"), (open.Field("已报单位数"), open.Field("按时单位数"), open.Field("逾期单位数"), open.Field("不明单位数"), open.Field("未报单位数"), open.Field("未核实单位数")));
        Assert.Equal("", open.Field("未报名单"));
        Assert.Equal(("15", ""), (closed.Field("未报单位数"), closed.Field("未核实单位数")));
    }

    [SkippableFact]
    public void Every_paper_is_a_valid_Word_file_with_no_placeholder_left()
    {
        clock.Now = new DateTimeOffset(2025, 2, 20, 4, 0, 0, TimeSpan.Zero);
        Warehouse.Loader.Load([AReport.Of(Late, 2024).WithFinding("handled-total", Severity.Error)]);
        Warehouse.Roster.Close(District, 2024);
        PaperContent[] papers = [Notice.Of(Office), OverdueSlip.Of(Office)[0].Paper, SendBackNotice.All(Office)[0], Announcement.Of(Office), FebruaryPaper.Of(Office)];

        foreach (var bytes in papers.Select(new PaperTemplates().Word))
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);
            Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            Assert.DoesNotContain("{{", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void An_offices_own_Word_template_is_filled_though_Word_split_its_placeholders()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "announcement.docx"), OwnTemplate());

        var text = Words(new PaperTemplates(folder.Path).Word(Announcement.Of(Office)));

        Assert.Contains("共18家", text, StringComparison.Ordinal);
        Assert.Contains("教育局", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_offices_own_text_template_takes_the_place_of_ours()
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Combine(folder.Path, "notice.txt"), "# 自拟标题\n应报{{应报单位数}}家。\n");

        Assert.Contains("应报18家。", Words(new PaperTemplates(folder.Path).Word(Notice.Of(Office))), StringComparison.Ordinal);
    }

    private static byte[] OwnTemplate()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text("共{{应报")), new Run(new Text("单位数}}家"))),
                new Table(new TableRow(new TableCell(new Paragraph(new Run(new Text("{{单位.名称}}"))))))));
        }

        return stream.ToArray();
    }

    private static string Words(byte[] word)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(word), false);
        return document.MainDocumentPart!.Document.InnerText;
    }

    private sealed class TempFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("templates-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
