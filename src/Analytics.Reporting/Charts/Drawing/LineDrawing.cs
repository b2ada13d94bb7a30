namespace Analytics.Reporting.Charts.Drawing;

/// <summary>A line a series over the years; it stops at a gap and at a change of the form, and its name stands at its end.</summary>
internal static class LineDrawing
{
    private const double NameSize = 12;
    private const double NameHeight = 16;

    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        var values = spec.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => p.Value!.Value).ToList();
        var names = spec.Series.Select(s => TextSize.Wrap(s.Name.In(language), NameSize, 16 * NameSize)).ToList();
        var roomRight = names.Max(lines => lines.Max(line => TextSize.Width(line, NameSize))) + 30;
        var height = Math.Max(300, names.Sum(lines => (lines.Count * NameHeight) + 2) + 10);
        var frame = YearFrame.Draw(canvas, spec, language, values.Count == 0 ? 0 : (double)values.Min(), values.Count == 0 ? 0 : (double)values.Max(), height, roomRight);
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            var gaps = spec.Series.Where(s => s.Style == SeriesStyle.Plain).Select(s => s.Points[i]).ToList();
            if (gaps.Count > 0 && gaps.All(p => p.Value is null))
            {
                var codes = gaps.Select(p => p.Gap).Distinct().ToList();
                GapColumn.Draw(canvas, frame, i, GapWord.Of(codes.Count == 1 ? codes[0] : "mixed").Word.In(language));
            }
        }

        // The grey line to compare with lies below the others.
        var order = Enumerable.Range(0, spec.Series.Count).OrderBy(s => spec.Series[s].Style == SeriesStyle.Reference ? 0 : spec.Series[s].Code == spec.Marked ? 2 : 1);
        foreach (var s in order)
        {
            Line(canvas, spec, frame, s);
        }

        Names(canvas, spec, frame, names);
    }

    /// <summary>Stretches of a series between gaps and breaks.</summary>
    public static IEnumerable<List<int>> Stretches(ChartSpec spec, Series series)
    {
        var stretch = new List<int>();
        for (var i = 0; i < series.Points.Count; i++)
        {
            if ((series.Points[i].Value is null || spec.Breaks.Any(b => b.Before == i)) && stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }

            if (series.Points[i].Value is not null)
            {
                stretch.Add(i);
            }
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    private static (string Colour, int Mark, double Width, string? Dash) Look(ChartSpec spec, int place)
    {
        var series = spec.Series[place];
        var mark = series.IsUnit ? Palette.MarkOfUnit(series.Code) + place : place;
        return series.Style == SeriesStyle.Reference
            ? ("#7b868d", 0, 1.8, "6 4")
            : (Palette.Of(series, place).Colour, mark, series.Code == spec.Marked ? 3.2 : 2, Palette.Dash(series.IsUnit ? Palette.MarkOfUnit(series.Code) : place / 9));
    }

    private static void Line(Canvas canvas, ChartSpec spec, YearFrame frame, int place)
    {
        var series = spec.Series[place];
        var (colour, mark, width, dash) = Look(spec, place);
        foreach (var stretch in Stretches(spec, series))
        {
            var points = stretch.Select(i => (frame.Middle(i), frame.Scale.At(series.Points[i].Value!.Value))).ToList();
            if (points.Count > 1)
            {
                canvas.Polyline(points, colour, width, dash);
            }

            if (series.Style != SeriesStyle.Reference || points.Count == 1)
            {
                foreach (var (x, y) in points)
                {
                    canvas.Marker(x, y, mark, colour);
                }
            }
        }
    }

    private static void Names(Canvas canvas, ChartSpec spec, YearFrame frame, List<List<string>> names)
    {
        // Wanted places from top to bottom, then pushed apart downwards, then up again from the bottom.
        var wanted = Enumerable.Range(0, names.Count).Select(s =>
        {
            var last = -1;
            for (var i = 0; i < spec.Categories.Count; i++)
            {
                last = spec.Series[s].Points[i].Value is null ? last : i;
            }

            return (Series: s, Last: last, Y: last < 0 ? frame.Bottom : frame.Scale.At(spec.Series[s].Points[last].Value!.Value), Height: (names[s].Count * NameHeight) + 2);
        }).OrderBy(w => w.Last < 0 ? 1 : 0).ThenBy(w => w.Y).ThenBy(w => w.Series).ToArray();
        var tops = new double[wanted.Length];
        var free = frame.Top - 6;
        for (var k = 0; k < wanted.Length; k++)
        {
            tops[k] = Math.Max(wanted[k].Y - (wanted[k].Height / 2), free);
            free = tops[k] + wanted[k].Height;
        }

        free = Math.Max(frame.Bottom + 8, frame.Top - 6 + wanted.Sum(w => w.Height));
        for (var k = wanted.Length - 1; k >= 0; k--)
        {
            tops[k] = Math.Min(tops[k], free - wanted[k].Height);
            free = tops[k];
        }

        for (var k = 0; k < wanted.Length; k++)
        {
            Name(canvas, spec, frame, wanted[k].Series, wanted[k].Last, tops[k], names[wanted[k].Series]);
        }
    }

    private static void Name(Canvas canvas, ChartSpec spec, YearFrame frame, int place, int last, double top, List<string> lines)
    {
        var (colour, mark, width, dash) = Look(spec, place);
        var y = top + (lines.Count * NameHeight / 2) + 1;
        var x = frame.Right + 22;
        if (last == spec.Categories.Count - 1)
        {
            canvas.Line(frame.Middle(last) + 5, frame.Scale.At(spec.Series[place].Points[last].Value!.Value), x - 14, y, colour, 0.7, "2 2");
        }

        canvas.Line(x - 14, y, x, y, colour, width, dash);
        if (spec.Series[place].Style != SeriesStyle.Reference)
        {
            canvas.Marker(x - 7, y, mark, colour);
        }

        foreach (var line in lines)
        {
            canvas.Text(x + 4, top + 13, line, NameSize, bold: spec.Series[place].Code == spec.Marked);
            top += NameHeight;
        }
    }
}
