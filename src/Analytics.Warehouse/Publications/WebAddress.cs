namespace Analytics.Warehousing;

/// <summary>Where a report stands on the web. It becomes a link on a page: nothing but a web address may.</summary>
internal static class WebAddress
{
    private const int Longest = 1000;

    /// <summary>The address without the spaces around it; null where none is given.</summary>
    /// <exception cref="WarehouseException">It is no web address, or too long.</exception>
    public static string? Checked(string? address) =>
        string.IsNullOrWhiteSpace(address) ? null
        : Uri.TryCreate(address.Trim(), UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && address.Trim().Length <= Longest ? address.Trim()
        : throw new WarehouseException($"“{address.Trim()[..Math.Min(80, address.Trim().Length)]}”不是网址，请以 http:// 或 https:// 开头，不超过 {Longest} 字。This is no web address; begin with http:// or https://.");
}
