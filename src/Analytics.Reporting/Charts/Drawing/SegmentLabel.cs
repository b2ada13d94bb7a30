namespace Analytics.Reporting.Charts.Drawing;

/// <summary>A figure inside a part of a bar, on a light ground so that pattern and colour do not matter; left out where it does not fit.</summary>
internal static class SegmentLabel
{
    private const double Size = 11;

    public static void Draw(Canvas canvas, string text, double x, double y, double width, double height)
    {
        var needed = TextSize.Width(text, Size) + 6;
        if (needed > width || height < 14)
        {
            return;
        }

        canvas.Rect(x - (needed / 2), y - 6.5, needed, 13, "#ffffff", radius: 3, opacity: 0.88);
        canvas.Text(x, y + 4, text, Size, "middle");
    }
}
