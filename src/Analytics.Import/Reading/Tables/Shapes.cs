using System.Runtime.InteropServices;
using Analytics.Core.Forms;

namespace Analytics.Import.Reading.Tables;

/// <summary>What the rows of a document that can be read plainly teach about those that cannot.</summary>
internal sealed class Shapes
{
    // By label's column, cells after the label and columns read: where the first figure stands; -2 where rows disagree.
    private readonly Dictionary<(int Column, int Cells, int Columns), int> offsets = [];

    private readonly int[] spacing = new int[3];
    private readonly int[] tightness = new int[3];
    private readonly Dictionary<(int Level, int Lines), int> led = [];

    // By label's column: the most cells that a line of the applications table has behind its label.
    private readonly Dictionary<int, int> widths = [];
    private int cellsClosed;
    private int rowsOpened;

    /// <summary>Cells of the table stand on every second line.</summary>
    public bool IsDoubleSpaced(FormTable table) => spacing[(int)table] > 0;

    /// <summary>Nothing stands between the rows of the table, so that an empty line is a cell.</summary>
    public bool IsTight(FormTable table) => table == FormTable.Proceedings ? tightness[0] + tightness[1] > 0 : tightness[(int)table] > 0;

    /// <summary>A cell's line ends in a bar (`5 |`); else bars stand between the lines.</summary>
    public bool CellsEndInBar => cellsClosed > 0;

    /// <summary>A bar alone opens each row.</summary>
    public bool RowsOpenWithBar => CellsEndInBar && rowsOpened > 0;

    public static Shapes Of(List<Piece> pieces, List<Run> runs)
    {
        var shapes = new Shapes();
        var begun = false;
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Label.Kind is LabelKind.Line && pieces[runs[i].At] is { Shared: true, InGrid: false } line)
            {
                var cells = CellsBeside(CollectionsMarshal.AsSpan(pieces), runs[i]);
                shapes.widths[line.Column] = Math.Max(cells, shapes.widths.GetValueOrDefault(line.Column));
            }

            if (runs[i].Label.Kind is LabelKind.Line or LabelKind.Total && !pieces[runs[i].At].Shared && Block(CollectionsMarshal.AsSpan(pieces), runs[i]) is { Leads: > 0, Lines: > 7 } block && block.Lines - block.Leads <= 7)
            {
                var key = (Level(pieces[runs[i].At]), block.Lines);
                shapes.led[key] = shapes.led.GetValueOrDefault(key) + 1;
            }

            if (runs[i].Label.Table is not { } table || pieces[runs[i].At].Shared || runs[i - 1].Label.Kind == LabelKind.Section)
            {
                continue;
            }

            var label = pieces[runs[i].At];
            if (label.Kind == PieceKind.Label && runs[i].Label.Kind is LabelKind.Column or LabelKind.Applicant or LabelKind.Result or LabelKind.RowHead)
            {
                shapes.cellsClosed += label.Host.AsSpan(label.To).TrimStart() is ['|', ..] ? 1 : -1;
            }

            if (runs[i].Label.Kind is LabelKind.RowHead or LabelKind.Row or LabelKind.Group or LabelKind.Line)
            {
                shapes.rowsOpened += pieces[runs[i].At - 1].Kind == PieceKind.Bar ? 1 : -1;
            }

            var gap = pieces[runs[i].At].Row - pieces[runs[i - 1].From - 1].Row;
            if (runs[i].Label.Kind is LabelKind.Column or LabelKind.Applicant or LabelKind.Result)
            {
                shapes.spacing[(int)table] += gap == 1 ? -1 : gap == 2 && pieces[runs[i].At - 1].Kind == PieceKind.Empty ? 1 : 0;
            }
            else if ((runs[i].Label.Kind == LabelKind.Row && runs[i - 1].Label.Kind == LabelKind.Column) || (runs[i].Label.Kind == LabelKind.Line && !begun))
            {
                shapes.tightness[(int)table] += gap == 1 ? 1 : -1;
                begun |= runs[i].Label.Kind == LabelKind.Line;
            }
        }

        return shapes;
    }

    /// <summary>Other rows have more cells behind a label that stands in this column, so that this one has lost a cell.</summary>
    public bool IsShort(Piece label, int cells) => !label.InGrid && widths.GetValueOrDefault(label.Column) > cells;

    /// <summary>Lines of a row whose label is numbered like this one, where such rows begin with spaces for merged label columns; 0 where they do not.</summary>
    public int LinesWithLead(Piece label)
    {
        var (lines, most) = (0, 0);
        foreach (var (key, count) in led)
        {
            if (key.Level == Level(label) && (count > most || (count == most && key.Lines > lines)))
            {
                (lines, most) = (key.Lines, count);
            }
        }

        return led.Values.Sum() > 2 ? lines : 0;
    }

    // 一、, （一）, 1.
    private static int Level(Piece label) => label.Text[0] is '(' or '（' ? 1 : char.IsAsciiDigit(label.Text[0]) ? 2 : 0;

    // Up to the last that is printed: bars at the end of a line may close one cell more.
    private static int CellsBeside(ReadOnlySpan<Piece> pieces, Run run)
    {
        int cells = 0, last = 0;
        for (var i = run.From; i < run.To && pieces[i].Row == pieces[run.From - 1].Row; i++)
        {
            cells += pieces[i].Shared && pieces[i].Kind is not (PieceKind.Label or PieceKind.Bar or PieceKind.Empty) ? 1 : 0;
            last = pieces[i].IsPrinted ? cells : last;
        }

        return last;
    }

    /// <summary>Lines of a row up to the first empty one, and how many of them, at its beginning, hold only spaces.</summary>
    public static (int Lines, int Leads) Block(ReadOnlySpan<Piece> pieces, Run run)
    {
        int lines = 0, leads = 0;
        for (var i = run.From; i < run.To; i++)
        {
            if (pieces[i].Kind == PieceKind.Empty)
            {
                if (lines > 0)
                {
                    break;
                }

                continue;
            }

            leads += pieces[i].Kind == PieceKind.White && leads == lines ? 1 : 0;
            lines++;
        }

        return (lines, leads);
    }

    public void Learn(ReadOnlySpan<Piece> pieces, Run run, List<int> cells, List<int> printed, int columns)
    {
        if (cells.Count > columns)
        {
            var key = (pieces[run.At].Column, cells.Count, columns);
            var offset = printed[^1] - printed[0] == columns - 1 ? cells.IndexOf(printed[0]) : -2;
            offsets[key] = offsets.TryGetValue(key, out var known) && known != offset ? -2 : offset;
        }
    }

    public int Offset(ReadOnlySpan<Piece> pieces, Run run, List<int> cells, int columns) =>
        offsets.GetValueOrDefault((pieces[run.At].Column, cells.Count, columns), -1);
}

/// <summary>Where a column's header stands: grid column, or the place among the pieces of its line.</summary>
internal readonly record struct HeaderPlace(int Column, int Span, bool InGrid);
