using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Drawing;

namespace Analytics.Reporting.Papers;

/// <summary>A heat map as a table with words and shades, since neither Word nor WPS draws one.</summary>
internal static class HeatMapGrid
{
    public static Grid Of(ChartSpec spec)
    {
        if (spec.IsEmpty)
        {
            return new Grid([1], [[new GridCell("没有可显示的单位或年度。")]]);
        }

        var rows = new List<IReadOnlyList<GridCell>>
        {
            new List<GridCell> { new(spec.CategoryAxis.Zh) { IsHeader = true } }.Concat(spec.Series.Select(s => new GridCell(s.Name.Zh) { IsHeader = true })).ToList(),
        };
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            var row = new List<GridCell> { new(spec.Categories[i].Name.Zh) { Align = GridAlign.Left } };
            foreach (var series in spec.Series)
            {
                var point = series.Points[i];
                var word = GapWord.Of(point.Gap);
                row.Add(point.Value is { } value
                    ? new GridCell(ValueWords.Label(value, spec.Values.Kind, false) + point.Marks)
                    : new GridCell(word.Word.Zh) { Shade = Palette.OfTone(word.Tone).Fill.Colour.TrimStart('#').ToUpperInvariant() });
            }

            rows.Add(row);
        }

        return new Grid([2.6, .. spec.Series.Select(_ => 1.0)], rows) { HeaderRows = 1, Size = 10 };
    }
}
