using System.IO.Compression;
using System.Text;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

/// <summary>Opens small files in this process and shows their blocks as one readable text.</summary>
public static class Opened
{
    /// <summary>Readers are tested in this process; that files are read in another has its own tests.</summary>
    public static OpenerSettings Here { get; } = new() { InProcess = true };

    public static Document Text(string content) => Bytes(Encoding.UTF8.GetBytes(content));

    public static Document Bytes(byte[] bytes) => Assert.Single(DocumentOpener.Open("a.bin", bytes, Here));

    public static Refusal Refused(byte[] bytes, OpenerSettings? settings = null) =>
        Assert.Throws<Refusal>(() => DocumentOpener.Open("a.bin", bytes, settings ?? Here));

    public static Refusal Refused(string content) => Refused(Encoding.UTF8.GetBytes(content));

    /// <summary>A paragraph a line; a row a line as <c>column:text</c>, with <c>-to</c> for spans and <c>vN</c> for rows.</summary>
    public static string Shown(this Document document) => string.Join('\n', document.Blocks.SelectMany(Shown));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<string> Shown(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.Select(row => $"{table.Number}> " + string.Join(" | ", row.Cells.Select(Shown))),
        _ => [],
    };

    private static string Shown(TableCell cell) =>
        $"{cell.Column}{(cell.ColumnSpan > 1 ? $"-{cell.Column + cell.ColumnSpan - 1}" : "")}{(cell.RowSpan > 1 ? $"v{cell.RowSpan}" : "")}:{cell.Text.Replace('\n', '/')}";
}
