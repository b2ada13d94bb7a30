using AngleSharp.Dom;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Walks a page as a browser would print it: lines, tables with their cells, and no menus.</summary>
internal sealed class PageWalk(bool keepLines)
{
    private readonly PageText line = new();
    private List<FlowPiece> pieces = [];
    private bool inTable;

    public PageFacts Facts { get; } = new();

    public List<FlowPiece> Read(IElement body)
    {
        Children(body, 0, keepLines);
        EndLine();
        return LinkRuns.Without(pieces);
    }

    private void Children(INode parent, int depth, bool keepSpaces)
    {
        if (depth > Limits.HtmlDepth)
        {
            throw Refusals.TooDeep();
        }

        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IElement element)
            {
                Element(element, depth, keepSpaces);
            }
            else if (node.NodeType == NodeType.Text)
            {
                Words(node.NodeValue, keepSpaces);
            }
        }
    }

    private void Words(string text, bool keepSpaces)
    {
        if (!keepSpaces)
        {
            line.Append(text, keepSpaces: false);
            return;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                EndLine();
            }

            line.Append(lines[i].TrimEnd('\r'), keepSpaces: true);
        }
    }

    private void Element(IElement element, int depth, bool keepSpaces)
    {
        switch (PageElements.RoleOf(element.LocalName))
        {
            case ElementRole.Unprinted:
                Facts.Scripts += element.LocalName == "script" ? 1 : 0;
                break;
            case ElementRole.Break:
                EndLine();
                break;
            case ElementRole.Block:
                Block(element, depth, keepSpaces);
                break;
            case ElementRole.Preformatted when !IsHidden(element):
                EndLine();
                Children(element, depth + 1, keepSpaces: true);
                EndLine();
                break;
            case ElementRole.Table:
                EndLine();
                Table(element, depth);
                break;
            case ElementRole.Link:
                Link(element, depth, keepSpaces);
                break;
            case ElementRole.Picture:
                Facts.Pictures += IsIcon(element) ? 0 : 1;
                break;
            case ElementRole.Field when inTable:
                line.Append(PageFields.Shown(element), keepSpaces: false);
                break;
            case ElementRole.Field or ElementRole.Struck:
                break;
            case ElementRole.Frame:
                Facts.Files.AddRange(PageLinks.FileIn(element.GetAttribute("src") ?? element.GetAttribute("data")));
                break;
            default:
                if (!IsHidden(element))
                {
                    Children(element, depth + 1, keepSpaces);
                }

                break;
        }
    }

    private void Block(IElement element, int depth, bool keepSpaces)
    {
        if (IsHidden(element))
        {
            return;
        }

        EndLine();
        var start = pieces.Count;
        Children(element, depth + 1, keepSpaces);
        EndLine();
        var mayBeFrame = element.LocalName is "nav" or "footer" or "aside"
            || PageElements.MayBeFrame(element.ClassName) || PageElements.MayBeFrame(element.Id);
        if (mayBeFrame && !inTable && PageFrame.Is(pieces, start))
        {
            for (var i = start; i < pieces.Count; i++)
            {
                Facts.Frame.Add(((FlowParagraph)pieces[i]).Text);
            }

            pieces.RemoveRange(start, pieces.Count - start);
        }
    }

    private void Link(IElement element, int depth, bool keepSpaces)
    {
        var address = element.GetAttribute("href");
        if (string.IsNullOrEmpty(address))
        {
            Children(element, depth + 1, keepSpaces);
            return;
        }

        var files = PageLinks.FileIn(address);
        Facts.Files.AddRange(files);
        if (files.Count == 0 && PageLinks.NamesReport(element.GetAttribute("title") ?? element.TextContent))
        {
            Facts.ReportLinks++;
        }

        line.InLink++;
        Children(element, depth + 1, keepSpaces);
        line.InLink--;
    }

    private void Table(IElement element, int depth)
    {
        if (IsHidden(element))
        {
            return;
        }

        var table = new FlowTable();
        var (outer, wasInTable) = (pieces, inTable);
        inTable = true;
        Rows(element, table, outer, depth + 1);
        (pieces, inTable) = (outer, wasInTable);
        if (table.Rows.Count > 0)
        {
            pieces.Add(table);
        }
    }

    private void Rows(IElement parent, FlowTable table, List<FlowPiece> outer, int depth)
    {
        if (depth > Limits.HtmlDepth)
        {
            throw Refusals.TooDeep();
        }

        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is not IElement element)
            {
                continue;
            }

            switch (element.LocalName)
            {
                case "tr" when !IsHidden(element):
                    table.Rows.Add(Row(element, depth + 1));
                    break;
                case "tbody" or "thead" or "tfoot":
                    Rows(element, table, outer, depth + 1);
                    break;
                case "caption":
                    pieces = outer;
                    Block(element, depth, keepSpaces: false);
                    break;
            }
        }
    }

    private FlowRow Row(IElement element, int depth)
    {
        var row = new FlowRow();
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IElement { LocalName: "td" or "th" } printed && !IsHidden(printed))
            {
                var cell = new FlowCell(Span(printed, "colspan", 1), Span(printed, "rowspan", int.MaxValue));
                pieces = cell.Content;
                Children(printed, depth + 1, keepSpaces: false);
                EndLine();
                row.Cells.Add(cell);
            }
        }

        return row;
    }

    private static int Span(IElement cell, string attribute, int whenZero) =>
        cell.GetAttribute(attribute) is { } printed ? PageElements.Span(printed, whenZero) : 1;

    private bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return false;
        }

        var style = element.GetAttribute("style");
        return element.HasAttribute("hidden")
            || (style is not null && (inTable ? PageStyles.HidesInCell(style) : PageStyles.Hides(style)))
            || (inTable && Facts.HiddenClasses.Count > 0 && element.ClassList.Any(Facts.HiddenClasses.Contains));
    }

    private static bool IsIcon(IElement picture) =>
        int.TryParse(picture.GetAttribute("width"), out var width) && width < 100;

    private void EndLine()
    {
        if (line.Take() is { } paragraph)
        {
            pieces.Add(paragraph);
        }
    }
}
