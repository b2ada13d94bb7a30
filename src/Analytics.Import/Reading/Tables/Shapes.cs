namespace Analytics.Import.Reading.Tables;

/// <summary>What the rows of a document that can be read plainly teach about those that cannot.</summary>
internal sealed class Shapes
{
    // By label's column, cells after the label and columns read: where the first figure stands; -2 where rows disagree.
    private readonly Dictionary<(int Column, int Cells, int Columns), int> offsets = [];

    /// <summary>Lines of cells have an empty line between them.</summary>
    public bool DoubleSpaced { get; init; }

    public static Shapes Of(List<Piece> pieces, List<Run> runs)
    {
        int single = 0, two = 0;
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Label.Kind is LabelKind.Column or LabelKind.Applicant or LabelKind.Result && runs[i - 1].Label.Kind is not LabelKind.Section
                && !pieces[runs[i].At].Shared)
            {
                var gap = pieces[runs[i].At].Row - pieces[runs[i - 1].From - 1].Row;
                single += gap == 1 ? 1 : 0;
                two += gap == 2 && pieces[runs[i].At - 1].Kind == PieceKind.Empty ? 1 : 0;
            }
        }

        return new Shapes { DoubleSpaced = two > single };
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
