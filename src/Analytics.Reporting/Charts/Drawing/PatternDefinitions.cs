using System.Text;

namespace Analytics.Reporting.Charts.Drawing;

/// <summary>The patterns that a picture uses, each once.</summary>
internal static class PatternDefinitions
{
    public static void Write(StringBuilder svg, IEnumerable<(string Id, string Colour, Pattern Pattern)> patterns)
    {
        svg.Append("<defs>\n");
        foreach (var (id, colour, pattern) in patterns)
        {
            var turn = pattern switch { Pattern.Rising => 45, Pattern.Falling => -45, Pattern.Cross => 45, _ => 0 };
            svg.Append("<pattern id=\"").Append(id).Append("\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"");
            if (turn != 0)
            {
                svg.Append(" patternTransform=\"rotate(").Append(turn).Append(")\"");
            }

            svg.Append("><rect width=\"7\" height=\"7\" fill=\"").Append(pattern == Pattern.Open ? "#eef1f3" : colour).Append("\"/>")
                .Append(Marks(pattern, colour)).Append("</pattern>\n");
        }

        svg.Append("</defs>\n");
    }

    private static string Marks(Pattern pattern, string colour) => pattern switch
    {
        Pattern.Rising or Pattern.Falling or Pattern.Upright => "<path d=\"M3.5 0V7\" stroke=\"#fff\" stroke-width=\"1.6\" stroke-opacity=\".75\"/>",
        Pattern.Level => "<path d=\"M0 3.5H7\" stroke=\"#fff\" stroke-width=\"1.6\" stroke-opacity=\".75\"/>",
        Pattern.Cross => "<path d=\"M3.5 0V7M0 3.5H7\" stroke=\"#fff\" stroke-width=\"1.3\" stroke-opacity=\".75\"/>",
        Pattern.Dots => "<circle cx=\"3.5\" cy=\"3.5\" r=\"1.5\" fill=\"#fff\" fill-opacity=\".8\"/>",
        Pattern.Open => $"<path d=\"M0 7L7 0\" stroke=\"{colour}\" stroke-width=\"1\"/>",
        _ => "",
    };
}
