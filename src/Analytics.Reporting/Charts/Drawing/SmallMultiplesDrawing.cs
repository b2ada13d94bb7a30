namespace Analytics.Reporting.Charts.Drawing;

/// <summary>One small line chart a unit, all on the same scale, so that shapes can be compared at a glance.</summary>
internal static class SmallMultiplesDrawing
{
    private const double PlotHeight = 74;

    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        var across = spec.Series.Count switch { <= 1 => 1, <= 4 => 2, <= 9 => 3, <= 16 => 4, _ => 5 };
        var values = spec.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => (double)p.Value!.Value).ToList();
        var scale = Scale.Of(values.Count == 0 ? 0 : values.Min(), values.Count == 0 ? 0 : values.Max(), spec.Values.Kind, 0, 1, 2);
        var unit = ValueWords.UnitFor(spec.Values, scale.Most, canvas.English);
        var ticks = scale.Ticks().Select(t => (Value: t, Text: ValueWords.Tick(t, unit))).ToList();
        var tickWidth = ticks.Max(t => TextSize.Width(t.Text, 10)) + 6;
        var gap = 22.0;
        var wide = (Canvas.Width - (2 * Canvas.Margin) - tickWidth - ((across - 1) * gap)) / across;
        canvas.Text(Canvas.Margin, canvas.Y + 12, Frame.AxisName(spec, unit, language), 12, colour: Palette.Quiet);
        canvas.Y += 22;
        for (var from = 0; from < spec.Series.Count; from += across)
        {
            var panels = Enumerable.Range(from, Math.Min(across, spec.Series.Count - from)).ToList();
            var titles = panels.ToDictionary(s => s, s => TextSize.Wrap(spec.Series[s].Name.In(language), 12, (wide - 4) / 1.06));
            var top = canvas.Y + (titles.Values.Max(t => t.Count) * 16) + 18;
            foreach (var tick in ticks)
            {
                canvas.Text(Canvas.Margin + tickWidth - 6, top + PlotHeight - (PlotHeight * Share(scale, tick.Value)) + 3.6, tick.Text, 10, "end", Palette.Quiet);
            }

            foreach (var s in panels)
            {
                var left = Canvas.Margin + tickWidth + ((s - from) * (wide + gap));
                var y = canvas.Y + 13;
                foreach (var line in titles[s])
                {
                    canvas.Text(left, y, line, 12, bold: spec.Series[s].Code == spec.Marked);
                    y += 16;
                }

                Panel(canvas, spec, spec.Series[s], scale, left, top, wide, language);
            }

            canvas.Y = top + PlotHeight + 28;
        }
    }

    private static double Share(Scale scale, double value) => (value - scale.Least) / (scale.Most - scale.Least);

    private static void Panel(Canvas canvas, ChartSpec spec, Series series, Scale scale, double left, double top, double wide, string? language)
    {
        var slot = wide / spec.Categories.Count;
        double X(int i) => left + (slot * (i + 0.5));
        double Y(int i) => top + PlotHeight - (PlotHeight * Share(scale, (double)series.Points[i].Value!.Value));
        foreach (var tick in scale.Ticks())
        {
            var y = top + PlotHeight - (PlotHeight * Share(scale, tick));
            canvas.Line(left, y, left + wide, y, tick == 0 ? Palette.Axis : Palette.Grid);
        }

        foreach (var step in spec.Breaks)
        {
            canvas.Line(left + (slot * step.Before), top - 4, left + (slot * step.Before), top + PlotHeight, Palette.Accent, 1.2, "4 3");
        }

        var colour = series.Code == spec.Marked ? Palette.Accent : "#2f5d8a";
        foreach (var stretch in LineDrawing.Stretches(spec, series))
        {
            if (stretch.Count > 1)
            {
                canvas.Polyline([.. stretch.Select(i => (X(i), Y(i)))], colour, 1.8, null);
            }

            foreach (var i in stretch)
            {
                canvas.Marker(X(i), Y(i), 0, colour, stretch.Count == 1 ? 3 : 2.2);
            }
        }

        First(canvas, spec, series, X, Y, left, top, wide, slot, language);
        var firstYear = spec.Categories[0].Name.In(language);
        canvas.Text(left, top + PlotHeight + 13, firstYear, 10, colour: Palette.Quiet);
        if (spec.Categories.Count > 1)
        {
            canvas.Text(left + wide, top + PlotHeight + 13, spec.Categories[^1].Name.In(language), 10, "end", Palette.Quiet);
        }
    }

    // The last figure is printed; where there is none at all, the reason is.
    private static void First(Canvas canvas, ChartSpec spec, Series series, Func<int, double> x, Func<int, double> y, double left, double top, double wide, double slot, string? language)
    {
        var last = -1;
        for (var i = 0; i < series.Points.Count; i++)
        {
            var point = series.Points[i];
            if (point.Value is not null)
            {
                last = i;
            }
            else
            {
                canvas.Rect(left + (slot * i) + (slot * 0.2), top, slot * 0.6, PlotHeight, canvas.Fill(new Ink(61, "#dfe4e7", Pattern.Open)), opacity: 0.5);
            }
        }

        if (last < 0)
        {
            var codes = series.Points.Select(p => p.Gap).Distinct().ToList();
            var word = GapWord.Of(codes.Count == 1 ? codes[0] : "mixed").Word.In(language);
            var half = (TextSize.Width(word, 11) / 2) + 4;
            canvas.Rect(left + (wide / 2) - half, top + (PlotHeight / 2) - 9, 2 * half, 18, "#ffffff", radius: 3);
            canvas.Text(left + (wide / 2), top + (PlotHeight / 2) + 4, word, 11, "middle", Palette.Quiet);
            return;
        }

        var label = ValueWords.Label(series.Points[last].Value!.Value, spec.Values.Kind, canvas.English) + series.Points[last].Marks;
        var width = TextSize.Width(label, 11);
        var at = Math.Clamp(x(last) - (width / 2), left, Math.Max(left, left + wide - width));
        var foot = Math.Max(top - 4, y(last) - 6);

        // A line that falls steeply comes through where its last figure stands.
        canvas.Rect(at - 1, foot - 10, width + 2, 12, "#ffffff", radius: 2, opacity: 0.85);
        canvas.Text(at, foot, label, 11);
    }
}
