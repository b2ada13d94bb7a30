namespace Analytics.Reporting.Charts.Drawing;

/// <summary>A year in which nothing can be shown: a hatched strip with the reason standing in it.</summary>
internal static class GapColumn
{
    public static void Draw(Canvas canvas, YearFrame frame, int year, string word)
    {
        var width = Math.Min(56, frame.Slot * 0.7);
        canvas.Rect(frame.Middle(year) - (width / 2), frame.Top, width, frame.Bottom - frame.Top, canvas.Fill(new Ink(61, "#dfe4e7", Pattern.Open)), opacity: 0.55);
        var lines = TextSize.Wrap(word, 11, Math.Max(11, frame.Slot - 6));
        if (lines.Any(line => TextSize.Width(line, 11) > frame.Slot - 2))
        {
            return;
        }

        var y = ((frame.Top + frame.Bottom) / 2) - (lines.Count * 7);
        canvas.Rect(frame.Middle(year) - (lines.Max(l => TextSize.Width(l, 11)) / 2) - 3, y - 4, lines.Max(l => TextSize.Width(l, 11)) + 6, (lines.Count * 14) + 6, "#ffffff", radius: 2, opacity: 0.9);
        foreach (var line in lines)
        {
            canvas.Text(frame.Middle(year), y + 9, line, 11, "middle", Palette.Quiet);
            y += 14;
        }
    }
}
