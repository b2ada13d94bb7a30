using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Packages;
using Analytics.Import.Documents.Pages;
using Analytics.Import.Documents.PlainText;

namespace Analytics.Import.Documents.Word;

/// <summary>Word files: paragraphs, tables and text boxes; footnotes, comments, headers and page numbers are left out.</summary>
/// <remarks>Read from the package itself, part by part, so that depth, size and ratio are checked before anything is built from it.</remarks>
internal static class WordReading
{
    // A file with a title and pictures of the pages holds less text than this.
    private const int LeastText = 200;

    public static Document Read(string name, string sha256, ZipPackage package, string main)
    {
        var document = package.Xml(main) ?? throw Refusals.Truncated("docx");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var numbering = new WordNumbering(package.Xml(folder + "numbering.xml"), package.Xml(folder + "styles.xml"));
        var text = new WordText(numbering);
        var pieces = new List<FlowPiece>();
        if (document.Child("body") is { } body)
        {
            text.Read(body, pieces);
        }

        if (text.Chunks.Count > 0)
        {
            AddChunks(package, main, text.Chunks, pieces);
        }

        var read = BlockBuilder.Build(name, "docx", sha256, pieces) with { Properties = OfficePackage.Properties(package) };
        if (read.Text.Length < LeastText && text.Pictures > 0 && !read.Blocks.Any(block => block is Table))
        {
            throw Refusals.Scan("docx");
        }

        return string.IsNullOrWhiteSpace(read.Text) ? throw Refusals.Empty() : read;
    }

    private static void AddChunks(ZipPackage package, string main, List<string> chunks, List<FlowPiece> pieces)
    {
        var links = OfficePackage.Links(package, main);
        foreach (var chunk in chunks)
        {
            if (links.TryGetValue(chunk, out var part) && package.Bytes(part) is { } bytes)
            {
                pieces.AddRange(PageReading.Pieces(TextDecoder.Decode(bytes)).Pieces);
            }
        }
    }
}
