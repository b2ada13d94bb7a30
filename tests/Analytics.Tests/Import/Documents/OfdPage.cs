using System.Globalization;
using System.Text;

namespace Analytics.Tests.Import.Documents;

/// <summary>A page with words and lines at places of one's choice, in millimetres, written as OFD: the same layout reading serves PDF.</summary>
internal sealed class OfdPage
{
    private const string Body = "<ofd:DocBody><ofd:DocInfo><ofd:Title>年报</ofd:Title></ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>";

    private readonly StringBuilder objects = new();

    public string Xml => $"<Page><Content><Layer>{objects}</Layer></Content></Page>";

    public void Text(double x, double y, string text)
    {
        if (text.Length > 0)
        {
            Raw(x, y, text, text.Length > 1 ? FormattableString.Invariant($"g {text.Length - 1} 4.5") : "");
        }
    }

    public void Raw(double x, double y, string text, string steps) => objects.Append(CultureInfo.InvariantCulture,
        $"<TextObject Boundary=\"{x} {y - 4} 150 6\" Size=\"4.5\"><TextCode X=\"0\" Y=\"4\" DeltaX=\"{steps}\">{text}</TextCode></TextObject>");

    /// <summary>Characters that are drawn as glyphs of the file's own font, without their codes.</summary>
    public void Glyphs(double x, double y) => objects.Append(CultureInfo.InvariantCulture,
        $"<TextObject Boundary=\"{x} {y - 4} 9 6\" Size=\"4.5\"><CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"2\"><Glyphs>17 18</Glyphs></CGTransform></TextObject>");

    public void Line(double x1, double y1, double x2, double y2) => objects.Append(CultureInfo.InvariantCulture,
        $"<PathObject Boundary=\"{x1} {y1} 200 200\" LineWidth=\"0.2\"><AbbreviatedData>M 0 0 L {x2 - x1} {y2 - y1}</AbbreviatedData></PathObject>");

    /// <summary>A small filled square, as dotted lines are drawn.</summary>
    public void Dot(double x, double y) => objects.Append(CultureInfo.InvariantCulture,
        $"<PathObject Boundary=\"{x} {y} 1 1\" Stroke=\"false\" Fill=\"true\"><AbbreviatedData>M 0 0 L 0.25 0 L 0.25 0.25 L 0 0.25 C</AbbreviatedData></PathObject>");

    public void Picture() => objects.Append("<ImageObject Boundary=\"0 0 210 297\"/>");

    /// <summary>A file of these pages.</summary>
    public static byte[] File(params OfdPage[] pages) => File(1, pages);

    /// <summary>The same, named as so many documents.</summary>
    public static byte[] File(int bodies, params OfdPage[] pages) => Opened.Zip(
    [
        ("OFD.xml", $"""<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016">{string.Concat(Enumerable.Repeat(Body, bodies))}</ofd:OFD>"""),
        ("Doc_0/Document.xml", "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData><Pages>"
            + string.Concat(pages.Select((_, i) => $"<Page ID=\"{i}\" BaseLoc=\"Pages/{i}.xml\"/>")) + "</Pages></Document>"),
        .. pages.Select((page, i) => ($"Doc_0/Pages/{i}.xml", page.Xml)),
    ]);
}
