using System.Globalization;

namespace Analytics.Warehousing;

/// <summary>Instants and days as the warehouse writes them: text that sorts as time does, the same on every engine.</summary>
public static class Instants
{
    /// <summary>Known until further notice.</summary>
    public const string Open = "9999-12-31";

    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Now, or a moment later where something is already known from now: no two states share an instant.</summary>
    public static string After(string known, DateTimeOffset now)
    {
        var text = Text(now);
        return string.CompareOrdinal(text, known) > 0 ? text : Text(Parse(known).AddMilliseconds(1));
    }
}
