using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Analytics.Web.Showing;

/// <summary>The two small drawings that stand inside tables and tiles. Larger charts come from the reporting room.</summary>
public static class Drawn
{
    private const int Width = 92;
    private const int Height = 24;

    /// <summary>A line over the years on the scale of its own largest value, from zero; a missing year is a gap.</summary>
    public static IHtmlContent Spark(IReadOnlyList<decimal?> values, string label)
    {
        var most = Math.Max(1, values.Max() ?? 0);
        var least = Math.Min(0, values.Min() ?? 0);
        var step = values.Count < 2 ? 0 : (Width - 6.0) / (values.Count - 1);
        var path = new StringBuilder();
        var dots = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            var x = Text(3 + (step * i));
            var y = Text(Height - 3 - ((Height - 6.0) * (double)((value - least) / (most - least))));
            var goesOn = i > 0 && values[i - 1] is not null;
            path.Append(goesOn ? 'L' : 'M').Append(x).Append(' ').Append(y);
            if (i == values.Count - 1 || (!goesOn && values[i + 1] is null))
            {
                dots.Append("<circle cx=\"").Append(x).Append("\" cy=\"").Append(y).Append("\" r=\"2\"/>");
            }
        }

        return new HtmlString($"<svg class=\"spark\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{Encoded(label)}\"><path d=\"{path}\"/>{dots}</svg>");
    }

    /// <summary>A bar in parts, each with the class of its group.</summary>
    public static IHtmlContent Bar(IEnumerable<(string Class, long Count)> parts, string label)
    {
        var all = parts.Where(part => part.Count > 0).ToList();
        var whole = Math.Max(1, all.Sum(part => part.Count));
        var bar = new StringBuilder();
        var at = 0.0;
        foreach (var (name, count) in all)
        {
            var width = 1000.0 * count / whole;
            bar.Append(CultureInfo.InvariantCulture, $"<rect class=\"{name}\" x=\"{Text(at)}\" y=\"0\" width=\"{Text(width)}\" height=\"10\"/>");
            at += width;
        }

        return new HtmlString($"<svg class=\"meter\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Encoded(label)}\">{bar}</svg>");
    }

    /// <summary>The small square of a key.</summary>
    public static IHtmlContent Key(string name) =>
        new HtmlString($"<svg width=\"10\" height=\"10\" aria-hidden=\"true\"><rect class=\"{name}\" width=\"10\" height=\"10\" rx=\"2\"/></svg>");

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
