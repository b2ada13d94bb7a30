namespace Analytics.Reporting.Charts.Drawing;

/// <summary>Units down, years across: each cell says its state in a word, its colour and its pattern, or holds a figure on a shade.</summary>
internal static class HeatMapDrawing
{
    private const double RowHeight = 24;

    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        Legend(canvas, spec, language);
        var names = spec.Categories.Select(c => TextSize.Wrap(c.Name.In(language), 13, 15 * 13.0)).ToList();
        var left = Canvas.Margin + names.Max(lines => lines.Max(line => TextSize.Width(line, 13))) + 12;
        var cell = Math.Min(120, (Canvas.Width - Canvas.Margin - left) / spec.Series.Count);
        var most = spec.Series.SelectMany(s => s.Points).Select(p => p.Value ?? 0).DefaultIfEmpty().Max();
        Head(canvas, spec, language, left, cell);
        for (var i = 0; i < names.Count; i++)
        {
            var height = Math.Max(RowHeight, (names[i].Count * 17) + 7);
            var middle = canvas.Y + (height / 2);
            var y = middle - ((names[i].Count - 1) * 8.5) + 4.7;
            foreach (var line in names[i])
            {
                canvas.Text(left - 10, y, line, 13, "end", bold: spec.Categories[i].Code == spec.Marked);
                y += 17;
            }

            for (var s = 0; s < spec.Series.Count; s++)
            {
                Cell(canvas, spec, spec.Series[s].Points[i], left + (s * cell), canvas.Y, cell, height, most, language);
            }

            canvas.Y += height;
        }

        canvas.Y += 8;
    }

    private static void Cell(Canvas canvas, ChartSpec spec, Point point, double x, double y, double width, double height, decimal most, string? language)
    {
        if (point.Value is { } value)
        {
            var share = most > 0 ? Math.Clamp((double)(value / most), 0, 1) : 0;
            // Square root, so that one huge value does not wash out all the others.
            var shade = Math.Sqrt(share);
            canvas.Rect(x + 1, y + 1, width - 2, height - 2, Mix(shade));
            Fitting(canvas, ValueWords.Label(value, spec.Values.Kind, canvas.English), x, y, width, height, shade > 0.62 ? "#ffffff" : Palette.Ink);
            return;
        }

        var word = GapWord.Of(point.Gap);
        var (fill, ink) = Palette.OfTone(word.Tone);
        canvas.Rect(x + 1, y + 1, width - 2, height - 2, canvas.Fill(fill), word.Tone == GapTone.NotAsked ? Palette.Grid : null);
        if (fill.Pattern != Pattern.Solid && Fits(word.Word.In(language), width))
        {
            var wide = TextSize.Width(word.Word.In(language), 11) + 6;
            canvas.Rect(x + ((width - wide) / 2), y + (height / 2) - 7.5, wide, 15, fill.Colour, radius: 2, opacity: 0.9);
        }

        Fitting(canvas, word.Word.In(language), x, y, width, height, ink);
    }

    private static bool Fits(string text, double width) => TextSize.Width(text, 11) <= width - 4;

    // A word that does not fit its cell is in the legend by its pattern, and in the table.
    private static void Fitting(Canvas canvas, string text, double x, double y, double width, double height, string ink)
    {
        if (Fits(text, width))
        {
            canvas.Text(x + (width / 2), y + (height / 2) + 4, text, 11, "middle", ink);
        }
    }

    private static void Head(Canvas canvas, ChartSpec spec, string? language, double left, double cell)
    {
        var widest = spec.Series.Max(s => TextSize.Width(s.Name.In(language), 12)) + 4;
        var every = Math.Max(1, (int)Math.Ceiling(widest / cell));
        for (var s = 0; s < spec.Series.Count; s += every)
        {
            canvas.Text(left + ((s + 0.5) * cell), canvas.Y + 12, spec.Series[s].Name.In(language), 12, "middle", Palette.Quiet);
        }

        foreach (var step in spec.Breaks)
        {
            canvas.Line(left + (step.Before * cell), canvas.Y - 2, left + (step.Before * cell), canvas.Y + 18, Palette.Accent, 2);
        }

        canvas.Y += 20;
    }

    private static void Legend(Canvas canvas, ChartSpec spec, string? language)
    {
        var used = spec.Series.SelectMany(s => s.Points).Where(p => p.Value is null).Select(p => GapWord.Of(p.Gap)).ToHashSet();
        var words = GapWord.All.Where(used.Remove).Concat(used.OrderBy(w => w.Code, StringComparer.Ordinal));
        Frame.Legend(canvas, words.Select(word => (word.Word.In(language), (Action<double, double>)((x, y) =>
            canvas.Rect(x, y, 13, 13, canvas.Fill(Palette.OfTone(word.Tone).Fill), "#aab3b9")))));
    }

    private static string Mix(double share)
    {
        // From near white to the first colour of the palette.
        static int Between(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share));
        return $"#{Between(0xf1, 0x2f, share):x2}{Between(0xf5, 0x5d, share):x2}{Between(0xf9, 0x8a, share):x2}";
    }
}
