namespace Analytics.Import.Documents.Layout;

/// <summary>Finds the ruled lines in a drawn shape: its straight strokes, or the shape itself where it is filled and thin.</summary>
internal static class DrawnShape
{
    private const double ThickestLine = 3;
    private const double Straight = 0.6;

    public static void Add(List<(double X, double Y)> points, bool isStroked, List<Ruling> rulings)
    {
        if (points.Count < 2)
        {
            return;
        }

        if (isStroked)
        {
            for (var i = 1; i < points.Count; i++)
            {
                Add(points[i - 1].X, points[i - 1].Y, points[i].X, points[i].Y, rulings);
            }

            return;
        }

        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        if (bottom - top <= ThickestLine && right - left <= ThickestLine)
        {
            // A dot of a dotted line: of a level one or of an upright one, which its neighbours tell.
            Add(left, (top + bottom) / 2, right, (top + bottom) / 2, rulings);
            Add((left + right) / 2, top, (left + right) / 2, bottom, rulings);
        }
        else if (bottom - top <= ThickestLine && right - left > bottom - top)
        {
            Add(left, (top + bottom) / 2, right, (top + bottom) / 2, rulings);
        }
        else if (right - left <= ThickestLine)
        {
            Add((left + right) / 2, top, (left + right) / 2, bottom, rulings);
        }
    }

    private static void Add(double x1, double y1, double x2, double y2, List<Ruling> rulings)
    {
        if (Math.Abs(y1 - y2) <= Straight && Math.Abs(x1 - x2) > Straight)
        {
            rulings.Add(new Ruling(true, (y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
        }
        else if (Math.Abs(x1 - x2) <= Straight && Math.Abs(y1 - y2) > Straight)
        {
            rulings.Add(new Ruling(false, (x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
        }
    }
}
