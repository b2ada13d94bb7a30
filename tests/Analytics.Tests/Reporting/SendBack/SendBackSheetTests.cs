using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.SendBack;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Tests.Reporting.SendBack;

public class SendBackSheetTests : IDisposable
{
    private static readonly DateOnly Due = new(2026, 2, 20);

    private readonly TempWarehouse temp;

    public SendBackSheetTests() : this(TestEngine.Sqlite)
    {
    }

    protected SendBackSheetTests(TestEngine engine) => temp = new TempWarehouse(TestClock.On(2026, 2, 6), engine);

    private Office Office => new(temp.Warehouse, "630106", 2025);

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void A_sheet_has_place_both_sides_difference_and_the_last_day()
    {
        var sheet = Assert.Single(SendBackSheet.Of([Found("proceedings-sums", "error")]));
        var words = Words(SendBackNotice.Of(Office, sheet, Due));

        Assert.Contains("鲁沙尔镇人民政府：", words);
        Assert.Contains("2026年2月20日前修改后重新报送", words);
        Assert.Contains("表四：行政复议（5 列）", words);
        Assert.Contains("11", words);
        Assert.Contains("请核对台账", words);
        Assert.DoesNotContain("应填 11", words);
        Assert.Contains("鲁沙尔镇", Words(SendBackNotice.List(Office, [sheet], Due)));
    }

    [SkippableTheory]
    [InlineData("error", null, true)]
    [InlineData("error", "confirmed", true)]
    [InlineData("error", "explained", false)]
    [InlineData("error", "misread", false)]
    [InlineData("unreadable", null, true)]
    [InlineData("question", null, false)]
    [InlineData("question", "confirmed", true)]
    [InlineData("hint", null, false)]
    public void What_is_to_mend_sends_a_report_back_and_what_is_settled_or_slight_does_not(string severity, string? verdict, bool goesBack) =>
        Assert.Equal(goesBack ? 1 : 0, SendBackSheet.Of([Found("proceedings-sums", severity, verdict)]).Count);

    [SkippableFact]
    public void A_copied_text_goes_on_a_sheet_only_once_a_person_confirmed_it()
    {
        var error = Found("proceedings-sums", "error");

        Assert.Empty(Assert.Single(SendBackSheet.Of([error, Found("narrative-not-anothers", "question")])).Explain);
        Assert.Equal(2, Assert.Single(SendBackSheet.Of([error, Found("narrative-not-anothers", "question", "confirmed")])).Mend.Count);
    }

    [SkippableFact]
    public void Questions_ride_along_with_an_error_in_a_part_of_their_own()
    {
        var sheet = Assert.Single(SendBackSheet.Of([Found("proceedings-sums", "error"), Found("five-fold-jump", "question"), Found("received-date-known", "error")]));

        Assert.Equal((1, 1), (sheet.Mend.Count, sheet.Explain.Count));
        Assert.Contains("请核实或说明", Words(SendBackNotice.Of(Office, sheet)));
    }

    private static FindingEntry Found(string rule, string severity, string? verdict = null) => new()
    {
        JurisdictionCode = "630106102", Name = "鲁沙尔镇", ReportYear = 2025, VersionNumber = 1, RuleCode = rule, SeverityCode = severity, OutcomeCode = "fail",
        Measures = "reconsideration.upheld,reconsideration.corrected,reconsideration.other,reconsideration.pending,reconsideration.total",
        MessageZh = "合计 11，“总计”填 0，相差 11。请核对台账。", MessageEn = "They add up to 11.", LeftSide = "11", RightSide = "0", Difference = "11", Evidence = "e", VerdictCode = verdict,
    };

    private static string Words(PaperContent paper)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(new PaperTemplates().Word(paper)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }
}
