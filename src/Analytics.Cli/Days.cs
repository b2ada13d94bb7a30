using System.Globalization;
using Analytics.Core.Words;

namespace Analytics.Cli;

/// <summary>Days and instants as a call names them.</summary>
public static class Days
{
    /// <summary>A day, <c>yyyy-MM-dd</c>; null where none is named.</summary>
    public static DateOnly? Parse(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CallException($"日期 {text} 看不懂，请写如 2026-01-31。The day {text} cannot be read; write it like 2026-01-31.");

    /// <summary>An instant; a day alone means its end in Shanghai, so that what was done on that day counts.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        text is null ? null
        : text.Length > 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : Shanghai.StartOf(Parse(text)!.Value.AddDays(1)).AddMilliseconds(-1);

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
