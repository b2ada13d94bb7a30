using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>A Word file in the layout of official papers (GB/T 9704): margins, faces, line pitch, page numbers, signature and day.</summary>
/// <remarks>Where 方正小标宋 or 仿宋 is not installed, the file itself names what to take instead.</remarks>
public sealed class OfficialPaper : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly WordprocessingDocument document;
    private readonly Body body = new();
    private readonly BlockWriter blocks;
    private Letterhead? letter;
    private bool isLandscape;

    public OfficialPaper(string title)
        : this(title, null)
    {
    }

    /// <param name="title">Its lines broken where a person would.</param>
    /// <param name="head">What stands above the title; null for a paper that has no red head.</param>
    internal OfficialPaper(string title, Letterhead? head)
    {
        document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.All();
        main.AddNewPart<FontTablePart>().Fonts = PaperStyles.Fonts();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new EvenAndOddHeaders(),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Val = "15", Uri = "http://schemas.microsoft.com/office/word" }));
        document.PackageProperties.Title = title.Replace("\n", "", StringComparison.Ordinal);
        blocks = new BlockWriter(main);
        letter = head is { IsLetter: true } ? head : null;
        body.Append(head?.Before() ?? []);
        Title(title);
    }

    /// <summary>The title: 二号 in the title face, lines broken where a person would.</summary>
    public void Title(string title)
    {
        foreach (var line in title.Split('\n'))
        {
            Styled("PaperTitle", line);
        }

        Styled("PaperBody", "", indent: false);
    }

    /// <summary>主送: to whom, at the left margin.</summary>
    public void Recipient(string recipient) => Styled("PaperBody", recipient, indent: false);

    public void Paragraph(string text) => Styled("PaperBody", text);

    /// <summary>A paragraph without the indent of two characters.</summary>
    public void Flush(string text) => Styled("PaperBody", text, indent: false);

    /// <summary>一、 in 黑体.</summary>
    public void Heading(string text) => Styled("PaperHeading1", text);

    /// <summary>（一） in 楷体.</summary>
    public void Subheading(string text) => Styled("PaperHeading2", text);

    /// <summary>Small letters below a table or a chart.</summary>
    public void Note(string text) => Styled("PaperNote", text);

    /// <summary>The title of a table or of a chart.</summary>
    public void Caption(string text) => Styled("PaperCaption", text);

    /// <summary>附件: the list of what goes along.</summary>
    public void Attachments(IReadOnlyList<string> names)
    {
        KeepLastWithNext();
        Styled("PaperBody", "", indent: false);
        for (var i = 0; i < names.Count; i++)
        {
            KeepLastWithNext();
            Styled("PaperBody", names.Count == 1 ? $"附件：{names[i]}" : i == 0 ? $"附件：1.{names[i]}" : string.Create(CultureInfo.InvariantCulture, $"　　　{i + 1}.{names[i]}"));
        }
    }

    /// <summary>An attachment on a page of its own: its number in the left corner in 黑体, its title in the third line (GB/T 9704-2012, 7.3.7).</summary>
    public void Attached(string mark, string title)
    {
        body.Append(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "PaperHeading1" }, new PageBreakBefore(), new Indentation { FirstLine = "0", FirstLineChars = 0 }),
            PaperText.Run(mark)));
        Styled("PaperBody", "", indent: false);
        Styled("PaperTitle", title);
        Styled("PaperGap", "", indent: false);
    }

    /// <summary>落款 and 成文日期: the day four characters from the right margin, the organ centred above it (GB/T 9704-2012, 7.3.5.1).</summary>
    public void Sign(string organ, string day)
    {
        const int DayIndent = 400;
        var hundredths = DayIndent - ((PaperText.Hundredths(organ) - PaperText.Hundredths(day)) / 2);
        KeepLastWithNext();
        Styled("PaperBody", "", indent: false);
        KeepLastWithNext();
        Signed(organ, Math.Max(0, hundredths), keep: true);
        Signed(day, DayIndent - Math.Min(0, hundredths), keep: false);
    }

    /// <summary>附注, in brackets below the day, never alone on a page (GB/T 9704-2012, 7.3.6).</summary>
    public void Remark(string text)
    {
        if (body.LastChild is Paragraph { ParagraphProperties: { ParagraphStyleId.Val.Value: "PaperSignature", KeepNext: null } properties })
        {
            properties.KeepNext = new KeepNext();
        }

        Styled("PaperBody", text);
    }

    public void Table(Grid grid) => body.Append(BlockWriter.Table(grid, Width));

    /// <summary>A piece that a program made: a sentence, a table, a chart.</summary>
    public void Piece(PaperBlock block) => body.Append(blocks.Of(block, Width));

    /// <summary>版记 at the foot of the last page, upright again where the pages were turned.</summary>
    public void Imprint(string copies, string printer, string printed)
    {
        if (isLandscape)
        {
            Turn(landscape: false);
        }

        body.Append(Papers.Imprint.Of(copies, printer, printed));
    }

    public void PageBreak() => body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "PaperGap" }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Break { Type = BreakValues.Page })));

    /// <summary>Turns the pages from here on, for wide tables.</summary>
    public void Turn(bool landscape)
    {
        body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "PaperGap" }, Section())));
        isLandscape = landscape;
    }

    /// <summary>The finished file; nothing may be added after.</summary>
    public byte[] ToArray()
    {
        body.Append(Section());
        document.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }

    private int Width => isLandscape ? PaperStyles.TextHeight : PaperStyles.TextWidth;

    private void Styled(string style, string text, bool indent = true) => body.Append(PaperText.Styled(style, text, indent));

    // No page holds the signature alone (GB/T 9704-2012, 7.3.5.5): what stands before it comes along.
    private void KeepLastWithNext()
    {
        if (body.LastChild is Paragraph { ParagraphProperties: { ParagraphStyleId.Val.Value: "PaperBody" } properties } && properties.KeepNext is null)
        {
            properties.KeepNext = new KeepNext();
            properties.KeepLines = new KeepLines();
        }
    }

    // Signature and day never part over two pages.
    private void Signed(string text, int rightCharacters, bool keep)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = "PaperSignature" });
        if (keep)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new Indentation { Right = (rightCharacters * 32 / 10).ToString(CultureInfo.InvariantCulture), RightChars = rightCharacters });
        body.Append(new Paragraph(properties, PaperText.Run(text)));
    }

    // Only the first section begins a letter.
    private SectionProperties Section()
    {
        var section = PaperSection.Of(document.MainDocumentPart!, isLandscape, letter);
        letter = null;
        return section;
    }
}
