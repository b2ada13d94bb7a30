using Analytics.Core.Words;
using Analytics.Reporting.Charts;

namespace Analytics.Reporting.Exports;

/// <summary>What a column holds, so that a spreadsheet can count with it.</summary>
public enum ExportKind
{
    Text,

    /// <summary>Whole numbers and figures with decimals, printed as they are.</summary>
    Number,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>0 to 1.</summary>
    Share,
}

/// <summary>A column: the name that programs read, the title that people read, and whether its sum is a control total.</summary>
public sealed record ExportColumn(string Name, Text Title, ExportKind Kind = ExportKind.Text)
{
    /// <summary>The sum of the column stands beside the rows, so that a reader can prove that none was lost.</summary>
    public bool IsControlled { get; init; }
}

/// <summary>Rows to hand out, with all that a reader must know of them: an export cannot be told apart from its question.</summary>
/// <param name="Name">A short name for the sheet.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Count">How many rows there are; known before, so that too many are refused and none is cut.</param>
/// <param name="Rows">Read once, row by row: string, decimal, int, long, bool, DateOnly or null.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, int Count, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Filters, as-of, coverage and definitions, one line each: what, and its value.</summary>
    public IReadOnlyList<(Text What, string Value)> About { get; init; } = [];

    /// <summary>Drawn by the spreadsheet itself on a sheet of its own, where the export is a workbook; null where there is none.</summary>
    public ChartSpec? Chart { get; init; }
}

/// <summary>An export that would be too large: how many rows there are, how many may be, and how to narrow it.</summary>
public sealed class ExportRefusedException(int rows, int most) : Exception(
    $"共{rows}行，超过{most}行的上限，未导出。请缩小单位、年度或指标的范围后再导出。{rows} rows are more than {most}; nothing was exported. Narrow the units, years or measures.");
