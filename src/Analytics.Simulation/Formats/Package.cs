using System.IO.Compression;
using System.Text;

namespace Analytics.Simulation.Formats;

/// <summary>An Office file as a zip of parts, with one fixed date, so that the same report gives the same bytes.</summary>
internal static class Package
{
    private static readonly DateTimeOffset Fixed = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(params ReadOnlySpan<(string Name, string Xml)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Fixed;
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Text as it may stand between tags.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The part that says what the main one is.</summary>
    public static (string Name, string Xml) Relations(string type, string target) => ("_rels/.rels",
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}"/></Relationships>""");
}
