namespace Analytics.Reporting.Charts;

/// <summary>The rows behind a chart: what every chart offers as CSV and holds inside its picture for readers who hear it.</summary>
/// <param name="Header">The category axis, then each series.</param>
/// <param name="Rows">One a category: its name, then exact values, or the word for the gap.</param>
public sealed record ChartTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static ChartTable Of(ChartSpec spec, string? language = null)
    {
        var rows = new List<IReadOnlyList<string>>(spec.Categories.Count);
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            var row = new string[spec.Series.Count + 1];
            row[0] = spec.Categories[i].Name.In(language);
            for (var s = 0; s < spec.Series.Count; s++)
            {
                row[s + 1] = Words(spec.Series[s].Points[i], language);
            }

            rows.Add(row);
        }

        var header = new string[spec.Series.Count + 1];
        header[0] = spec.CategoryAxis.In(language);
        for (var s = 0; s < spec.Series.Count; s++)
        {
            header[s + 1] = spec.Series[s].Name.In(language);
        }

        return new ChartTable(header, rows);
    }

    /// <summary>Tab-separated lines, the header first; what tests compare with approved text.</summary>
    public override string ToString() =>
        string.Join('\n', new[] { Header }.Concat(Rows).Select(row => string.Join('\t', row))) + "\n";

    private static string Words(Point point, string? language) =>
        point.Value is { } value ? ValueWords.Exact(value) : GapWord.Of(point.Gap).Word.In(language);
}
