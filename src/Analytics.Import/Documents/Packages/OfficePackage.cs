namespace Analytics.Import.Documents.Packages;

/// <summary>Parts and relationships of an Office Open XML file.</summary>
internal static class OfficePackage
{
    /// <summary>The path of the main part; null where the package is no office document.</summary>
    public static string? MainPart(ZipPackage package) =>
        package.Xml("_rels/.rels") is { } links
            && links.Children.Find(link => link.Attribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true) is { } main
            ? main.Attribute("Target")?.TrimStart('/')
            : package.Has("word/document.xml") ? "word/document.xml" : package.Has("xl/workbook.xml") ? "xl/workbook.xml" : null;

    /// <summary>Targets of a part's relationships by their ids; what lies outside the file is left out.</summary>
    public static Dictionary<string, string> Links(ZipPackage package, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in package.Xml($"{folder}_rels/{part[(slash + 1)..]}.rels")?.Children ?? [])
        {
            if (link.Attribute("Id") is { } id && link.Attribute("Target") is { } target && link.Attribute("TargetMode") != "External")
            {
                targets[id] = Resolve(folder, target);
            }
        }

        return targets;
    }

    /// <summary>Title, author and dates as the file's own properties say.</summary>
    public static Dictionary<string, string> Properties(ZipPackage package)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in new[] { "docProps/core.xml", "docProps/app.xml" })
        {
            foreach (var property in package.Xml(part)?.Children ?? [])
            {
                if (property.Name is "title" or "subject" or "creator" or "lastModifiedBy" or "created" or "modified" or "keywords" or "description" or "Company"
                    && !string.IsNullOrWhiteSpace(property.Text))
                {
                    properties.TryAdd(property.Name, property.Text.Trim());
                }
            }
        }

        return properties;
    }

    // "../media/x" and "/word/media/x" as well as "media/x"; the result only ever names a part of the package.
    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var steps = new List<string>((folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries));
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i] == "..")
            {
                steps.RemoveRange(Math.Max(0, i - 1), i == 0 ? 1 : 2);
                i = Math.Max(0, i - 1);
            }
            else
            {
                i++;
            }
        }

        return string.Join('/', steps);
    }
}
