namespace Analytics.Simulation.Printing;

/// <summary>How a table lies in a text: what stands before and after a cell and a row, and what is left of merged cells.</summary>
/// <param name="Id">Name on the command line.</param>
/// <param name="BeforeRow">Printed before a row's first cell.</param>
/// <param name="BeforeCell">Printed before every cell.</param>
/// <param name="BetweenCells">Printed between two cells.</param>
/// <param name="AfterRow">Printed after a row's last cell, the line's end included.</param>
/// <param name="Spans">What stands where a merged cell goes on.</param>
/// <param name="Blanks">What a blank figure may be printed as; empty where the layout cannot show one.</param>
public sealed record TextLayout(
    string Id, string BeforeRow, string BeforeCell, string BetweenCells, string AfterRow, Spans Spans, IReadOnlyList<string> Blanks)
{
    /// <summary>True where each cell has a line of its own, so that a blank line may be a cell.</summary>
    public bool CellALine { get; init; }

    public static readonly IReadOnlyList<TextLayout> All =
    [
        new("cell-lines", "", "", "\n", "\n", Spans.None, [" ", "\u3000", "\u00a0"]) { CellALine = true },
        new("cell-lines-spaced", "", "", "\n\n", "\n\n", Spans.None, ["\u00a0", "\u3000"]) { CellALine = true },
        new("cell-lines-tabbed", "", "\t", "\n", "\n\n", Spans.Empty, ["\u3000", " ", "\u00a0"]) { CellALine = true },
        new("tab-rows", "", "", "\t", "\n", Spans.Empty, ["", " "]),
        new("pipe-rows", "", "", " | ", " |\n", Spans.Repeat, ["", " "]),
        new("pipe-rows-framed", "| ", "", " | ", " |\n", Spans.Empty, ["", " "]),
        new("double-pipes", "||", "", "||", "||\n", Spans.Repeat, ["", " "]),
        new("pipe-ended-cells", "|\n", "", " |\n", " |\n", Spans.None, ["\u00a0", "\u3000"]) { CellALine = true },
        new("lone-pipes", "", "", "\n|\n", "\n", Spans.Repeat, ["\u00a0", "\u3000"]) { CellALine = true },
        new("space-rows", "", "", " ", "\n", Spans.None, []),
    ];
}

/// <summary>What a flattened page leaves of a cell that reached over several columns or rows.</summary>
public enum Spans
{
    /// <summary>The label once, nothing after it.</summary>
    None,

    /// <summary>An empty cell for each further one.</summary>
    Empty,

    /// <summary>Empty cells to the right, and the label again in each further row.</summary>
    Repeat,
}
