namespace Analytics.Reporting.Charts.Drawing;

/// <summary>The frame that all horizontal bars share: names at the left, one row a category, a grid that grows with the rows.</summary>
internal sealed class RowFrame
{
    private const double NameSize = 13;
    private const double MostNameWidth = 15 * NameSize;

    private readonly List<string>[] names;
    private readonly double nameRight;

    private RowFrame(List<string>[] names, double[] tops, double[] heights, double left, double right, Scale scale, double nameRight)
    {
        this.names = names;
        this.nameRight = nameRight;
        Tops = tops;
        Heights = heights;
        Left = left;
        Right = right;
        Scale = scale;
    }

    public double[] Tops { get; }

    public double[] Heights { get; }

    public double Left { get; }

    public double Right { get; }

    public Scale Scale { get; }

    /// <summary>Lays the rows out and draws grid, ticks and names; the bars are the caller's.</summary>
    public static RowFrame Draw(Canvas canvas, ChartSpec spec, string? language, Layout layout)
    {
        var names = new List<string>[spec.Categories.Count];
        var nameWidth = 0.0;
        for (var i = 0; i < names.Length; i++)
        {
            // A marked name is bold, and bold Latin is wider.
            names[i] = TextSize.WrapEvenly(spec.Categories[i].Name.In(language), NameSize, MostNameWidth);
            nameWidth = Math.Max(nameWidth, names[i].Max(line => TextSize.Width(line, NameSize)));
        }

        var left = Canvas.Margin + layout.RankWidth + nameWidth + 12 + layout.RoomLeft;
        var right = Canvas.Width - Canvas.Margin - layout.RoomRight;
        var scale = Scale.Of(layout.Least, layout.Most, spec.Values.Kind, left, right, 6);
        var unit = ValueWords.UnitFor(spec.Values, Math.Max(Math.Abs(scale.Least), scale.Most), canvas.English);
        canvas.Text(Canvas.Margin, canvas.Y + 12, Frame.AxisName(spec, unit, language), 12, colour: Palette.Quiet);
        var ticksAt = canvas.Y + 32;
        canvas.Y += 40;

        var tops = new double[names.Length];
        var heights = new double[names.Length];
        var y = canvas.Y;
        for (var i = 0; i < names.Length; i++)
        {
            tops[i] = y;
            heights[i] = Math.Max((names[i].Count * 17) + 8, layout.BarsHeight + 9);
            y += heights[i];
        }

        foreach (var tick in scale.Ticks())
        {
            var x = scale.At(tick);
            canvas.Line(x, canvas.Y, x, y, tick == 0 ? Palette.Axis : Palette.Grid);
        }

        Ticks(canvas, scale, unit, ticksAt);
        if (names.Length > 15)
        {
            Ticks(canvas, scale, unit, y + 16);
            y += 22;
        }

        var frame = new RowFrame(names, tops, heights, left, right, scale, left - 10 - layout.RoomLeft);
        frame.Names(canvas, spec);
        canvas.Y = y + 4;
        return frame;
    }

    /// <summary>The word for a gap where the bar would be.</summary>
    public static void Gap(Canvas canvas, Point point, double x, double middle, string? language, double size = 12)
    {
        canvas.Rect(x + 4, middle - 4, 8, 8, canvas.Fill(new Ink(60, "#9aa5ad", Pattern.Open)), Palette.Gap);
        canvas.Text(x + 18, middle + (size * 0.36), GapWord.Of(point.Gap).Word.In(language), size, colour: Palette.Quiet);
    }

    private static void Ticks(Canvas canvas, Scale scale, AxisUnit unit, double y)
    {
        var last = double.NegativeInfinity;
        foreach (var tick in scale.Ticks())
        {
            var text = ValueWords.Tick(tick, unit);
            var half = TextSize.Width(text, 11) / 2;
            if (scale.At(tick) - half > last + 4)
            {
                canvas.Text(scale.At(tick), y, text, 11, "middle", Palette.Quiet);
                last = scale.At(tick) + half;
            }
        }
    }

    private void Names(Canvas canvas, ChartSpec spec)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var marked = spec.Marked == spec.Categories[i].Code;
            if (marked)
            {
                canvas.Rect(Canvas.Margin - 8, Tops[i] + 1, Canvas.Width - (2 * Canvas.Margin) + 16, Heights[i] - 2, "#fdf3d8", radius: 3, opacity: 0.6);
            }

            var y = Tops[i] + (Heights[i] / 2) - ((names[i].Count - 1) * 8.5) + (NameSize * 0.36);
            foreach (var line in names[i])
            {
                canvas.Text(nameRight, y, line, NameSize, "end", bold: marked);
                y += 17;
            }
        }
    }

    /// <summary>What the caller knows of its bars.</summary>
    public sealed record Layout(double Least, double Most, double RoomLeft, double RoomRight, double BarsHeight, double RankWidth = 0);
}
