using System.Net;
using System.Text.RegularExpressions;
using Analytics.Warehousing.Scoring;
using Analytics.Web.Access;

namespace Analytics.Tests.Web;

/// <summary>The scoring page from the sample scheme to the final state, by the people who do it.</summary>
[Collection(nameof(SiteTests))]
public class ScoringPageTests(RunningSite site)
{
    private const int Year = 2024;
    private const string Home = "/scoring?under=630106&year=2024";

    [SkippableFact]
    public async Task From_the_sample_to_the_final_state_with_a_reply_of_a_unit()
    {
        using var officer = await site.SignedInAsync("officer");
        using var clerk = await site.SignedInAsync("filer");
        await PostAsync(officer, "Adopt");
        Assert.Contains("这是随程序附带的样例方案", await officer.GetStringAsync(Home), StringComparison.Ordinal);

        await PostAsync(officer, "Item", ("code", "1.2"), ("title", "按时报送"), ("weight", "15"), ("deduction", "7.5"), ("evidence", "filing:not-on-time"));
        Assert.Contains("2024年度考核方案", await officer.GetStringAsync(Home), StringComparison.Ordinal);

        // A unit's own clerk sees its own score, replies, and decides nothing.
        var own = await clerk.GetStringAsync($"/scoring?under={RunningSite.Town}&year={Year}");
        Assert.Contains("提出申诉", own, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Set", own, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningSite.OtherTown, own, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"ranking\"", own, StringComparison.Ordinal);
        using (var forbidden = await clerk.GetAsync(Home))
        {
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        }

        var page = $"/scoring?under={RunningSite.Town}&year={Year}";
        await RunningSite.PostAsync(clerk, page, $"{page}&handler=Reply", ("unit", RunningSite.Town), ("item", "1.2"), ("message", "<script>alert(1)</script>已按时报送"));
        var asked = await officer.GetStringAsync($"{Home}&unit={RunningSite.Town}");
        Assert.Contains("已按时报送", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", asked, StringComparison.Ordinal);

        await PostAsync(officer, "Confirm");
        var sheet = new ScoreSheets(site.Warehouse).Of(RunningSite.County, Year)!;
        foreach (var (unit, line) in sheet.Units.SelectMany(unit => unit.Lines.Where(line => line.Deduction is null).Select(line => (unit, line))))
        {
            new ScoreMarks(site.Warehouse).Set(RunningSite.County, Year, unit.Code, line.Item.Code, 0, "查阅台账", "officer");
        }

        var reply = new ScoreSheets(site.Warehouse).Of(RunningSite.County, Year)!.Units.Single(unit => unit.Code == RunningSite.Town).Replies.Single().ReplyId;
        await PostAsync(officer, "Answer", ("reply", $"{reply}"), ("reason", "以登记日期为准"));
        Assert.Contains("维持", await clerk.GetStringAsync(page), StringComparison.Ordinal);

        site.Warehouse.Roster.Close(RunningSite.County, Year);
        await PostAsync(officer, "Confirm");
        foreach (var (unit, line) in new ScoreSheets(site.Warehouse).Of(RunningSite.County, Year)!.Units.SelectMany(unit => unit.Lines.Where(line => line.HasChanged).Select(line => (unit, line))))
        {
            new ScoreMarks(site.Warehouse).Set(RunningSite.County, Year, unit.Code, line.Item.Code, line.Proposal.Deduction ?? 0, "查阅台账", "officer");
        }

        await PostAsync(officer, "Freeze");
        var final = await officer.GetStringAsync(Home);
        Assert.Contains("定稿；此后依据的变化", final, StringComparison.Ordinal);
        Assert.Matches("<ol class=\"ranks\">", final);
        Assert.Equal(0x50, (await officer.GetByteArrayAsync($"/export/scores.docx?under=630106&year={Year}"))[0]);
        using (var hidden = await clerk.GetAsync($"/export/scores.docx?under=630106&year={Year}"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, hidden.StatusCode);
        }

        var mine = await clerk.GetStringAsync($"/export/scores.csv?under={RunningSite.Town}&year={Year}");
        Assert.Equal(9, Regex.Count(mine, Regex.Escape(RunningSite.Town)));

        // As of a day the scoring is looked at and not acted upon; before there was a scheme there is none.
        var tomorrow = Analytics.Core.Words.Shanghai.DayOf(DateTimeOffset.UtcNow).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var then = await officer.GetStringAsync($"{Home}&asof={tomorrow}");
        Assert.Contains("class=\"past\"", then, StringComparison.Ordinal);
        Assert.Contains($"/export/scores.xlsx?under=630106&year=2024&asof={tomorrow}", then, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" action=\"/scoring", then, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"filedby\"", then, StringComparison.Ordinal);
        Assert.Contains("那一天还没有 2024 年度的考核方案", await officer.GetStringAsync($"{Home}&asof=2020-01-31"), StringComparison.Ordinal);
        Assert.Equal(await officer.GetStringAsync($"/export/scores.csv?under=630106&year={Year}"), await officer.GetStringAsync($"/export/scores.csv?under=630106&year={Year}&asof={tomorrow}"));
        using (var before = await officer.GetAsync($"/export/scores.csv?under=630106&year={Year}&asof=2020-01-31"))
        {
            Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        }

        await PostAsync(officer, "Reopen", ("reason", "测试"));
        Assert.Contains(await Audited(), action => action.Contains("/Scoring/Scoring:Freeze", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_officer_of_a_part_decides_nothing_for_the_whole()
    {
        await site.AddAsync("town-officer", Role.Officer, RunningSite.OtherTown);
        using var part = await site.SignedInAsync("town-officer");
        var page = $"/scoring?under={RunningSite.OtherTown}&year=2025";
        await RunningSite.PostAsync(part, "/account", $"{page}&handler=Adopt");

        Assert.Null(new ScoreSchemes(site.Warehouse).Of(RunningSite.County, 2025));
        Assert.Contains("没有您可以评定的考核", await part.GetStringAsync(page), StringComparison.Ordinal);
    }

    private static async Task PostAsync(HttpClient officer, string handler, params (string, string)[] fields)
    {
        using var answer = await RunningSite.PostAsync(officer, Home, $"{Home}&handler={handler}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await officer.GetStringAsync(Home);
        Assert.False(page.Contains("class=\"said wrong\"", StringComparison.Ordinal), $"{handler}: {Regex.Match(page, "said wrong[^>]*>([^<]*)<").Groups[1].Value}");
    }

    private async Task<List<string>> Audited()
    {
        await Task.Yield();
        return [.. site.Warehouse.Query<string>("SELECT a.ActionCode FROM AuditEntry AS a")];
    }
}
