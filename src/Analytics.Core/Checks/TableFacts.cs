using System.Runtime.InteropServices;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks;

/// <summary>What one walk over the cells tells of each table, so that a table of zeros and blanks costs the checks nothing more.</summary>
internal sealed class TableFacts
{
    private static readonly bool[] IsChange = [.. Form.Measures.Select(m => m.Code.EndsWith("items-change", StringComparison.Ordinal))];
    private static readonly int[] Asked2019 = [.. Enumerable.Range(0, 3).Select(table => CellsOf((FormTable)table, Edition.Form2019))];
    private static readonly int[] Asked2021 = [.. Enumerable.Range(0, 3).Select(table => CellsOf((FormTable)table, Edition.Form2021))];

    private Table disclosure;
    private Table applications;
    private Table proceedings;

    private TableFacts()
    {
    }

    /// <summary>Figures in all three tables.</summary>
    public int Numbers { get; private set; }

    /// <summary>Cells in all three tables that are no numbers and not blank.</summary>
    public int Texts { get; private set; }

    /// <summary>True where some figure is below zero that may not be.</summary>
    public bool HasNegative { get; private set; }

    /// <summary>True where some count has a fraction.</summary>
    public bool HasFraction { get; private set; }

    public static TableFacts Of(Report report)
    {
        var facts = new TableFacts();
        foreach (ref readonly var cell in Span(report.Cells))
        {
            if (cell.Measure.Table != FormTable.Narrative)
            {
                facts.Count(cell, ref facts.At(cell.Measure.Table));
            }
        }

        return facts;
    }

    public ref readonly Table this[FormTable table] => ref At(table);

    /// <summary>True where every cell of the edition is there and is zero, blank or a dash: every sum of the table holds.</summary>
    public bool IsQuiet(FormTable table, Edition edition) =>
        At(table) is { IsQuiet: true } here && here.Cells == (edition == Edition.Form2019 ? Asked2019 : Asked2021)[(int)table];

    /// <summary>The cells without copying them where the list allows it.</summary>
    public static ReadOnlySpan<Cell> Span(IReadOnlyList<Cell> cells) => cells switch
    {
        Cell[] array => array,
        List<Cell> list => CollectionsMarshal.AsSpan(list),
        _ => cells.ToArray(),
    };

    private ref Table At(FormTable table)
    {
        switch (table)
        {
            case FormTable.Disclosure:
                return ref disclosure;
            case FormTable.Applications:
                return ref applications;
            default:
                return ref proceedings;
        }
    }

    private void Count(in Cell cell, ref Table table)
    {
        table.Cells++;
        switch (cell.Kind)
        {
            case CellKind.Number:
                Numbers++;
                table.Numbers++;
                var value = cell.Value ?? 0;
                if (value != 0)
                {
                    table.NotZero++;
                    HasNegative |= value < 0 && !IsChange[cell.Measure.Index];
                    HasFraction |= cell.Measure.Unit == MeasureUnit.Count && value != decimal.Truncate(value);
                }

                break;
            case CellKind.Text:
                Texts++;
                table.Texts++;
                break;
            case CellKind.Blank:
                table.Open++;
                break;
            default:
                table.Open += cell.Raw == "不适用" ? 0 : 1;
                break;
        }
    }

    private static int CellsOf(FormTable table, Edition edition) => Form.Of(table, edition).Count() * (table == FormTable.Applications ? 7 : 1);

    /// <summary>The counts of one table.</summary>
    public struct Table
    {
        public int Cells;
        public int Numbers;
        public int NotZero;
        public int Texts;

        /// <summary>Blanks and dashes; 不适用 is an answer.</summary>
        public int Open;

        public readonly bool IsQuiet => NotZero == 0 && Texts == 0;
    }
}
