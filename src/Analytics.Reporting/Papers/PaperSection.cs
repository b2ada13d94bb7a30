using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>The page of an official paper: its margins, and its numbers outside, right on odd and left on even pages.</summary>
internal static class PaperSection
{
    // The page number stands 25 mm above the edge; on a letter's first page the lower red line stands at 20 mm instead.
    private const double NumberHeight = 25;
    private const double LineHeight = 20;

    // A letter's mark begins 30 mm below the upper edge.
    private const double MarkDepth = 30;

    /// <param name="main">The file that the numbers are a part of.</param>
    /// <param name="isLandscape">Turned, for wide tables.</param>
    /// <param name="letter">The letterhead where the section begins a letter.</param>
    public static SectionProperties Of(MainDocumentPart main, bool isLandscape, Letterhead? letter)
    {
        var section = new SectionProperties();
        var raised = letter is null ? "0" : PaperStyles.Twips(NumberHeight - LineHeight).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (letter is not null)
        {
            var header = main.AddNewPart<HeaderPart>();
            header.Header = letter.FirstHeader();
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(header) });
        }

        foreach (var (type, align) in new[] { (HeaderFooterValues.Default, JustificationValues.Right), (HeaderFooterValues.Even, JustificationValues.Left) })
        {
            section.Append(Reference(main, type, new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "PaperPageNumber" }, new SpacingBetweenLines { Before = "0", After = raised }, new Justification { Val = align }),
                PaperText.Run("— "), new SimpleField(PaperText.Run("1")) { Instruction = " PAGE " }, PaperText.Run(" —")))));
        }

        if (letter is not null)
        {
            section.Append(Reference(main, HeaderFooterValues.First, Letterhead.FirstFooter()));
        }

        section.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            isLandscape
                ? new PageSize { Width = PaperStyles.PageHeight, Height = PaperStyles.PageWidth, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = PaperStyles.PageWidth, Height = PaperStyles.PageHeight },
            isLandscape ? Margins(28, 37, 26, 35, letter) : Margins(37, 26, 35, 28, letter));
        if (letter is not null)
        {
            section.Append(new TitlePage());
        }

        return section;
    }

    private static FooterReference Reference(MainDocumentPart main, HeaderFooterValues type, Footer content)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = content;
        return new FooterReference { Type = type, Id = main.GetIdOfPart(footer) };
    }

    private static PageMargin Margins(double top, double right, double bottom, double left, Letterhead? letter) => new()
    {
        Top = PaperStyles.Twips(top), Right = (uint)PaperStyles.Twips(right), Bottom = PaperStyles.Twips(bottom), Left = (uint)PaperStyles.Twips(left),
        Header = letter is null ? 851U : (uint)PaperStyles.Twips(MarkDepth), Footer = (uint)PaperStyles.Twips(letter is null ? NumberHeight : LineHeight), Gutter = 0,
    };
}
