using System.Reflection;
using System.Text;

namespace Analytics.Reporting.Papers;

/// <summary>The templates of papers: those that come along, and the office's own that take their place.</summary>
/// <remarks>An office puts <c>overdue-slip.docx</c> or <c>overdue-slip.txt</c> in its folder of templates; nothing else is needed.</remarks>
public sealed class PaperTemplates
{
    private readonly string? folder;

    /// <param name="folder">The office's own templates; null is ANALYTICS_TEMPLATES, else none.</param>
    public PaperTemplates(string? folder = null) => this.folder = folder ?? Environment.GetEnvironmentVariable("ANALYTICS_TEMPLATES");

    /// <summary>The names of all papers.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Templates/", StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The paper as a Word file.</summary>
    public byte[] Word(PaperContent content) =>
        Own(content.Template, ".docx") is { } word ? WordTemplate.Fill(File.ReadAllBytes(word), content)
        : TextTemplate.Word(Own(content.Template, ".txt") is { } text ? File.ReadAllText(text, Encoding.UTF8) : Shipped(content.Template), content);

    /// <summary>The text of a template that comes along, for an office to start from.</summary>
    public static string Shipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Templates/{name}.txt")
            ?? throw new ArgumentException($"There is no paper named {name}; use one of {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string? Own(string name, string ending) =>
        folder is not null && Path.Combine(folder, name + ending) is var path && File.Exists(path) ? path : null;
}
