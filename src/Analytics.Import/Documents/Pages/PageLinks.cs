using System.Text.RegularExpressions;

namespace Analytics.Import.Documents.Pages;

/// <summary>What a page's addresses and styles say.</summary>
internal static partial class PageLinks
{
    /// <summary>The document that an address leads to, or that a viewer in the page shows.</summary>
    public static IReadOnlyList<string> FileIn(string? address) =>
        address is not null && FileAddress().Match(address) is { Success: true } file ? [file.Value] : [];

    public static bool NamesReport(string words) => words.Length is > 4 and < 100 && ReportName().IsMatch(words);

    [GeneratedRegex(@"[^/=?&#]+\.(pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z)(?=$|[?&#])", RegexOptions.IgnoreCase)]
    private static partial Regex FileAddress();

    [GeneratedRegex("年度?报(告)?|工作报告|信息公开.*报告")]
    private static partial Regex ReportName();
}