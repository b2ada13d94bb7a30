using System.Globalization;
using Analytics.Import.Documents.Layout;

namespace Analytics.Import.Documents.Pdf;

/// <summary>Ruled lines of each page, from the drawing that <c>pdftocairo -svg</c> makes of a PDF.</summary>
internal static class PdfRulings
{
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
                DrawnShape.Add(points, isStroked, rulings);
                points.Clear();
            }

            points.Add(step.Kind == 'Z' && points.Count > 0 ? points[0]
                : ((matrix[0] * step.X) + (matrix[2] * step.Y) + matrix[4], (matrix[1] * step.X) + (matrix[3] * step.Y) + matrix[5]));
        }

        DrawnShape.Add(points, isStroked, rulings);
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
