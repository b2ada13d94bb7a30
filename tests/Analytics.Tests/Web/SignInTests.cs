using System.Net;
using Analytics.Warehousing.People;
using Analytics.Web;
using Analytics.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Web;

/// <summary>Accounts: signing in, resting after wrong passwords, ending sessions, the first administrator, and the audit of it all.</summary>
[Collection(nameof(SiteTests))]
public class SignInTests(RunningSite site)
{
    [SkippableFact]
    public async Task Five_wrong_passwords_put_an_account_to_rest_even_for_the_right_one()
    {
        await site.AddAsync("forgetful", Role.Viewer, RunningSite.County);
        using var browser = site.Visitor();
        for (var i = 0; i < PeopleList.AttemptsAllowed; i++)
        {
            using var wrong = await RunningSite.PostAsync(browser, "/sign-in", "/sign-in", ("name", "forgetful"), ("password", "wrong password"));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var right = await RunningSite.PostAsync(browser, "/sign-in", "/sign-in", ("name", "forgetful"), ("password", RunningSite.Password));

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [SkippableFact]
    public async Task The_answer_is_the_same_whether_the_name_exists_or_not()
    {
        using var browser = site.Visitor();
        var known = await (await RunningSite.PostAsync(browser, "/sign-in", "/sign-in", ("name", "viewer"), ("password", "wrong password"))).Content.ReadAsStringAsync();
        var unknown = await (await RunningSite.PostAsync(browser, "/sign-in", "/sign-in", ("name", "nobody"), ("password", "wrong password"))).Content.ReadAsStringAsync();

        Assert.Contains("用户名或密码不对", known, StringComparison.Ordinal);
        Assert.Contains("用户名或密码不对", unknown, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_person_who_is_switched_off_is_out_at_the_next_request()
    {
        await site.AddAsync("leaver", Role.Viewer, RunningSite.County);
        using var browser = await site.SignedInAsync("leaver");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/overview")).StatusCode);

        await site.App.Services.GetRequiredService<PeopleList>().ChangeAsync("leaver", "leaver", "viewer", RunningSite.County, isOff: true, "new-stamp", CancellationToken.None);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/overview")).StatusCode);
    }

    [SkippableFact]
    public async Task The_set_up_link_is_worth_nothing_once_a_person_exists()
    {
        using var browser = site.Visitor();
        var key = site.App.Services.GetRequiredService<SetupKey>().Value;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/setup?key={key}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/setup?key=guess")).StatusCode);
    }

    [SkippableFact]
    public async Task An_administrator_of_a_county_cannot_make_one_of_the_whole_country()
    {
        using var browser = await site.SignedInAsync("administrator");
        using var answer = await RunningSite.PostAsync(browser, "/people", "/people?handler=Add",
            ("name", "usurper"), ("password", RunningSite.Password), ("role", "administrator"), ("place", ""));

        Assert.Null(await site.App.Services.GetRequiredService<PeopleList>().FindAsync("usurper", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Every_change_is_in_the_audit_trail_and_no_password_is()
    {
        using var browser = await site.SignedInAsync("administrator");
        await RunningSite.PostAsync(browser, "/people", "/people?handler=Add",
            ("name", "newcomer"), ("password", "a very secret password"), ("role", "viewer"), ("place", RunningSite.County));
        await RunningSite.PostAsync(browser, "/filing?under=630106&year=2025", "/filing?under=630106&year=2025&handler=Note",
            ("unit", RunningSite.Town), ("note", "已电话催报"));

        var entries = await site.App.Services.GetRequiredService<AuditTrail>().ListAsync("", 0, 500, CancellationToken.None);

        Assert.Contains(entries, entry => entry.PersonName == "administrator" && entry.ActionCode.EndsWith(":Add", StringComparison.Ordinal) && entry.Detail.Contains("newcomer", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.JurisdictionCode == RunningSite.Town && entry.Detail.Contains("已电话催报", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Detail.Contains("secret", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("http://0.0.0.0:5080", false, false)]
    [InlineData("http://*:5080", false, false)]
    [InlineData("https://0.0.0.0:5443", false, true)]
    [InlineData("http://127.0.0.1:5080", false, true)]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:80", false, false)]
    [InlineData("https://0.0.0.0:5443", true, false)]
    [InlineData("http://127.0.0.1:5080", true, true)]
    public void Beyond_this_machine_only_https_and_never_the_demonstration(string urls, bool isDemonstration, bool isAllowed)
    {
        Assert.Equal(isAllowed, new SiteSettings { Urls = urls, IsDemonstration = isDemonstration }.WhatIsUnsafe() is null);
    }

    [SkippableTheory]
    [InlineData("", "630106102", true)]
    [InlineData("63", "630106102", true)]
    [InlineData("630106", "630106", true)]
    [InlineData("630106", "630106-D07", true)]
    [InlineData("630106102", "630106", false)]
    [InlineData("630106", "630107", false)]
    [InlineData("630106-D0", "630106-D07", false)]
    [InlineData("630106102", "6301061025", false)]
    [InlineData("630106", "6301", false)]
    [InlineData("630106", "CN", false)]
    [InlineData("630106", "630106%", false)]
    public void A_place_covers_itself_and_what_stands_below_it(string place, string unit, bool covers)
    {
        Assert.Equal(covers, Reach.Covers(place, unit));
    }
}
