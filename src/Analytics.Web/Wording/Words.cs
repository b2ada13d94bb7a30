using System.Globalization;
using System.Resources;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Web.Wording;

/// <summary>The words of the pages in the visitor's language: a page says a sentence in Chinese, and <c>Words.en.resx</c> holds the same sentence in English.</summary>
public sealed class Words(IHttpContextAccessor visitor)
{
    public const string CookieName = "lang";

    private static readonly ResourceManager Sentences = new("Analytics.Web.Wording.Words", typeof(Words).Assembly);
    private static readonly CultureInfo English = new("en");

    /// <summary>`zh` or `en`.</summary>
    public string Language => field ??= Of(visitor.HttpContext);

    public bool IsEnglish => Language == "en";

    /// <summary>The sentence in the visitor's language.</summary>
    public string this[string zh] => IsEnglish ? Sentences.GetString(zh, English) ?? zh : zh;

    /// <summary>The sentence with its figures put in.</summary>
    public string this[string zh, params object?[] parts] => string.Format(CultureInfo.InvariantCulture, this[zh], parts) is var said && IsEnglish ? Singular.Of(said) : said;

    /// <summary>A sentence that carries both languages itself.</summary>
    public string In(Text text) => IsEnglish ? Singular.Of(text.In(Language)) : text.In(Language);

    /// <summary>Why the warehouse refused, in the visitor's language.</summary>
    public string Of(WarehouseException refused) => In(Refusal.Of(refused.Message));

    private static string Of(HttpContext? context) =>
        (context?.Request.Query["lang"].FirstOrDefault() ?? context?.Request.Cookies[CookieName]) == "en" ? "en" : "zh";
}
