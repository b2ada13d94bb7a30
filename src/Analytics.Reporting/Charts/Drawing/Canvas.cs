using System.Globalization;
using System.Text;

namespace Analytics.Reporting.Charts.Drawing;

/// <summary>Writes the elements of one picture; every coordinate is rounded to a tenth, so that the same chart is the same bytes.</summary>
internal sealed class Canvas(string idPrefix, bool english, List<TextBox>? boxes)
{
    public const double Width = 960;
    public const double Margin = 24;

    private readonly StringBuilder body = new(16 * 1024);
    private readonly SortedDictionary<int, (string Colour, Pattern Pattern)> patterns = [];

    /// <summary>Where the next thing may be drawn.</summary>
    public double Y { get; set; }

    public bool English => english;

    public StringBuilder Body => body;

    public IEnumerable<(string Id, string Colour, Pattern Pattern)> Patterns =>
        patterns.Select(p => (PatternId(p.Key), p.Value.Colour, p.Value.Pattern));

    /// <summary>A fill that is told apart by pattern as well as by colour.</summary>
    public string Fill(Ink ink)
    {
        if (ink.Pattern == Pattern.Solid)
        {
            return ink.Colour;
        }

        var key = (ink.Number * 16) + (int)ink.Pattern;
        patterns[key] = (ink.Colour, ink.Pattern);
        return $"url(#{PatternId(key)})";
    }

    public void Text(double x, double y, string text, double size = 12, string anchor = "start", string colour = Palette.Ink, bool bold = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (boxes is not null)
        {
            var width = TextSize.Width(text, size);
            var left = anchor switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
            boxes.Add(new TextBox(left, y - (size * 0.86), left + width, y + (size * 0.14), text));
        }

        body.Append("<text x=\"");
        Number(x).Append("\" y=\"");
        Number(y).Append("\" font-size=\"");
        Number(size).Append('"');
        if (anchor != "start")
        {
            body.Append(" text-anchor=\"").Append(anchor).Append('"');
        }

        if (colour != Palette.Ink)
        {
            body.Append(" fill=\"").Append(colour).Append('"');
        }

        if (bold)
        {
            body.Append(" font-weight=\"600\"");
        }

        body.Append('>');
        Escape(body, text);
        body.Append("</text>\n");
    }

    public void Rect(double x, double y, double width, double height, string fill, string? stroke = null, double radius = 0, double opacity = 1)
    {
        body.Append("<rect x=\"");
        Number(x).Append("\" y=\"");
        Number(y).Append("\" width=\"");
        Number(Math.Max(0, width)).Append("\" height=\"");
        Number(Math.Max(0, height)).Append("\" fill=\"").Append(fill).Append('"');
        if (stroke is not null)
        {
            body.Append(" stroke=\"").Append(stroke).Append('"');
        }

        if (radius > 0)
        {
            body.Append(" rx=\"");
            Number(radius).Append('"');
        }

        if (opacity < 1)
        {
            body.Append(" opacity=\"").Append(opacity.ToString("0.##", CultureInfo.InvariantCulture)).Append('"');
        }

        body.Append("/>\n");
    }

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string? dash = null)
    {
        body.Append("<line x1=\"");
        Number(x1).Append("\" y1=\"");
        Number(y1).Append("\" x2=\"");
        Number(x2).Append("\" y2=\"");
        Number(y2).Append("\" stroke=\"").Append(colour).Append('"');
        Stroke(width, dash);
        body.Append("/>\n");
    }

    public void Polyline(IReadOnlyList<(double X, double Y)> points, string colour, double width, string? dash)
    {
        body.Append("<polyline fill=\"none\" stroke-linejoin=\"round\" stroke=\"").Append(colour).Append('"');
        Stroke(width, dash);
        body.Append(" points=\"");
        foreach (var (x, y) in points)
        {
            Number(x).Append(',');
            Number(y).Append(' ');
        }

        body.Append("\"/>\n");
    }

    /// <summary>One of five marks, so that lines differ without colour.</summary>
    public void Marker(double x, double y, int shape, string colour, double r = 3.6)
    {
        switch (shape % 5)
        {
            case 0:
                body.Append("<circle cx=\"");
                Number(x).Append("\" cy=\"");
                Number(y).Append("\" r=\"");
                Number(r).Append("\" fill=\"").Append(colour).Append("\" stroke=\"#fff\"/>\n");
                break;
            case 1:
                Rect(x - r + 0.4, y - r + 0.4, (2 * r) - 0.8, (2 * r) - 0.8, colour, "#fff");
                break;
            case 2:
                Polygon([(x, y - r - 0.8), (x + r + 0.6, y + r - 0.4), (x - r - 0.6, y + r - 0.4)], colour);
                break;
            case 3:
                Polygon([(x, y - r - 1), (x + r + 1, y), (x, y + r + 1), (x - r - 1, y)], colour);
                break;
            default:
                Polygon([(x, y + r + 0.8), (x + r + 0.6, y - r + 0.4), (x - r - 0.6, y - r + 0.4)], colour);
                break;
        }
    }

    public static void Escape(StringBuilder into, string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    into.Append("&amp;");
                    break;
                case '<':
                    into.Append("&lt;");
                    break;
                case '>':
                    into.Append("&gt;");
                    break;
                case '"':
                    into.Append("&quot;");
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    // XML has no way to write these.
                    into.Append(' ');
                    break;
                default:
                    into.Append(c);
                    break;
            }
        }
    }

    private string PatternId(int key) => $"{idPrefix}-{key}";

    private void Polygon(ReadOnlySpan<(double X, double Y)> points, string colour)
    {
        body.Append("<polygon points=\"");
        foreach (var (x, y) in points)
        {
            Number(x).Append(',');
            Number(y).Append(' ');
        }

        body.Append("\" fill=\"").Append(colour).Append("\" stroke=\"#fff\"/>\n");
    }

    private void Stroke(double width, string? dash)
    {
        if (width != 1)
        {
            body.Append(" stroke-width=\"");
            Number(width).Append('"');
        }

        if (dash is not null)
        {
            body.Append(" stroke-dasharray=\"").Append(dash).Append('"');
        }
    }

    private StringBuilder Number(double value)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        if (tenths < 0)
        {
            body.Append('-');
            tenths = -tenths;
        }

        body.Append(tenths / 10);
        if (tenths % 10 is var rest and not 0)
        {
            body.Append('.').Append((char)('0' + rest));
        }

        return body;
    }
}
