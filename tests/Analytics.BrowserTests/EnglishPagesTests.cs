using Analytics.Simulation;
using Analytics.Tests.Web;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;
using Microsoft.Playwright;

namespace Analytics.BrowserTests;

/// <summary>An English page is English down to its punctuation: before a click, and in what is said after it.</summary>
[Collection(nameof(BrowserTests))]
public sealed class EnglishPagesTests(Chromium chromium, RunningSite site)
{
    // Where Chinese may stand on an English page, by selector, and why. Names of units may stand anywhere.
    private static readonly Dictionary<string, string> ChineseMayStand = new(StringComparer.Ordinal)
    {
        [".document"] = "a report as it was filed",
        ["q"] = "words quoted from a document",
        [".paper"] = "the yearly summary is a Chinese paper; the page says so in English around it",
        ["textarea"] = "text to be pasted into a chat group of the offices",
        ["[lang^=zh]"] = "marked as Chinese where it stands: what a person or a document wrote",
        ["script"] = "no text",
    };

    // Where an English sentence may hold a Chinese word or two, by selector, and why.
    private static readonly Dictionary<string, string> ChineseWordsMayStandIn = new(StringComparer.Ordinal)
    {
        [".words"] = "a finding names the row and what it found as the form and the report print them",
        [".findings"] = "the same in lists",
        [".rule"] = "the rule book names the words that a rule looks for",
        [".choices"] = "a note on a department names the one that it took in",
    };

    [SkippableFact]
    public async Task An_english_page_has_no_chinese_but_names_and_what_offices_wrote()
    {
        new ScoreSchemes(site.Warehouse).Put("630106", 2025, ScoreSchemes.SampleName, ScoreSchemes.Sample, "administrator", isSample: true);
        var wrong = new List<string>();
        foreach (var pages in SitePages.All.GroupBy(page => page.Person))
        {
            await using var window = await Window.OpenAsync(chromium, site, pages.Key, 1440, "en", script: true);
            foreach (var page in pages)
            {
                await window.Page.GotoAsync(page.Address);
                wrong.AddRange((await ChineseOn(window.Page, site.Warehouse)).Select(text => $"{page.Name}: {text}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableFact]
    public async Task What_is_said_after_a_click_is_english_too()
    {
        await using var empty = await EmptySite.StartAsync("first");
        await using var window = await Window.OpenAsync(chromium, empty.Address, "first", 1440, "en", script: true);
        var (page, wrong) = (window.Page, new List<string>());
        async Task Look(string after) => wrong.AddRange((await ChineseOn(page, empty.Warehouse)).Select(text => $"{after}: {text}"));
        var report = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2024, ToYear = 2024, Gaps = false, Seed = 5, WrongFormRate = 0 }).First(r => r.Unit.Code == "630106104");

        await page.GotoAsync("/overview?under=630106");
        await Look("an empty warehouse");
        await page.GotoAsync("/import");
        await page.ClickAsync(".drop button");
        await Look("no file chosen");
        await page.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "report.txt", MimeType = "text/plain", Buffer = report.Bytes }, new FilePayload { Name = "again.txt", MimeType = "text/plain", Buffer = report.Bytes },
            new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "a note, and no report"u8.ToArray() }, new FilePayload { Name = "broken.docx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] },
        ]);
        await page.ClickAsync(".drop button");
        await page.Locator("#run .said").WaitForAsync();
        await Look("an import");
        await page.GotoAsync("/units/630106104");
        await page.Locator("section[aria-labelledby=changes] summary").First.ClickAsync();
        await page.Locator("form[action*='handler=Rename'] input[name=name]").FillAsync(empty.Warehouse.Units.Get("630106104").Name);
        await page.Locator("form[action*='handler=Rename'] button").ClickAsync();
        Assert.Equal(1, await page.Locator(".said.wrong").CountAsync());
        await Look("a refusal");
        await page.GotoAsync("/jobs");
        await page.Locator("tr form[action*='handler=Run']:has(input[value=run-checks]) button").First.ClickAsync();
        await page.GotoAsync("/jobs");
        await Look("a job");

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<IEnumerable<string>> ChineseOn(IPage page, Warehouse warehouse)
    {
        var names = warehouse.Query<string>("SELECT Name FROM DimJurisdiction UNION SELECT Name FROM JurisdictionName").Append("湟中区").Distinct().OrderByDescending(name => name.Length).ToList();
        var texts = await page.EvaluateAsync<string[]>(
            """
            ([permitted, words]) => {
              const found = [];
              // Its writing, and its punctuation, which no English sentence has.
              const chinese = /[\u3001\u3002\u4e00-\u9fff\uff01-\uff1f]/;
              const count = (text, letters) => (text.match(letters) || []).length;
              const isEnglish = text => count(text, /[a-z]/gi) > count(text, /[\u4e00-\u9fff]/g);
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const text = walk.currentNode.textContent.trim();
                if (chinese.test(text) && !walk.currentNode.parentElement.closest(permitted)
                    && !(walk.currentNode.parentElement.closest(words) && isEnglish(text))) found.push(text);
              }
              for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
                for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
                  const text = element.getAttribute(name);
                  if (text && chinese.test(text) && !element.closest(permitted)) found.push(name + '=' + text);
                }
              }
              return found;
            }
            """, new[] { string.Join(", ", ChineseMayStand.Keys), string.Join(", ", ChineseWordsMayStandIn.Keys) });
        return texts.Select(text => names.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal))).Where(left => left.Any(IsChinese)).Distinct().Take(8);
    }

    private static bool IsChinese(char letter) => letter is '\u3001' or '\u3002' or (>= '\u4e00' and <= '\u9fff') or (>= '\uff01' and <= '\uff1f');
}
