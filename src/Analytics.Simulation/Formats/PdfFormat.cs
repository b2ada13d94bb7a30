using Analytics.Simulation.Printing;

namespace Analytics.Simulation.Formats;

/// <summary>A report that will be printed to PDF: a Word file until LibreOffice has made it one, when the files are written.</summary>
internal sealed class PdfFormat : PageFormat
{
    public override string Id => "pdf";

    public override string Format => "pdf";

    public override byte[] Write(PrintedPage page, Dice dice) => DocxFormat.Document(page);
}
