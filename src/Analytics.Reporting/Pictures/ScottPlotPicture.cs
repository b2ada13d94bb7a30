using System.Globalization;
using System.Xml.Linq;
using ScottPlot;
using SkiaSharp;

namespace Analytics.Reporting.Pictures;

/// <summary>Turns one of our SVG pictures into PNG through ScottPlot: no browser needed, any size, the Chinese font of the machine.</summary>
/// <remarks>It draws what <see cref="Charts.SvgRenderer"/> drew, element by element, so that a picture says the same in both: gaps, breaks, marks
/// and captions. It knows the elements that our pictures are made of and refuses any other.</remarks>
public static class ScottPlotPicture
{
    private const double Width = 960;

    // The faces that come with Windows, macOS, and the Linux systems of Chinese offices; then whichever has the characters.
    private static readonly string[] Faces =
    [
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB",
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "SimSun", "STHeiti",
    ];

    private static readonly Lazy<string?> Face = new(() =>
    {
        var installed = SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Array.Find(Faces, installed.Contains) ?? SKFontManager.Default.MatchCharacter('政')?.FamilyName;
    });

    /// <summary>The font that Chinese is drawn with; null where the machine has none.</summary>
    public static string? Font => Face.Value;

    /// <summary>The picture as PNG.</summary>
    /// <param name="svg">What <see cref="Charts.SvgRenderer"/> made.</param>
    /// <param name="width">Pixels across; 960 is the size on screen, 1920 twice as fine. Everything in the picture grows with it.</param>
    /// <exception cref="FileNotFoundException">No font here has Chinese characters; the message says which to install.</exception>
    public static byte[] Png(string svg, int width = 1920)
    {
        var face = Font ?? throw new FileNotFoundException(
            "没有找到中文字体；请安装 fonts-noto-cjk（Windows 和 macOS 自带）。No font here has Chinese characters; install fonts-noto-cjk (Windows and macOS bring one).");
        var root = XDocument.Parse(svg).Root!;
        var height = Number(root, "height");
        using var plot = new Plot();
        plot.Axes.Frameless();
        plot.HideGrid();
        plot.Axes.SetLimits(0, Width, 0, height);
        new Drawing(plot, root, height, face).All();
        var scale = width / Width;
        plot.ScaleFactor = scale;
        return plot.GetImageBytes(width, (int)Math.Round(height * scale), ImageFormat.Png);
    }

    private static double Number(XElement element, string name, double otherwise = 0) =>
        element.Attribute(name) is { } attribute ? double.Parse(attribute.Value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The elements of one picture, put on a plot whose coordinates are the picture's own, counted from below.</summary>
    private sealed class Drawing(Plot plot, XElement root, double height, string face)
    {
        private readonly Dictionary<string, (Color Ground, IHatch? Hatch, Color Ink)> patterns = root.Descendants().Where(Named("pattern"))
            .ToDictionary(pattern => $"url(#{pattern.Attribute("id")!.Value})", Fill, StringComparer.Ordinal);

        public void All()
        {
            // Besides the ink there is a table for readers who hear the picture.
            foreach (var element in root.Elements().Where(Named("rect")).Concat(root.Elements().Where(Named("g")).Where(g => g.Attribute("role") is null).Elements()))
            {
                One(element);
            }
        }

        private void One(XElement element)
        {
            switch (element.Name.LocalName)
            {
                case "rect":
                    var rectangle = plot.Add.Rectangle(X(element, "x"), X(element, "x") + X(element, "width"), Y(element, "y") - X(element, "height"), Y(element, "y"));
                    Paint(element, rectangle.FillStyle, rectangle.LineStyle);
                    break;
                case "circle":
                    var circle = plot.Add.Circle(X(element, "cx"), Y(element, "cy"), X(element, "r"));
                    Paint(element, circle.FillStyle, circle.LineStyle);
                    break;
                case "polygon":
                    var polygon = plot.Add.Polygon(Points(element));
                    Paint(element, polygon.FillStyle, polygon.LineStyle);
                    break;
                case "line":
                    Stroke(element, plot.Add.Line(X(element, "x1"), Y(element, "y1"), X(element, "x2"), Y(element, "y2")).LineStyle);
                    break;
                case "polyline":
                    Stroke(element, plot.Add.ScatterLine(Points(element)).LineStyle);
                    break;
                case "text":
                    Write(element);
                    break;
                default:
                    throw new NotSupportedException($"A picture holds a <{element.Name.LocalName}>, which this renderer cannot draw.");
            }
        }

        private void Write(XElement element)
        {
            var size = X(element, "font-size");
            // An SVG text stands on its baseline. ScottPlot's middle, measured on Noto Sans CJK, is 0.65 em higher than the middle of the characters.
            var text = plot.Add.Text(element.Value, X(element, "x"), Y(element, "y") - (0.3 * size));
            text.LabelFontName = face;
            text.LabelFontSize = (float)size;
            text.LabelBold = element.Attribute("font-weight") is not null;
            text.LabelFontColor = Color.FromHex(element.Attribute("fill")?.Value ?? root.Attribute("fill")!.Value);
            text.LabelAlignment = element.Attribute("text-anchor")?.Value switch { "end" => Alignment.MiddleRight, "middle" => Alignment.MiddleCenter, _ => Alignment.MiddleLeft };
        }

        private void Paint(XElement element, FillStyle fill, LineStyle line)
        {
            var opacity = Number(element, "opacity", 1);
            var colour = element.Attribute("fill")!.Value;
            var (ground, hatch, ink) = patterns.TryGetValue(colour, out var pattern) ? pattern : (Color.FromHex(colour), null, default);
            fill.IsVisible = true;
            fill.Color = ground.WithOpacity(opacity);
            fill.Hatch = hatch;
            fill.HatchColor = ink.WithOpacity(opacity * 0.75);
            Stroke(element, line);
        }

        private static void Stroke(XElement element, LineStyle line)
        {
            var stroke = element.Attribute("stroke")?.Value;
            line.IsVisible = stroke is not null;
            line.Width = stroke is null ? 0 : (float)Number(element, "stroke-width", 1);
            line.Color = stroke is null ? Colors.Transparent : Hex(stroke);
            line.Pattern = element.Attribute("stroke-dasharray") is { } dash
                ? new LinePattern([.. dash.Value.Split(' ').Select(part => float.Parse(part, CultureInfo.InvariantCulture))], 0, "")
                : LinePattern.Solid;
        }

        // A pattern is a ground and what is drawn on it: stripes one way or the other, or dots.
        private static (Color Ground, IHatch? Hatch, Color Ink) Fill(XElement pattern)
        {
            var ground = Color.FromHex(pattern.Elements().First(Named("rect")).Attribute("fill")!.Value);
            var path = pattern.Elements().FirstOrDefault(Named("path"));
            IHatch hatch = path is null ? new ScottPlot.Hatches.Dots()
                : pattern.Attribute("patternTransform")?.Value switch
                {
                    "rotate(45)" when path.Attribute("d")!.Value.Contains("M0", StringComparison.Ordinal) => new ScottPlot.Hatches.Grid(),
                    "rotate(45)" => new ScottPlot.Hatches.Striped(ScottPlot.Hatches.StripeDirection.DiagonalUp),
                    "rotate(-45)" => new ScottPlot.Hatches.Striped(ScottPlot.Hatches.StripeDirection.DiagonalDown),
                    _ when path.Attribute("d")!.Value.StartsWith("M3.5 0", StringComparison.Ordinal) => new ScottPlot.Hatches.Striped(ScottPlot.Hatches.StripeDirection.Vertical),
                    _ when path.Attribute("d")!.Value.StartsWith("M0 3.5", StringComparison.Ordinal) => new ScottPlot.Hatches.Striped(ScottPlot.Hatches.StripeDirection.Horizontal),
                    _ => new ScottPlot.Hatches.Striped(ScottPlot.Hatches.StripeDirection.DiagonalUp),
                };
            return (ground, hatch, Color.FromHex(path?.Attribute("stroke")?.Value is { } stroke && stroke != "#fff" ? stroke : "#ffffff"));
        }

        // ScottPlot takes six digits only.
        private static Color Hex(string text) => Color.FromHex(text.Length == 4 ? $"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}" : text);

        private static double X(XElement element, string name) => Number(element, name);

        private double Y(XElement element, string name) => height - Number(element, name);

        private Coordinates[] Points(XElement element) =>
        [
            .. element.Attribute("points")!.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point => point.Split(','))
                .Select(point => new Coordinates(double.Parse(point[0], CultureInfo.InvariantCulture), height - double.Parse(point[1], CultureInfo.InvariantCulture))),
        ];

        private static Func<XElement, bool> Named(string name) => element => element.Name.LocalName == name;
    }
}
