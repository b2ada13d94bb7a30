namespace Analytics.Reporting.Papers;

/// <summary>What a paper says: named fields, named lists for its tables, and named pieces that a program makes.</summary>
/// <param name="Template">Which template, such as <c>overdue-slip</c>.</param>
/// <param name="Name">What the file is called, without its ending.</param>
/// <param name="Fields">Values by the names that templates use; an empty value leaves out the lines that depend on it.</param>
/// <param name="Lists">Rows for tables, each by field.</param>
public sealed record PaperContent(
    string Template,
    string Name,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lists)
{
    /// <summary>Sentences, tables and charts by the name of the mark that they take the place of.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PaperBlock>> Blocks { get; init; } = new Dictionary<string, IReadOnlyList<PaperBlock>>(StringComparer.Ordinal);

    public string Field(string name) => Fields.GetValueOrDefault(name, "");

    /// <summary>Whether there is anything under that name: a field that is neither empty nor 0, or a piece.</summary>
    public bool Has(string name) => Field(name) is not ("" or "0") || Blocks.GetValueOrDefault(name) is { Count: > 0 };

    /// <summary>The text with every {{field}} filled in; a field that is not known stays as it stands, so that it is seen.</summary>
    public string Filled(string text, IReadOnlyDictionary<string, string>? row = null)
    {
        var from = 0;
        while (text.IndexOf("{{", from, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf("}}", start, StringComparison.Ordinal) is > 0 and var end)
        {
            var name = text[(start + 2)..end].Trim();
            if ((row is not null && row.TryGetValue(name, out var value)) || Fields.TryGetValue(name, out value))
            {
                text = text[..start] + value + text[(end + 2)..];
                from = start + value.Length;
            }
            else
            {
                from = end + 2;
            }
        }

        return text;
    }
}
