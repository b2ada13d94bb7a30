using System.Globalization;
using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Layout;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Ofd;

/// <summary>OFD, the national standard for fixed layout (GB/T 33190): text and lines with positions, read as any printed page.</summary>
internal static class OfdReading
{
    private const int MostPages = 300;
    private const int LeastCharactersPerPage = 15;

    public static Document Read(string name, string sha256, ZipPackage package)
    {
        var root = package.Xml("OFD.xml") ?? throw Refusals.Truncated("ofd");
        var body = root.Child("DocBody");
        if (root.Children.Count(child => child.Name == "DocBody") > 1)
        {
            throw Refusals.SeveralDocuments();
        }

        var path = body?.Child("DocRoot")?.Text.Trim().TrimStart('/') ?? throw Refusals.Truncated("ofd");
        var document = package.Xml(path) ?? throw Refusals.Truncated("ofd");
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var common = document.Child("CommonData");
        var size = Box(common?.Child("PageArea"));
        var templates = (common?.Children ?? []).Where(child => child.Name == "TemplatePage")
            .GroupBy(template => template.Attribute("ID") ?? "").ToDictionary(group => group.Key, group => group.First().Attribute("BaseLoc"));
        var pages = new List<PrintedPage>();
        var pictures = 0;
        foreach (var link in (document.Child("Pages")?.Children ?? []).Take(MostPages))
        {
            var content = Part(package, folder, link.Attribute("BaseLoc")) ?? throw Refusals.Truncated("ofd");
            var box = Box(content.Child("Area")) ?? size;
            var page = new PrintedPage((box?[2] ?? 210) * OfdObjects.PointsPerMillimetre, (box?[3] ?? 297) * OfdObjects.PointsPerMillimetre);
            foreach (var used in content.Children.Where(child => child.Name == "Template"))
            {
                if (templates.TryGetValue(used.Attribute("TemplateID") ?? "", out var location) && Part(package, folder, location)?.Child("Content") is { } behind)
                {
                    pictures += OfdObjects.Read(behind, page);
                }
            }

            pictures += content.Child("Content") is { } drawn ? OfdObjects.Read(drawn, page) : 0;
            pages.Add(page);
        }

        var untold = pages.Sum(page => page.Words.Count(word => word.Text == OfdObjects.Untold));
        var characters = pages.Sum(page => page.Words.Sum(word => word.Text.Length)) - untold;
        if (characters < LeastCharactersPerPage * Math.Max(1, pages.Count))
        {
            throw untold > 0 ? Refusals.Glyphs() : pictures > 0 ? Refusals.Scan("OFD") : Refusals.Empty();
        }

        return BlockBuilder.Build(name, "ofd", sha256, PageLayout.Read(pages)) with { Properties = Properties(body!) };
    }

    private static PartElement? Part(ZipPackage package, string folder, string? location) =>
        location is null ? null : location.StartsWith('/') ? package.Xml(location) : package.Xml(folder + location) ?? package.Xml(location);

    private static double[]? Box(PartElement? area) => area?.Child("PhysicalBox") is { } box ? OfdObjects.Numbers(box.Text, 4) : null;

    private static Dictionary<string, string> Properties(PartElement body)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in body.Child("DocInfo")?.Children ?? [])
        {
            if (item.Name is "Title" or "Author" or "Subject" or "CreationDate" or "ModDate" or "Creator" && item.Text.Trim() is { Length: > 0 } value)
            {
                properties.TryAdd(item.Name, value.ToString(CultureInfo.InvariantCulture));
            }
        }

        return properties;
    }
}
