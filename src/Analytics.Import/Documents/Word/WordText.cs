using System.Globalization;
using System.Text;
using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Word;

/// <summary>The words of one Word document as they would print with every tracked change accepted.</summary>
internal sealed class WordText(WordNumbering numbering)
{
    private readonly StringBuilder line = new();
    private List<FlowPiece> floating = [];

    /// <summary>Pictures met on the way.</summary>
    public int Pictures { get; private set; }

    /// <summary>Pages of HTML that a maker put into the file instead of Word's own text, by relationship.</summary>
    public List<string> Chunks { get; } = [];

    public void Read(PartElement parent, List<FlowPiece> pieces)
    {
        foreach (var child in parent.Children)
        {
            switch (child.Name)
            {
                case "p":
                    Paragraph(child, pieces);
                    break;
                case "tbl":
                    pieces.Add(WordTable.Read(child, Read));
                    break;
                case "sdt":
                    if (child.Child("sdtPr")?.Switch("showingPlcHdr") != true)
                    {
                        Read(child, pieces);
                    }

                    break;
                case "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                    Read(child, pieces);
                    break;
                case "altChunk" when child.Attribute("id") is { } chunk:
                    Chunks.Add(chunk);
                    break;
            }
        }
    }

    private void Paragraph(PartElement paragraph, List<FlowPiece> pieces)
    {
        var properties = paragraph.Child("pPr");
        var outerFloating = floating;
        var outerLine = line.ToString();
        line.Clear();
        floating = [];
        foreach (var child in paragraph.Children)
        {
            Inline(child);
        }

        var before = string.IsNullOrWhiteSpace(line.ToString()) ? "" : numbering.Before(properties);
        var text = (before + line).Trim();
        line.Clear().Append(outerLine);
        if (properties?.Child("rPr")?.Child("del") is not null)
        {
            // Its paragraph mark is deleted: it runs on into the next one.
            line.Append(text);
        }
        else if (outerLine.Length > 0)
        {
            text = outerLine + text;
            line.Clear();
            pieces.Add(new FlowParagraph(text));
        }
        else if (text.Length > 0)
        {
            pieces.Add(new FlowParagraph(text));
        }

        pieces.AddRange(floating);
        floating = outerFloating;
    }

    private void Inline(PartElement element)
    {
        switch (element.Name)
        {
            case "t":
                line.Append(element.Text);
                break;
            case "tab" or "ptab":
                line.Append('\t');
                break;
            case "br" or "cr":
                line.Append(element.Attribute("type") is "page" or "column" ? "" : "\n");
                break;
            case "noBreakHyphen":
                line.Append('-');
                break;
            case "r" when element.Child("rPr") is { } look && (look.Switch("vanish") || look.Switch("strike") || look.Switch("dstrike")):
                break;
            case "sdt" when element.Child("sdtPr")?.Switch("showingPlcHdr") == true:
                break;
            case "del" or "moveFrom" or "instrText" or "delText" or "pPr" or "rPr" or "sdtPr" or "footnoteReference" or "endnoteReference" or "rt":
                break;
            case "fldChar":
                // A list to choose from keeps its choice in itself; what is chosen stands in no run.
                line.Append(element.Child("ffData")?.Child("ddList") is { } list ? Chosen(list) : "");
                break;
            case "AlternateContent":
                // The same box twice, for new and for old readers.
                if ((element.Child("Choice") ?? element.Child("Fallback")) is { } drawn)
                {
                    Inside(drawn);
                }

                break;
            case "txbxContent":
                TextBox(element);
                break;
            case "blip" or "imagedata":
                Pictures++;
                break;
            default:
                Inside(element);
                break;
        }
    }

    private static string Chosen(PartElement list)
    {
        var entries = list.Children.Where(child => child.Name == "listEntry").ToArray();
        var chosen = (list.Child("result") ?? list.Child("default"))?.Attribute("val") is { } printed && int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return chosen < entries.Length ? entries[chosen].Attribute("val") ?? "" : "";
    }

    private void Inside(PartElement element)
    {
        foreach (var child in element.Children)
        {
            Inline(child);
        }
    }

    private void TextBox(PartElement box)
    {
        var outer = line.ToString();
        line.Clear();
        var content = new List<FlowPiece>();
        Read(box, content);
        line.Clear().Append(outer);
        floating.AddRange(content);
    }
}
