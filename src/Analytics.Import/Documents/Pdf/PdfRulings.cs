using System.Globalization;
using Analytics.Import.Documents.Layout;

namespace Analytics.Import.Documents.Pdf;

/// <summary>Ruled lines of each page, from the drawing that <c>pdftocairo -svg</c> makes of a PDF.</summary>
internal static class PdfRulings
{
    private const double ThickestLine = 3;
    private const double Straight = 0.6;

    /// <summary>What a page's drawing holds.</summary>
    public sealed record Drawing(List<Ruling> Rulings)
    {
        /// <summary>Characters that are really drawn; a scan with hidden recognised text draws none.</summary>
        public int Characters { get; set; }

        public int Pictures { get; set; }
    }

    public static List<Drawing> Read(string svg)
    {
        var pages = new List<Drawing>();
        var hasPages = svg.Contains("<page>", StringComparison.Ordinal);
        if (!hasPages)
        {
            pages.Add(new Drawing([]));
        }

        var unprinted = 0;
        for (var rest = svg.AsSpan(); rest.IndexOf('<') is var at and >= 0;)
        {
            rest = rest[(at + 1)..];
            var end = rest.IndexOf('>');
            if (end < 0)
            {
                break;
            }

            var tag = rest[..end];
            rest = rest[end..];
            var selfClosed = tag.Length > 0 && tag[^1] == '/';
            if (tag.StartsWith("defs") || tag.StartsWith("symbol") || tag.StartsWith("clipPath") || tag.StartsWith("mask") || tag.StartsWith("pattern"))
            {
                unprinted += selfClosed ? 0 : 1;
            }
            else if (tag.StartsWith("/defs") || tag.StartsWith("/symbol") || tag.StartsWith("/clipPath") || tag.StartsWith("/mask") || tag.StartsWith("/pattern"))
            {
                unprinted--;
            }
            else if (tag is "page")
            {
                pages.Add(new Drawing([]));
            }
            else if (tag.StartsWith("image "))
            {
                // Pictures are often defined once and used by name.
                (pages.Count > 0 ? pages[^1] : new Drawing([])).Pictures++;
            }
            else if (unprinted == 0 && pages.Count > 0 && tag.StartsWith("use "))
            {
                if (tag.IndexOf("#glyph") >= 0)
                {
                    pages[^1].Characters++;
                }
                else
                {
                    pages[^1].Pictures++;
                }
            }
            else if (unprinted == 0 && pages.Count > 0 && tag.StartsWith("path "))
            {
                Lines(tag, pages[^1].Rulings);
            }
        }

        return pages;
    }

    private static void Lines(ReadOnlySpan<char> tag, List<Ruling> rulings)
    {
        var path = Value(tag, " d=\"");
        var isStroked = tag.IndexOf("stroke:none") < 0 && (tag.IndexOf("stroke:") >= 0 || tag.IndexOf("stroke=\"") >= 0) && tag.IndexOf("stroke=\"none\"") < 0;
        if (path.Length is 0 or > 100_000 || path.Contains('C'))
        {
            return;
        }

        var points = new List<(double X, double Y)>();
        var matrix = Matrix(Value(tag, " transform=\""));
        foreach (var step in new PathSteps(path))
        {
            if (step.Kind == 'M')
            {
                Shape(points, isStroked, rulings);
                points.Clear();
            }

            points.Add(step.Kind == 'Z' && points.Count > 0 ? points[0]
                : ((matrix[0] * step.X) + (matrix[2] * step.Y) + matrix[4], (matrix[1] * step.X) + (matrix[3] * step.Y) + matrix[5]));
        }

        Shape(points, isStroked, rulings);
    }

    private static void Shape(List<(double X, double Y)> points, bool isStroked, List<Ruling> rulings)
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

        // A filled shape is a line where it is thin.
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        if (bottom - top <= ThickestLine && right - left > bottom - top)
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

    private static double[] Matrix(ReadOnlySpan<char> transform)
    {
        var start = transform.IndexOf('(');
        var end = transform.IndexOf(')');
        if (start >= 0 && end > start)
        {
            var numbers = transform[(start + 1)..end].ToString().Split(',', ' ')
                .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
            if (numbers.Length == 6 && !Array.Exists(numbers, double.IsNaN))
            {
                return numbers;
            }
        }

        return [1, 0, 0, 1, 0, 0];
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> tag, string key)
    {
        var start = tag.IndexOf(key);
        if (start < 0)
        {
            return [];
        }

        var value = tag[(start + key.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? [] : value[..end];
    }
}
