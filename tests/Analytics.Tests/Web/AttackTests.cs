using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Analytics.Core.Checks;
using Analytics.Import;
using Analytics.Simulation;
using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Web;

/// <summary>What somebody with a grudge would try: each refused, each a test.</summary>
[Collection(nameof(SiteTests))]
public sealed class AttackTests(RunningSite site)
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Script_in_a_narrative_is_shown_as_text()
    {
        var simulated = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2023, ToYear = 2023, Gaps = false, Seed = 3 })
            .First(report => report.Truth.Unit?.Code == "630106104");
        var text = simulated.Text.Replace("一、总体情况", $"一、总体情况\n{Script}<img src=x onerror=alert(2)>", StringComparison.Ordinal);
        var report = ReportImporter.Read($"{Script}.txt", Encoding.UTF8.GetBytes(text)).Single();
        site.Warehouse.Loader.Load([new Filing(report, Encoding.UTF8.GetBytes(text)) { Findings = RuleBook.Run(new CheckSubject(report)) }]);
        using var browser = await site.SignedInAsync("officer");

        var page = await browser.GetStringAsync("/reports/630106104/2023");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await browser.GetStringAsync("/search?q=alert"), StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await browser.GetStringAsync("/units/630106104"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_units_name_is_shown_as_text_on_every_page_that_names_it()
    {
        using var browser = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(browser, "/filing?under=630106&year=2025", "/filing?under=630106&year=2025&handler=Add",
            ("unit", "630106-D77"), ("name", Script), ("kind", "department"), ("from", "2025"), ("to", "2025"), ("contact", Script));

        foreach (var address in new[] { "/overview?under=630106&year=2025", "/filing?under=630106&year=2025", "/compare?under=630106&year=2025&units=630106-D77", "/measure?under=630106&year=2025", "/units/630106-D77", "/data/applications?under=630106&year=2025" })
        {
            var page = await browser.GetStringAsync(address);
            Assert.Contains("alert(1)", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_answer_forbids_inline_script_frames_and_other_sites()
    {
        using var browser = await site.SignedInAsync("viewer");
        foreach (var address in new[] { "/overview", "/sign-in", "/nothing-here", "/api/v1/measures", "/assets/site.css" })
        {
            using var answer = await browser.GetAsync(address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task No_page_holds_inline_script_style_or_an_address_elsewhere()
    {
        using var browser = await site.SignedInAsync("administrator");
        foreach (var address in new[] { "/overview", "/filing", "/reports/630106103/2025", "/units/630106103", "/checks", "/compare?units=630106103", "/data/applications", "/import", "/people", "/help", "/connect", "/consolidate" })
        {
            var page = await browser.GetStringAsync(address);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?! src=\"/assets/)", page);
            Assert.DoesNotMatch("(?:src|href|action)=\"(?:https?:)?//", page);
        }
    }

    [Fact]
    public async Task A_change_without_the_forms_token_is_refused_and_changes_nothing()
    {
        using var browser = await site.SignedInAsync("officer");

        using var bare = await browser.PostAsync("/reports/630106103/2025?handler=Accept", new FormUrlEncodedContent([]));
        using var forged = await browser.PostAsync("/reports/630106103/2025?handler=Accept", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", "CfDJ8forged")]));

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.NotEqual(States.Accepted, site.Warehouse.Obligations.Of("630106103", 2025).Single().StateCode);
    }

    [Theory]
    [InlineData("da_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("da_' OR 1=1 --")]
    [InlineData("x")]
    [InlineData("")]
    public async Task A_forged_token_opens_nothing(string token)
    {
        using var browser = site.Visitor();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);

        using var answer = await browser.GetAsync("/api/v1/filing?under=630106&year=2025");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_reads_what_its_owner_may_until_it_is_revoked()
    {
        var tokens = site.App.Services.GetRequiredService<AccessTokens>();
        var now = TimeProvider.System.GetUtcNow();
        var token = await tokens.IssueAsync("viewer", "test", now, now.AddDays(1), CancellationToken.None);
        using var program = site.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/filing?under=630106&year=2025")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/api/v1/filing?under=360926&year=2025")).StatusCode);
        using var excel = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await excel.GetAsync($"/export/filing.csv?under=630106&year=2025&token={token}")).StatusCode);

        // In a page's address a token would end in histories and logs.
        Assert.NotEqual(HttpStatusCode.OK, (await excel.GetAsync($"/overview?token={token}")).StatusCode);
        await tokens.RevokeAsync("viewer", (await tokens.ListAsync("viewer", CancellationToken.None)).First(row => row.RevokedAt is null).TokenHash, now, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/filing?under=630106&year=2025")).StatusCode);
    }

    [Theory]
    [InlineData("/compare?under=630106&units=630106102,360926105")]
    [InlineData("/compare?under=630106&units=630106102&units=360926105")]
    [InlineData("/compare?under=630106&Units[1]=360926105")]
    [InlineData("/overview?UNDER=360926")]
    [InlineData("/overview?under=630106&under=360926")]
    [InlineData("/overview?under=63")]
    [InlineData("/overview?under=6301061")]
    [InlineData("/overview?under=CN")]
    [InlineData("/overview?under=%25")]
    [InlineData("/export/measure.csv?under=63&year=2025&measure=received.new")]
    [InlineData("/api/v1/compare?units=360926105&measure=received.new&from=2024")]
    public async Task A_code_outside_the_tree_is_refused_however_it_is_written(string address)
    {
        using var browser = await site.SignedInAsync("officer");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_verdict_on_a_unit_outside_the_tree_is_refused()
    {
        using var browser = await site.SignedInAsync("officer");

        using var answer = await RunningSite.PostAsync(browser, "/checks?under=630106&year=2025", "/checks?under=630106&year=2025", ("finding", "360926105|applications-columns-balance"), ("verdict", "misread"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string back)
    {
        using var browser = site.Visitor();
        using var language = await browser.GetAsync("/language?to=en&back=" + Uri.EscapeDataString(back));
        using var signIn = await RunningSite.PostAsync(browser, "/sign-in", "/sign-in", ("name", "viewer"), ("password", RunningSite.Password), ("back", back));

        Assert.Equal("/", language.Headers.Location?.OriginalString);
        Assert.Equal("/", signIn.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/reports/..%2f..%2fetc/2025")]
    [InlineData("/units/..%5c..%5cwindows")]
    public async Task A_path_out_of_the_site_leads_nowhere(string address)
    {
        using var browser = await site.SignedInAsync("administrator");

        Assert.Contains((await browser.GetAsync(address)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task An_upload_named_as_a_path_is_only_a_name()
    {
        using var browser = await site.SignedInAsync("officer");
        using var answer = await UploadAsync(browser, "../../../../etc/cron.d/evil<b>.txt", "这不是年度报告。"u8.ToArray());
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("cron.d/", page, StringComparison.Ordinal);
        Assert.Contains("evil&lt;b&gt;.txt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filer_cannot_file_for_another_unit()
    {
        var (bytes, unit) = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2022, ToYear = 2022, Gaps = false, Seed = 5 })
            .Select(report => (report.Bytes, ReportImporter.Read("r.txt", report.Bytes)[0].Unit?.Code))
            .First(report => report.Code is not null && !report.Code.StartsWith(RunningSite.Town, StringComparison.Ordinal));
        using var browser = await site.SignedInAsync("filer");

        var page = await (await UploadAsync(browser, "r.txt", bytes)).Content.ReadAsStringAsync();

        Assert.Contains("不属于您负责的单位", page, StringComparison.Ordinal);
        Assert.Null(site.Warehouse.Versions.Report(unit!, 2022));
    }

    [Fact]
    public async Task A_form_beyond_the_limit_is_refused_before_it_is_read()
    {
        using var browser = await site.SignedInAsync("officer");
        using var large = new StringContent(new string('x', 3 * 1024 * 1024), Encoding.UTF8, "application/x-www-form-urlencoded");
        HttpStatusCode? status = null;
        try
        {
            using var answer = await browser.PostAsync("/filing?under=630106&year=2025&handler=Note", large);
            status = answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The site may hang up while the rest is still on its way.
        }

        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{status}");
    }

    [Fact]
    public async Task A_cell_that_begins_like_a_formula_is_made_safe_in_exports()
    {
        using var browser = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(browser, "/filing?under=630106&year=2025", "/filing?under=630106&year=2025&handler=Add",
            ("unit", "630106-D78"), ("name", "=HYPERLINK(\"http://evil.example\")"), ("kind", "department"), ("from", "2025"), ("to", "2025"));

        var csv = await browser.GetStringAsync("/export/filing.csv?under=630106&year=2025");

        Assert.Contains("HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)(^|,)\"?=HYPERLINK", csv);
    }

    [Fact]
    public async Task A_workbook_holds_no_formula_whatever_a_unit_is_called()
    {
        using var browser = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(browser, "/filing?under=630106&year=2025", "/filing?under=630106&year=2025&handler=Add",
            ("unit", "630106-D79"), ("name", "=cmd|' /C calc'!A0"), ("kind", "department"), ("from", "2025"), ("to", "2025"));

        using var book = new ZipArchive(new MemoryStream(await browser.GetByteArrayAsync("/export/filing.xlsx?under=630106&year=2025")));
        var parts = book.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => XDocument.Load(entry.Open())).ToList();

        Assert.DoesNotContain(parts, part => part.Descendants().Any(element => element.Name.LocalName == "f"));
        Assert.Contains(parts, part => part.Root!.Value.Contains("cmd|", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CfDJ8forged")]
    [InlineData("")]
    [InlineData("officer")]
    public async Task A_forged_session_is_nobodys(string session)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Add("Cookie", "da-session=" + session);

        using var page = await browser.GetAsync("/overview?under=630106");
        using var list = await browser.GetAsync("/api/v1/filing?under=630106&year=2025");

        Assert.StartsWith("/sign-in", page.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
    }

    [Fact]
    public async Task Another_persons_form_token_is_worth_nothing()
    {
        using var officer = await site.SignedInAsync("officer");
        using var administrator = await site.SignedInAsync("administrator");
        var stolen = RunningSite.TokenIn(await officer.GetStringAsync("/filing?under=630106&year=2025"));

        using var answer = await administrator.PostAsync("/filing?under=630106&year=2025&handler=Note", new FormUrlEncodedContent(
            [KeyValuePair.Create("unit", "630106103"), KeyValuePair.Create("note", "偷来的"), KeyValuePair.Create("__RequestVerificationToken", stolen)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("偷来的", await officer.GetStringAsync("/filing?under=630106&year=2025"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/export/view/..%2f..%2fPerson.csv?under=630106&year=2025")]
    [InlineData("/export/view/Person.csv?under=630106&year=2025")]
    [InlineData("/export/chart.svg?id=../../secret&under=630106&year=2025")]
    [InlineData("/export/measure.csv?under=630106&year=2025&measure=../../etc/passwd")]
    [InlineData("/export/paper.docx?under=630106&year=2025&paper=../../../etc/passwd")]
    [InlineData("/import?run=999999999")]
    [InlineData("/reports/630106103/2025/999")]
    public async Task A_download_by_a_made_up_id_gives_nothing(string address)
    {
        using var browser = await site.SignedInAsync("officer");

        Assert.Contains((await browser.GetAsync(address)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden });
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, string name, byte[] bytes)
    {
        var token = RunningSite.TokenIn(await browser.GetStringAsync("/import"));
        using var file = new ByteArrayContent(bytes);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        form.Add(file, "files", name);
        var answer = await browser.PostAsync("/import", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? await RunOverAsync(browser, answer.Headers.Location!) : answer;
    }

    // The files are taken in beside the pages; the page of the run says when it is over.
    private static async Task<HttpResponseMessage> RunOverAsync(HttpClient browser, Uri page)
    {
        for (var look = 0; ; look++)
        {
            var answer = await browser.GetAsync(page);
            if (look == 600 || !(await answer.Content.ReadAsStringAsync()).Contains("data-watch", StringComparison.Ordinal))
            {
                return answer;
            }

            await Task.Delay(50);
        }
    }
}
