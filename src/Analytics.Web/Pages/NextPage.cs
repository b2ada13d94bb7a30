using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Analytics.Web.Pages;

/// <summary>A sentence that is shown once at the head of the next page.</summary>
internal static class NextPage
{
    /// <summary>What was done.</summary>
    public const string Said = "Said";

    /// <summary>What went wrong.</summary>
    public const string Wrong = "Wrong";

    /// <summary>Keeps what went wrong for the page that the browser is sent to, where no page answers now.</summary>
    public static void SayWrong(HttpContext context, string sentence)
    {
        var kept = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        kept[Wrong] = sentence;
        kept.Save();
    }
}
