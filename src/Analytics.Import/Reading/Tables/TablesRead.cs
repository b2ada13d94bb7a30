using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>What the three tables of a document print, and what the reader is not sure of.</summary>
/// <param name="Disclosure">Edition of the disclosure table; unknown where it is absent.</param>
/// <param name="Applications">Edition of the applications table; unknown where it is absent.</param>
/// <param name="Proceedings">Edition of the proceedings table; unknown where it is absent.</param>
/// <param name="Cells">Every cell of every table that is present, blanks too, in the form's order.</param>
/// <param name="Findings">Rows that cannot be read with certainty, tables that are absent, units that were inferred.</param>
/// <param name="Receipt">The account of the cells printed.</param>
public sealed record TablesRead(
    Edition Disclosure,
    Edition Applications,
    Edition Proceedings,
    IReadOnlyList<Cell> Cells,
    IReadOnlyList<Finding> Findings,
    Receipt Receipt)
{
    internal bool[] TableLines { get; init; } = [];

    /// <summary>True where a line of the document's text belongs to a table, so that it is no sentence.</summary>
    public bool IsTableLine(int line) => line > 0 && line < TableLines.Length && TableLines[line];
}
