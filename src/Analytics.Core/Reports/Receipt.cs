namespace Analytics.Core.Reports;

/// <summary>The account of one reading: every printed cell is somewhere, or the import fails.</summary>
/// <param name="Printed">Cells of recognised tables that the block model counted, labels and headers left out.</param>
/// <param name="Numbers">Cells read as figures; equal to the facts in the warehouse.</param>
/// <param name="Blanks">Cells with nothing printed.</param>
/// <param name="Marks">Dashes, slashes, 无.</param>
/// <param name="Texts">Cells that are unreadable as numbers.</param>
/// <param name="Ignored">Cells left out, each with a reason in a finding.</param>
public sealed record Receipt(int Printed, int Numbers, int Blanks, int Marks, int Texts, int Ignored)
{
    /// <summary>True when nothing was lost.</summary>
    public bool IsBalanced => Printed == Numbers + Blanks + Marks + Texts + Ignored;
}
