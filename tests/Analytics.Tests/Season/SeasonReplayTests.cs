using System.Globalization;
using System.Text;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Scores;
using Analytics.Reporting.Season;
using Analytics.Reporting.Summaries;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Tests.Season;

/// <summary>A whole season by a clock, December to April, over a district of 40 units that send files: the morning's drafts and the evening's states of every day.</summary>
public sealed class SeasonReplayTests : IDisposable
{
    private const int Year = 2025;

    /// <summary>What the morning job drafts; on every other day it drafts nothing.</summary>
    private static readonly Dictionary<string, string> Drafts = new()
    {
        ["01-03"] = "draft-7 16",
        ["01-07"] = "draft-3 15",
        ["01-18"] = "filing-7 15",
        ["01-22"] = "filing-3 6",
        ["01-24"] = "filing-7 23, publication-7 9",
        ["01-26"] = "publication-7 1",
        ["01-28"] = "filing-3 23, publication-3 10",
        ["01-31"] = "publication-3 19",
        ["02-03"] = "correction-7 1",
        ["02-06"] = "correction-3 1",
        ["02-11"] = "overdue 2",
        ["02-15"] = "publication-overdue 1",
    };

    /// <summary>The states of the 39 addends from the evening of a day on, until the next line.</summary>
    private static readonly Dictionary<string, string> StatesFrom = new()
    {
        ["12-10"] = "not-due 39",
        ["01-01"] = "due 39",
        ["01-05"] = "due 38, received 1",
        ["01-20"] = "due 29, received 10",
        ["01-25"] = "due 28, received 11",
        ["01-26"] = "due 23, received 11, unknown 5",
        ["01-30"] = "due 4, received 30, unknown 5",
        ["01-31"] = "due 2, received 32, unknown 5",
        ["02-01"] = "received 32, unknown 7",
        ["02-02"] = "received 31, sent-back 1, unknown 7",
        ["02-05"] = "accepted 1, received 35, sent-back 1, unknown 2",
        ["02-08"] = "accepted 2, received 35, unknown 2",
        ["02-10"] = "accepted 32, accepted-late 5, overdue 2",
        ["03-15"] = "accepted 31, accepted-late 5, amended 1, overdue 2",
    };

    private readonly ReplayedDistrict district = new(Year);

    private Warehouse Warehouse => district.Warehouse;

    private static string Under => ReplayedDistrict.Code;

    private Office Office => new(Warehouse, Under, Year) { Contact = "张老师，0971-2230000" };

    public void Dispose() => district.Dispose();

    [Fact]
    public void Every_day_of_a_season_has_its_papers_and_its_states()
    {
        var states = "";
        for (var day = new DateOnly(Year, 12, 10); day <= new DateOnly(Year + 1, 4, 15); day = day.AddDays(1))
        {
            var name = day.ToString("MM-dd", CultureInfo.InvariantCulture);
            district.At(day, 7, 30);
            var drafted = DraftedPapers.Draft(Office);
            Assert.Equal(Drafts.GetValueOrDefault(name, ""), Counted(drafted.Select(occasion => occasion.Code)));
            Keep(name, drafted.GroupBy(occasion => occasion.Code).Select(group => group.First().Paper));
            Assert.Empty(DraftedPapers.Draft(Office));

            district.At(day, 16, 0);
            Happens(name);
            states = StatesFrom.GetValueOrDefault(name, states);
            Assert.Equal($"{name}: {states}", $"{name}: {Counted(Addends().Select(unit => unit.StateCode))}");
            AccusesNobodyWhileTheYearIsOpen(day);
        }

        var never = Addends().Where(unit => unit.StateCode == States.Overdue).Select(unit => unit.Name).ToList();
        Assert.Equal([district.Zone.Name, district.Towns[15].Name], never);
    }

    // What people do on a day, and what is looked at right then.
    private void Happens(string day)
    {
        var (towns, departments) = (district.Towns, district.Departments);
        switch (day)
        {
            case "12-10":
                Assert.Equal(39, SeasonKit.Of(Office, new PaperTemplates()).Units);
                Keep(day, [Notice.Of(Office)]);
                break;
            case "01-05":
                district.FileAsText(towns[0]);
                break;
            case "01-08":
                district.Publish(towns[0]);
                break;
            case "01-20":
                district.FileWithAnError(towns[2]);
                district.FileAsText(towns[3]);
                district.File([towns[1], .. towns[4..10]]);
                break;
            case "01-25":
                district.At(new DateOnly(Year + 1, 1, 25), 23, 30);
                district.File(towns[10]);
                Assert.Equal(1, Of(towns[10]).IsOnTime);
                break;
            case "01-30":
                district.File([.. departments[..19]]);
                Assert.Contains("待报（1月31日截止，还有1天）4个", ChatStatus.Of(Office), StringComparison.Ordinal);
                break;
            case "01-31":
                district.Note(new DateOnly(Year + 1, 1, 31), [.. towns[1..11], .. departments[..18], departments[19], district.OwnOffice]);
                district.At(new DateOnly(Year + 1, 1, 31), 23, 30);
                district.File(departments[19], district.OwnOffice);
                Assert.All([departments[19], district.OwnOffice], unit => Assert.Equal(1, Of(unit).IsOnTime));
                break;
            case "02-02":
                Warehouse.Versions.SendBack(towns[2].Code, Year, "officer", "表三总计不平", new DateOnly(Year + 1, 2, 9));
                Keep(day, SendBackNotice.All(Office));
                Assert.Contains("2026年2月9日前修改后重新报送", string.Concat(SendBackNotice.All(Office).Select(paper => paper.Filled("{{修改期限}}前修改后重新报送"))), StringComparison.Ordinal);
                break;
            case "02-05":
                Warehouse.Versions.Accept(towns[1].Code, Year, "officer");
                Assert.Equal((States.Accepted, 1, "2026-01-20"), (Of(towns[1]).StateCode, Of(towns[1]).IsOnTime, Of(towns[1]).FirstReceivedOn));
                district.File([departments[20], .. towns[11..15]]);
                Assert.Equal(0, Of(departments[20]).IsOnTime);
                break;
            case "02-06":
                district.Note(new DateOnly(Year + 1, 2, 6), [.. towns[11..15]]);
                break;
            case "02-08":
                district.FileMended(towns[2]);
                Warehouse.Versions.Accept(towns[2].Code, Year, "officer");
                Assert.Equal(("2026-01-20", 1, 1), (Of(towns[2]).FirstReceivedOn, Of(towns[2]).IsOnTime, Of(towns[2]).CorrectionRounds));
                break;
            case "02-10":
                district.AcceptAll();
                Warehouse.Roster.Close(Under, Year);
                Keep(day, [Announcement.Of(Office)]);
                Assert.Equal($"{towns[15].Name}、{district.Zone.Name}", Announcement.Of(Office).Field("未报名单"));
                break;
            case "02-12":
                district.Publish(towns[2], morePenalties: 9);
                district.Note(new DateOnly(Year + 1, 2, 12), departments[18]);
                break;
            case "02-14":
                Warehouse.Publications.Close(Under, Year, "officer");
                break;
            case "02-16":
                PublishedAndFiledStandSideBySide();
                break;
            case "03-02":
                var summary = YearlySummary.Of(Warehouse, Under, Year);
                KeepBytes(day, "年度总结.docx", SummaryWord.Of(summary));
                KeepBytes(day, "年度总结.html", Encoding.UTF8.GetBytes(SummaryHtml.Of(summary)));
                KeepBytes(day, "汇总工作底表.xlsx", WorkingSheet.Of(summary.Consolidation!, summary.Charts));
                break;
            case "03-10":
                Warehouse.Consolidations.Freeze(Under, Year, "报领导", "officer");
                Assert.Empty(Warehouse.Consolidations.ChangedSince(Under, Year, "报领导"));
                break;
            case "03-15":
                district.FileWithMorePenalties(towns[3], 40);
                Warehouse.Versions.Accept(towns[3].Code, Year, "officer");
                TheFrozenSumStays();
                break;
            case "03-20":
                district.FileTheGovernments();
                var own = Warehouse.Obligations.Of(Under, Year).Single(unit => unit.JurisdictionCode == Under);
                Assert.Equal(("consolidated", States.Received, 1), (own.RoleCode, own.StateCode, own.IsOnTime));
                break;
            case "04-10":
                ScoresAddUp();
                break;
            default:
                break;
        }
    }

    private void PublishedAndFiledStandSideBySide()
    {
        var paper = FebruaryPaper.Of(Office);
        Keep("02-16", [paper]);

        Assert.Equal(("39", "37", "32", "5"), (paper.Field("应报单位数"), paper.Field("已报单位数"), paper.Field("按时单位数"), paper.Field("逾期单位数")));
        Assert.Equal(("36", "31", "5"), (paper.Field("已公布单位数"), paper.Field("按时公布单位数"), paper.Field("逾期公布单位数")));
        Assert.Equal(district.Towns[2].Name, paper.Field("不一致名单"));
        Assert.Equal(new[] { district.Departments[20].Name, district.Towns[15].Name, district.Zone.Name }.Order(StringComparer.Ordinal), paper.Field("未公布名单").Split('、').Order(StringComparer.Ordinal));
        var beside = Warehouse.Publications.Of(Under, Year).Single(entry => entry.JurisdictionCode == district.Towns[2].Code);
        Assert.Equal((PublicationStates.Differs, 1), (beside.State, beside.DifferingCells));
        Assert.Contains("已在网上公布36个", ChatStatus.Of(Office), StringComparison.Ordinal);
    }

    private void TheFrozenSumStays()
    {
        var (then, now) = Assert.Single(Warehouse.Consolidations.ChangedSince(Under, Year, "报领导"));

        Assert.Equal("penalties.decisions", then.MeasureCode);
        Assert.Equal(40, now.Consolidated - then.Consolidated);
    }

    private void ScoresAddUp()
    {
        new ScoreSchemes(Warehouse).Put(Under, Year, "湟中区政务公开年度报告考核办法", ScoreSchemes.Sample, "officer");
        var sheets = new ScoreSheets(Warehouse);
        var marks = new ScoreMarks(Warehouse);
        foreach (var unit in sheets.Of(Under, Year)!.Units)
        {
            marks.Confirm(Under, Year, unit.Code, "officer");
            foreach (var open in sheets.Of(Under, Year)!.Units.Single(score => score.Code == unit.Code).Lines.Where(line => line.Deduction is null))
            {
                marks.Set(Under, Year, unit.Code, open.Item.Code, 0, "经查阅台账，不扣分", "officer");
            }
        }

        new ScoreFreezes(Warehouse).Freeze(Under, Year, "officer");
        var final = sheets.Of(Under, Year)!;
        UnitScore Score(Unit unit) => final.Units.Single(score => score.Code == unit.Code);

        Assert.Equal(39, final.Units.Count);
        Assert.Equal(100, Score(district.Towns[0]).Points);
        Assert.Equal(100 - 5 - 5, Score(district.Towns[2]).Points);
        Assert.Equal(100 - 15 - 10, Score(district.Towns[11]).Points);
        Assert.Equal(100 - 20 - 15 - 20 - 10 - 5, Score(district.Zone).Points);
        Assert.Contains("有1格不同", Score(district.Towns[2]).Lines.Single(line => line.Item.Code == "3.2").Proposal.Grounds.Single().What.Zh, StringComparison.Ordinal);
        Assert.All(final.Units.SelectMany(unit => unit.Lines).Where(line => line.Deduction > 0), line => Assert.NotEmpty(line.Proposal.Grounds));
        Assert.Equal(final.Units.Sum(unit => unit.Full - unit.Points), final.Units.SelectMany(unit => unit.Lines).Sum(line => line.Deduction));
        Assert.Equal(district.Towns[15].Code, final.Ranking("towns").Places[^1].Unit.Code);
        Assert.Null(final.Ranking("departments").Refusal);
        Assert.Contains("不足5个", final.Ranking("others").Refusal!.Zh, StringComparison.Ordinal);
        Keep("04-10", [ScorePapers.Results(Office, final), ScorePapers.Unit(Office, final, Score(district.Towns[2]))]);
    }

    private void AccusesNobodyWhileTheYearIsOpen(DateOnly day)
    {
        if (day < new DateOnly(Year + 1, 2, 10))
        {
            Assert.Empty(OverdueSlip.Of(Office));
            Assert.Equal("", Announcement.Of(Office).Field("未报名单"));
            Assert.DoesNotContain("逾期未报", ChatStatus.Of(Office), StringComparison.Ordinal);
        }
    }

    private List<Expected> Addends() => [.. Warehouse.Obligations.Of(Under, Year).Where(unit => unit.RoleCode == "addend")];

    private Expected Of(Unit unit) => Addends().Single(expected => expected.JurisdictionCode == unit.Code);

    private static string Counted(IEnumerable<string> codes) =>
        string.Join(", ", codes.GroupBy(code => code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));

    // Every paper is a valid Word file with nothing left to fill in, and cites article 49 to no township; kept to be looked at as pages where a folder is named.
    private static void Keep(string day, IEnumerable<PaperContent> papers)
    {
        foreach (var paper in papers)
        {
            var bytes = new PaperTemplates().Word(paper);
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            var text = word.MainDocumentPart!.Document.InnerText;
            Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{paper.Name} {error.Path?.XPath}: {error.Description}"));
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            if (paper.Field("单位") is { Length: > 0 } to && (to.EndsWith("人民政府", StringComparison.Ordinal) || to.EndsWith("办事处", StringComparison.Ordinal)))
            {
                Assert.DoesNotContain("第四十九条", text, StringComparison.Ordinal);
            }

            KeepBytes(day, paper.Name + ".docx", bytes);
        }
    }

    private static void KeepBytes(string day, string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_KEEP_PAPERS") is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{day} {name}"), bytes);
        }
    }
}
