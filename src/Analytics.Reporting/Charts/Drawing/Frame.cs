using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Drawing;

/// <summary>What every picture has around its plot: title, question and legend above, gaps and coverage below.</summary>
internal static class Frame
{
    private const double Inner = Canvas.Width - (2 * Canvas.Margin);

    private static readonly Text Provisional = new("* 已收到、尚未审核，数字为暂定。", "* Received, not yet accepted: provisional.");

    private static readonly Text Partial = new("† 有空白或缺失的组成部分未计入，实际可能更多。", "† A part is blank or missing and not counted; the whole may be more.");

    public static void Head(Canvas canvas, ChartSpec spec, string? language)
    {
        canvas.Y = 18;
        Lines(canvas, spec.Title.In(language), 18, 25, Palette.Ink, bold: true);
        Lines(canvas, spec.Question.In(language), 13, 19, Palette.Quiet);
        canvas.Y += 8;
    }

    public static void Foot(Canvas canvas, ChartSpec spec, string? language)
    {
        canvas.Y += 6;
        foreach (var line in GapNotes.Of(spec, language))
        {
            Lines(canvas, line, 12, 18, Palette.Quiet);
        }

        if (spec.Kind != ChartKind.HeatMap && spec.Series.Any(s => s.Points.Any(p => p.IsProvisional && p.Value is not null)))
        {
            Lines(canvas, Provisional.In(language), 12, 18, Palette.Quiet);
        }

        if (spec.Series.Any(s => s.Points.Any(p => p.IsPartial)) || HasPartialStack(spec))
        {
            Lines(canvas, Partial.In(language), 12, 18, Palette.Quiet);
        }

        foreach (var line in spec.Caption)
        {
            Lines(canvas, line.In(language), 12, 18, Palette.Quiet);
        }
    }

    /// <summary>Swatches with names, wrapped at the margin; nothing where there is only one thing to tell.</summary>
    public static void Legend(Canvas canvas, IEnumerable<(string Name, Action<double, double> Swatch)> entries)
    {
        var x = Canvas.Margin;
        var any = false;
        foreach (var (name, swatch) in entries)
        {
            var width = 20 + TextSize.Width(name, 12) + 18;
            if (any && x + width > Canvas.Width - Canvas.Margin)
            {
                x = Canvas.Margin;
                canvas.Y += 20;
            }

            swatch(x, canvas.Y + 2);
            canvas.Text(x + 20, canvas.Y + 13, name, 12);
            x += width;
            any = true;
        }

        canvas.Y += any ? 26 : 0;
    }

    /// <summary>The legend of bars: a filled square each, a tick for a mark.</summary>
    public static void BarLegend(Canvas canvas, ChartSpec spec, string? language)
    {
        if (spec.Series.Count < 2)
        {
            return;
        }

        Legend(canvas, spec.Series.Select((series, place) => (series.Name.In(language), (Action<double, double>)((x, y) =>
        {
            if (series.Style == SeriesStyle.Mark)
            {
                canvas.Line(x + 6, y, x + 6, y + 13, Palette.Ink, 2.4);
            }
            else
            {
                canvas.Rect(x, y, 13, 13, canvas.Fill(Palette.Of(series, place)), "#7b868d");
            }
        }))));
    }

    /// <summary>What the axis measures and in which unit, such as 采购金额（万元）.</summary>
    public static string AxisName(ChartSpec spec, AxisUnit unit, string? language) =>
        language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? $"{spec.Values.Label.En} ({unit.Name})"
            : $"{spec.Values.Label.Zh}（{unit.Name}）";

    private static bool HasPartialStack(ChartSpec spec) =>
        spec.Kind is ChartKind.StackedBars or ChartKind.StackedColumns && spec.Values.Kind != ValueKind.Share
        && Enumerable.Range(0, spec.Categories.Count).Any(i => spec.Series.Any(s => s.Points[i].Value is null) && spec.Series.Any(s => s.Points[i].Value is not null));

    private static void Lines(Canvas canvas, string text, double size, double height, string colour, bool bold = false)
    {
        // Bold Latin letters are wider than the usual ones.
        foreach (var line in TextSize.Wrap(text, size, bold ? Inner / 1.06 : Inner))
        {
            canvas.Text(Canvas.Margin, canvas.Y + size, line, size, colour: colour, bold: bold);
            canvas.Y += height;
        }
    }
}
