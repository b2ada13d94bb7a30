namespace Analytics.Import.Documents.Flow;

/// <summary>What a page, a Word file or a sheet holds in reading order, before tables that only arrange the page are taken apart.</summary>
internal abstract class FlowPiece;

/// <summary>A line of text.</summary>
internal sealed class FlowParagraph(string text, bool onlyLinks = false) : FlowPiece
{
    public string Text { get; } = text;

    /// <summary>Nothing but links: a menu, a list of other pages.</summary>
    public bool OnlyLinks { get; } = onlyLinks;
}

/// <summary>A table, whether of data or of layout.</summary>
internal sealed class FlowTable : FlowPiece
{
    public List<FlowRow> Rows { get; } = [];
}

/// <summary>A row's own cells.</summary>
internal sealed class FlowRow
{
    public List<FlowCell> Cells { get; } = [];
}

/// <summary>A cell with all that stands in it, tables too.</summary>
internal sealed class FlowCell(int columnSpan = 1, int rowSpan = 1, int column = 0)
{
    public List<FlowPiece> Content { get; } = [];

    public int ColumnSpan { get; } = columnSpan;

    public int RowSpan { get; set; } = rowSpan;

    /// <summary>Grid column from 1 where the format says so; 0 where it follows from the spans.</summary>
    public int Column { get; } = column;

    public bool HoldsTable => Content.Exists(piece => piece is FlowTable);

    /// <summary>Its own lines, without those of tables inside it.</summary>
    public string Text => Content switch
    {
        [] => "",
        [FlowParagraph only] => only.Text,
        _ => string.Join('\n', Content.OfType<FlowParagraph>().Select(paragraph => paragraph.Text)),
    };
}
