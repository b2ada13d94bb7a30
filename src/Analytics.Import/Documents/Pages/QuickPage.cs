using System.Net;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Reads a page straight from its tags, five times as fast as through a tree; gives up where only a tree can tell what is meant.</summary>
/// <remarks>Tests hold it against <see cref="PageWalk"/>, which reads the tree of AngleSharp, on pages sound and broken.</remarks>
internal sealed class QuickPage
{
    private readonly PageText line = new();
    private readonly List<Open> open = [];
    private List<FlowPiece> pieces = [];
    private TableFrame? table;
    private int linkStart = -1;
    private string? linkTitle;
    private bool linkToFile;
    private int keepSpaces;

    private QuickPage()
    {
    }

    public PageFacts Facts { get; } = new();

    public List<FlowPiece> Pieces { get; private set; } = [];

    private readonly record struct Open(ElementRole Role, string Name, int Start, bool MayBeFrame);

    private sealed class TableFrame(TableFrame? outer, List<FlowPiece> around)
    {
        public FlowTable Table { get; } = new();

        public TableFrame? Outer { get; } = outer;

        public List<FlowPiece> Around { get; } = around;

        public FlowRow? Row { get; set; }

        public bool InCell { get; set; }
    }

    /// <summary>The page, or null where it needs a tree.</summary>
    public static QuickPage? Read(ReadOnlySpan<char> html)
    {
        var page = new QuickPage();
        var tags = new TagScanner(html);
        while (tags.Next())
        {
            page.Words(tags.Text);
            if (!tags.Name.IsEmpty && !(tags.IsEnd ? page.End(tags.Name) : page.Start(ref tags)))
            {
                return null;
            }
        }

        page.Finish();
        return page;
    }

    private void Finish()
    {
        while (table is not null)
        {
            EndTable();
        }

        EndLine();
        Pieces = LinkRuns.Without(pieces);
    }

    private void Words(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (text.Contains('&'))
        {
            text = WebUtility.HtmlDecode(text.ToString());
        }

        if (keepSpaces == 0)
        {
            line.Append(text, keepSpaces: false);
            return;
        }

        while (text.IndexOf('\n') is var end and >= 0)
        {
            line.Append(text[..end].TrimEnd('\r'), keepSpaces: true);
            EndLine();
            text = text[(end + 1)..];
        }

        line.Append(text, keepSpaces: true);
    }

    private bool Start(ref TagScanner tag)
    {
        var (name, role) = PageElements.Find(tag.Name);
        switch (role)
        {
            case ElementRole.Break:
                EndLine();
                return true;
            case ElementRole.Link:
                EndLink();
                StartLink(ref tag);
                return true;
            case ElementRole.Picture:
                Facts.Pictures += tag.TryGet("width", out var width) && int.TryParse(width, out var points) && points < 100 ? 0 : 1;
                return true;
            case ElementRole.Inline:
                return StartInline(name, ref tag);
            case ElementRole.Unprinted or ElementRole.Frame:
                StartUnprinted(name, role, ref tag);
                return true;
            case ElementRole.Field:
                // What a field in a cell shows, a tree knows.
                if (name != "input" && table is not { InCell: true })
                {
                    tag.SkipTo(name);
                }

                return table is not { InCell: true };
            case ElementRole.Struck:
                return false;
        }

        if (table is { InCell: true } && MayHideInCell(ref tag))
        {
            return false;
        }

        if (Hides(ref tag))
        {
            if (role == ElementRole.Table)
            {
                EndLine();
            }

            // Where the end tag may be missing, only a tree knows where the hidden part ends.
            var mayBeSkipped = PageElements.NeedsEnd(name);
            if (mayBeSkipped)
            {
                tag.SkipElement(name);
            }

            return mayBeSkipped;
        }

        EndLine();
        if (role == ElementRole.Table)
        {
            if (table is { InCell: false })
            {
                EndTable();
            }

            table = new TableFrame(table, pieces);
        }
        else if (name is "xmp" or "plaintext" or "listing")
        {
            return false;
        }
        else if (PageElements.NeedsEnd(name))
        {
            keepSpaces += role == ElementRole.Preformatted ? 1 : 0;
            var mayBeFrame = name is "nav" or "footer" or "aside"
                || (tag.HasAttributes && ((tag.TryGet("class", out var words) && PageElements.MayBeFrame(words)) || (tag.TryGet("id", out words) && PageElements.MayBeFrame(words))));
            open.Add(new Open(role, name, pieces.Count, mayBeFrame));
            if (open.Count > Limits.HtmlDepth)
            {
                throw Refusals.TooDeep();
            }
        }

        return true;
    }

    // Cells and rows are inline to everything but a table.
    private bool StartInline(string name, ref TagScanner tag)
    {
        if (table is not null && MayHideInCell(ref tag))
        {
            return false;
        }

        if (Hides(ref tag))
        {
            if (name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "")
            {
                return false;
            }

            tag.SkipElement(name);
            return true;
        }

        if (table is null)
        {
            return true;
        }

        switch (name)
        {
            case "tr":
                EndCell();
                table.Row = new FlowRow();
                table.Table.Rows.Add(table.Row);
                break;
            case "td" or "th":
                EndCell();
                if (table.Row is null)
                {
                    table.Row = new FlowRow();
                    table.Table.Rows.Add(table.Row);
                }

                EndLine();
                EndLink();
                var cell = new FlowCell(Span(ref tag, "colspan", 1), Span(ref tag, "rowspan", int.MaxValue));
                table.Row.Cells.Add(cell);
                table.InCell = true;
                open.Add(new Open(ElementRole.Table, "td", 0, false));
                pieces = cell.Content;
                break;
            case "tbody" or "thead" or "tfoot":
                EndCell();
                table.Row = null;
                break;
        }

        return open.Count <= Limits.HtmlDepth ? true : throw Refusals.TooDeep();
    }

    private bool End(ReadOnlySpan<char> tag)
    {
        var (name, role) = PageElements.Find(tag);
        switch (role)
        {
            case ElementRole.Link:
                EndLink();
                break;
            case ElementRole.Break when name == "br":
                EndLine();
                break;
            case ElementRole.Table when table is not null:
                EndTable();
                break;
            case ElementRole.Block or ElementRole.Preformatted:
                EndBlock(name);
                break;
            case ElementRole.Inline when table is not null && name.Length > 0:
                if (name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot")
                {
                    EndCell();
                    table.Row = name is "td" or "th" ? table.Row : null;
                }

                break;
        }

        return true;
    }

    private void EndBlock(string name)
    {
        EndLine();
        if (!PageElements.NeedsEnd(name))
        {
            return;
        }

        // Only within the cell: an end tag that has no start there closes nothing.
        for (var i = open.Count - 1; i >= 0 && open[i].Role != ElementRole.Table; i--)
        {
            if (open[i].Name == name)
            {
                for (var inner = open.Count - 1; inner >= i; inner--)
                {
                    EndFrame(open[inner]);
                    keepSpaces -= open[inner].Role == ElementRole.Preformatted ? 1 : 0;
                }

                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    private void EndFrame(Open element)
    {
        if (element.MayBeFrame && table is null && element.Start <= pieces.Count && PageFrame.Is(pieces, element.Start))
        {
            for (var i = element.Start; i < pieces.Count; i++)
            {
                Facts.Frame.Add(((FlowParagraph)pieces[i]).Text);
            }

            pieces.RemoveRange(element.Start, pieces.Count - element.Start);
        }
    }

    private void EndCell()
    {
        if (table is not { InCell: true })
        {
            return;
        }

        EndLine();
        EndLink();
        var cell = open.FindLastIndex(element => element.Role == ElementRole.Table);
        for (var i = open.Count - 1; i >= cell; i--)
        {
            keepSpaces -= open[i].Role == ElementRole.Preformatted ? 1 : 0;
        }

        open.RemoveRange(cell, open.Count - cell);
        table.InCell = false;
        pieces = table.Around;
    }

    private void EndTable()
    {
        EndCell();
        EndLine();
        pieces = table!.Around;
        if (table.Table.Rows.Count > 0)
        {
            pieces.Add(table.Table);
        }

        table = table.Outer;
    }

    private void StartLink(ref TagScanner tag)
    {
        if (!tag.TryGet("href", out var address) || address.IsEmpty)
        {
            return;
        }

        var files = PageLinks.FileIn(WebUtility.HtmlDecode(address.ToString()));
        Facts.Files.AddRange(files);
        linkToFile = files.Count > 0;
        linkTitle = tag.TryGet("title", out var title) ? title.ToString() : null;
        linkStart = line.Length;
        line.InLink = 1;
    }

    private void EndLink()
    {
        if (linkStart >= 0 && !linkToFile && PageLinks.NamesReport(linkTitle ?? line.Since(linkStart)))
        {
            Facts.ReportLinks++;
        }

        linkStart = -1;
        line.InLink = 0;
    }

    private void StartUnprinted(string name, ElementRole role, ref TagScanner tag)
    {
        if (role == ElementRole.Frame)
        {
            var source = tag.TryGet("src", out var address) || tag.TryGet("data", out address) ? address.ToString() : null;
            Facts.Files.AddRange(PageLinks.FileIn(source));
        }

        Facts.Scripts += name == "script" ? 1 : 0;
        if (name is "meta" or "link" or "base")
        {
            PageHead.Read(name, ref tag, Facts);
        }
        else if (name == "title")
        {
            Facts.Properties.TryAdd("title", WebUtility.HtmlDecode(tag.SkipTo(name).ToString()).Trim());
        }
        else if (name == "style")
        {
            PageStyles.HiddenClasses(tag.SkipTo(name), Facts.HiddenClasses);
        }
        else if (name is not ("head" or "frame" or "embed"))
        {
            tag.SkipTo(name);
        }
    }

    private static bool Hides(ref TagScanner tag) =>
        tag.HasAttributes && (tag.TryGet("hidden", out _) || (tag.TryGet("style", out var style) && PageStyles.Hides(style)));

    // By what only counts within cells: struck out, made invisible, hidden by the page's own styles.
    private bool MayHideInCell(ref TagScanner tag) => tag.HasAttributes
        && ((tag.TryGet("style", out var style) && PageStyles.HidesInCell(style) && !PageStyles.Hides(style))
            || (Facts.HiddenClasses.Count > 0 && tag.TryGet("class", out _)));

    private static int Span(ref TagScanner tag, string attribute, int whenZero) =>
        tag.HasAttributes && tag.TryGet(attribute, out var printed) ? PageElements.Span(printed, whenZero) : 1;

    private void EndLine()
    {
        if (line.Take() is { } paragraph)
        {
            pieces.Add(paragraph);
        }

        linkStart = linkStart > 0 ? 0 : linkStart;
    }
}
