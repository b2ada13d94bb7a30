using Analytics.Core.Reports;

namespace Analytics.Import.Documents;

/// <summary>A file as blocks with positions: what every format becomes before it is read as a report.</summary>
/// <param name="Name">Path or name of the file.</param>
/// <param name="Format">text, html, docx, xlsx, xls, pdf, doc, wps, rtf, et, ofd, by content and never by ending.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
public sealed record Document(string Name, string Format, string Sha256, IReadOnlyList<Block> Blocks)
{
    /// <summary>Title, author or subject from the file's own properties; the last thing to trust.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the page came from, if the file says so (canonical link, saved-from comment).</summary>
    public string? Address { get; init; }

    /// <summary>The whole text, lines separated by line feeds; in a text document line n of it is paragraph n.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A paragraph or a table.</summary>
public abstract record Block;

/// <summary>One line of a text document, or one paragraph of another; tabs and spaces as printed.</summary>
/// <param name="Text">As decoded, without the line's end.</param>
/// <param name="Line">Line in <see cref="Document.Text"/>, from 1.</param>
public sealed record Paragraph(string Text, int Line) : Block;

/// <summary>A table with real cells (HTML, Word, Excel, PDF by word boxes); text documents have none, their tables are lines.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Line">Line in <see cref="Document.Text"/> where its first row stands, from 1.</param>
public sealed record Table(int Number, IReadOnlyList<TableRow> Rows, int Line) : Block;

/// <summary>A row's own cells from left to right; a cell that spans from above is not repeated.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <summary>A cell as printed, lines inside it separated by line feeds.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Source">Table, row and cell, each from 1.</param>
/// <param name="Column">Grid column from 1, spans from the left and from above counted.</param>
/// <param name="ColumnSpan">Grid columns that it covers.</param>
/// <param name="RowSpan">Grid rows that it covers.</param>
public sealed record TableCell(string Text, Source Source, int Column, int ColumnSpan = 1, int RowSpan = 1);
