using System.Globalization;
using Analytics.Warehousing;
using Analytics.Web.Access;
using Analytics.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Analytics.Web.Pages;

/// <summary>What every page has: the checked visit, the words, and a sentence to say after a change.</summary>
public abstract class SitePage : PageModel
{
    protected Visit Visit => Visit.Of(HttpContext);

    protected Visitor Visitor => Visit.Visitor ?? throw new InvalidOperationException("This page is for people who have signed in.");

    protected Words W => field ??= HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>Shown once at the head of the next page.</summary>
    protected void Say(string sentence) => TempData[NextPage.Said] = sentence;

    /// <summary>Shown once at the head of the next page, as something that went wrong.</summary>
    protected void SayWrong(string sentence) => TempData[NextPage.Wrong] = sentence;

    /// <summary>Makes a change and shows a page again: with the sentence that the change gives, or with the words of its refusal, when nothing was changed.</summary>
    protected LocalRedirectResult Do(Func<string> work, string back)
    {
        try
        {
            Say(work());
        }
        catch (WarehouseException refused)
        {
            SayWrong(W.Of(refused));
        }

        return LocalRedirect(back);
    }

    /// <summary>Says that a form was not filled so that it could be used, and names the fields.</summary>
    internal void SayUnfilled(IEnumerable<string> fields) => SayWrong(W["表单里有空着或填错的项（{0}），什么也没有改。", string.Join(W["、"], fields.Order(StringComparer.Ordinal))]);

    /// <summary>A day that a form gave; null where it gave none, refused in words where it is no day.</summary>
    protected DateOnly? Day(string? given) =>
        string.IsNullOrWhiteSpace(given) ? null
        : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WarehouseException(W["日期请写成 2026-01-25 这样。"]);

    /// <summary>Back to an address of this site; any other address leads to the first page.</summary>
    protected IActionResult BackTo(string? address) => LocalRedirect(Url.IsLocalUrl(address) ? address! : "/");
}
