namespace Analytics.Reporting.Charts.Drawing;

/// <summary>The frame that columns and lines share: years along the bottom, ticks at the left, breaks of the form across.</summary>
internal sealed class YearFrame
{
    private YearFrame(double left, double right, double top, double bottom, Scale scale, int count)
    {
        Left = left;
        Right = right;
        Top = top;
        Bottom = bottom;
        Scale = scale;
        Slot = (right - left) / Math.Max(1, count);
    }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public Scale Scale { get; }

    /// <summary>Width that one year has.</summary>
    public double Slot { get; }

    public double Middle(int place) => Left + (Slot * (place + 0.5));

    public static YearFrame Draw(Canvas canvas, ChartSpec spec, string? language, double least, double most, double height, double roomRight)
    {
        // Ticks are known only from the scale, and the room for them is needed before it; the scale does not depend on its place.
        var trial = Scale.Of(least, most, spec.Values.Kind, 0, 1);
        var unit = ValueWords.UnitFor(spec.Values, Math.Max(trial.Most, Math.Abs(trial.Least)), canvas.English);
        var left = Canvas.Margin + trial.Ticks().Max(t => TextSize.Width(ValueWords.Tick(t, unit), 11)) + 10;
        var right = Canvas.Width - Canvas.Margin - roomRight;
        canvas.Text(Canvas.Margin, canvas.Y + 12, Frame.AxisName(spec, unit, language), 12, colour: Palette.Quiet);
        canvas.Y += 26;
        var slot = (right - left) / Math.Max(1, spec.Categories.Count);
        var labels = BreakLabels(canvas, spec, language, left, right, slot);
        var top = canvas.Y + 14;
        var frame = new YearFrame(left, right, top, top + height, Scale.Of(least, most, spec.Values.Kind, top + height, top), spec.Categories.Count);
        foreach (var tick in frame.Scale.Ticks())
        {
            var y = frame.Scale.At(tick);
            canvas.Line(left, y, right, y, tick == 0 ? Palette.Axis : Palette.Grid);
            canvas.Text(left - 6, y + 4, ValueWords.Tick(tick, unit), 11, "end", Palette.Quiet);
        }

        foreach (var (x, y) in labels)
        {
            canvas.Line(x, y, x, frame.Bottom, Palette.Accent, 1.4, "5 4");
        }

        frame.Years(canvas, spec, language);
        canvas.Y = frame.Bottom + 26;
        return frame;
    }

    // Labels of neighbouring breaks go one below the other where they would touch.
    private static List<(double X, double Y)> BreakLabels(Canvas canvas, ChartSpec spec, string? language, double left, double right, double slot)
    {
        var lines = new List<(double, double)>();
        var ends = new List<double>();
        foreach (var step in spec.Breaks.OrderBy(b => b.Before))
        {
            var text = step.Label.In(language);
            var width = TextSize.Width(text, 11);
            var x = left + (slot * step.Before);
            var start = Math.Max(left, Math.Min(x - (width / 2), right - width));
            var level = ends.FindIndex(end => end + 6 < start);
            if (level < 0)
            {
                level = ends.Count;
                ends.Add(0);
            }

            ends[level] = start + width;
            canvas.Text(start, canvas.Y + 12 + (level * 15), text, 11, colour: Palette.Accent);
            lines.Add((x, canvas.Y + 15 + (level * 15)));
        }

        canvas.Y += ends.Count * 15;
        return lines;
    }

    private void Years(Canvas canvas, ChartSpec spec, string? language)
    {
        var widest = spec.Categories.Max(c => TextSize.Width(c.Name.In(language), 12)) + 6;
        var every = Math.Max(1, (int)Math.Ceiling(widest / Slot));
        for (var i = 0; i < spec.Categories.Count; i += every)
        {
            canvas.Text(Middle(i), Bottom + 17, spec.Categories[i].Name.In(language), 12, "middle");
        }
    }
}
