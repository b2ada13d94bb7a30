namespace Analytics.Core.Words;

/// <summary>A sentence that people see, in Chinese first and English second.</summary>
public sealed record Text(string Zh, string En)
{
    /// <summary>The sentence in the asked language; anything but English is Chinese.</summary>
    public string In(string? language) =>
        language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Zh;

    public override string ToString() => Zh;
}
