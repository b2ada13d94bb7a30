using System.Globalization;
using Analytics.Import.Documents.Layout;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Ofd;

/// <summary>The objects on an OFD page: runs of characters with their steps, drawn paths, pictures.</summary>
internal static class OfdObjects
{
    /// <summary>What stands on the page for characters that are drawn and not told: no number, and no blank.</summary>
    public const string Untold = "\uFFFD";

    public const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Puts words and lines on the page; returns how many pictures were met.</summary>
    public static int Read(PartElement parent, PrintedPage page)
    {
        var pictures = 0;
        foreach (var item in parent.Children)
        {
            switch (item.Name)
            {
                case "TextObject":
                    Characters(item, page);
                    break;
                case "PathObject":
                    Path(item, page);
                    break;
                case "ImageObject":
                    pictures++;
                    break;
                default:
                    pictures += Read(item, page);
                    break;
            }
        }

        return pictures;
    }

    public static double[]? Numbers(string? text, int count)
    {
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (i >= parts.Length || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    private static void Characters(PartElement item, PrintedPage page)
    {
        var boundary = Numbers(item.Attribute("Boundary"), 4) ?? [0, 0, 0, 0];
        var matrix = Numbers(item.Attribute("CTM"), 6) ?? [1, 0, 0, 1, 0, 0];
        var size = Numbers(item.Attribute("Size"), 1)?[0] ?? 4;
        if (!item.Children.Exists(child => child.Name == "TextCode" && child.Text.Length > 0) && item.Children.Exists(child => child.Name == "CGTransform"))
        {
            // Glyphs of the file's own font without their characters.
            var (left, top) = Place(matrix, boundary, 0, 0);
            Add(page, new PrintedWord("", left, top, left + (boundary[2] * PointsPerMillimetre), top + (boundary[3] * PointsPerMillimetre)), Untold);
            return;
        }

        foreach (var code in item.Children.Where(child => child.Name == "TextCode"))
        {
            var text = code.Text;
            var (x, y) = (Numbers(code.Attribute("X"), 1)?[0] ?? 0, Numbers(code.Attribute("Y"), 1)?[0] ?? 0);
            var (across, down) = (OfdSteps.Read(code.Attribute("DeltaX"), text.Length), OfdSteps.Read(code.Attribute("DeltaY"), text.Length));
            var word = "";
            PrintedWord? open = null;
            for (var i = 0; i < text.Length; i++)
            {
                var width = (text[i] < '\u2E80' ? 0.5 : 1) * size;
                var (left, top) = Place(matrix, boundary, x, y - (0.88 * size));
                var (right, bottom) = Place(matrix, boundary, x + width, y + (0.12 * size));
                var box = new PrintedWord("", Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
                if (text[i] == ' ' || (open is not null && !Follows(open, box)))
                {
                    Add(page, open, word);
                    (open, word) = (null, "");
                }

                if (text[i] != ' ')
                {
                    word += text[i];
                    open = open is null ? box : open with { Right = Math.Max(open.Right, box.Right), Bottom = Math.Max(open.Bottom, box.Bottom) };
                }

                x += across[i];
                y += down[i];
            }

            Add(page, open, word);
        }
    }

    private static void Add(PrintedPage page, PrintedWord? box, string text)
    {
        if (box is not null && text.Length > 0)
        {
            page.Words.Add(box with { Text = text });
        }
    }

    // The next character stands where the last one ends; a wider step leaves a gap, a step down begins a line.
    private static bool Follows(PrintedWord open, PrintedWord next) =>
        Math.Abs(next.Top - open.Top) < 0.3 * next.Height && next.Left - open.Right < 0.6 * next.Height && next.Left > open.Left - 1;

    private static void Path(PartElement item, PrintedPage page)
    {
        var boundary = Numbers(item.Attribute("Boundary"), 4) ?? [0, 0, 0, 0];
        var matrix = Numbers(item.Attribute("CTM"), 6) ?? [1, 0, 0, 1, 0, 0];
        var isStroked = item.Attribute("Stroke") is not "false";
        var data = item.Child("AbbreviatedData")?.Text ?? "";
        if (data.Length > 100_000)
        {
            return;
        }

        var points = new List<(double X, double Y)>();
        foreach (var step in new PathSteps(data.Replace('C', 'Z')))
        {
            if (step.Kind == 'M')
            {
                DrawnShape.Add(points, isStroked, page.Rulings);
                points.Clear();
            }

            points.Add(step.Kind == 'Z' && points.Count > 0 ? points[0] : Place(matrix, boundary, step.X, step.Y));
        }

        DrawnShape.Add(points, isStroked, page.Rulings);
    }

    private static (double X, double Y) Place(double[] matrix, double[] boundary, double x, double y) =>
        (((matrix[0] * x) + (matrix[2] * y) + matrix[4] + boundary[0]) * PointsPerMillimetre,
            ((matrix[1] * x) + (matrix[3] * y) + matrix[5] + boundary[1]) * PointsPerMillimetre);
}
