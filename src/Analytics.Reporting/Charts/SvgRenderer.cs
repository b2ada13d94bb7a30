using System.Globalization;
using System.Text;
using Analytics.Core.Words;
using Analytics.Reporting.Charts.Drawing;

namespace Analytics.Reporting.Charts;

/// <summary>Draws any chart as one SVG picture: no fonts measured, no scripts, the same bytes for the same chart.</summary>
/// <remarks>Title, description and the rows stand inside the picture for readers who hear it; text keeps clear of other text
/// with any font whose Chinese characters are one em wide, which all are.</remarks>
public static class SvgRenderer
{
    private const string Fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','Hiragino Sans GB','WenQuanYi Micro Hei',sans-serif";

    private static readonly Text Nothing = new("没有可显示的单位或年度。", "There is no unit or year to show.");

    /// <summary>The picture, in Chinese unless English is asked for.</summary>
    public static string Render(ChartSpec spec, string? language = null) => Render(spec, language, null);

    /// <summary>The picture, and where each piece of text stands in it.</summary>
    public static string Render(ChartSpec spec, string? language, List<TextBox>? boxes)
    {
        var english = language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var id = $"{spec.Id}-{Fingerprint(spec):x8}";
        var canvas = new Canvas(id, english, boxes);
        Frame.Head(canvas, spec, language);
        if (spec.IsEmpty)
        {
            canvas.Rect(Canvas.Margin, canvas.Y, Canvas.Width - (2 * Canvas.Margin), 90, "#f6f8f9", radius: 4);
            canvas.Text(Canvas.Width / 2, canvas.Y + 50, Nothing.In(language), 14, "middle", Palette.Quiet);
            canvas.Y += 108;
        }
        else
        {
            Draw(canvas, spec, language);
        }

        Frame.Foot(canvas, spec, language);
        return Whole(canvas, spec, id, language);
    }

    private static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        switch (spec.Kind)
        {
            case ChartKind.StackedBars:
                StackedBarDrawing.Draw(canvas, spec, language);
                break;
            case ChartKind.Columns or ChartKind.StackedColumns:
                ColumnDrawing.Draw(canvas, spec, language);
                break;
            case ChartKind.Lines:
                LineDrawing.Draw(canvas, spec, language);
                break;
            case ChartKind.HeatMap:
                HeatMapDrawing.Draw(canvas, spec, language);
                break;
            case ChartKind.SmallMultiples:
                SmallMultiplesDrawing.Draw(canvas, spec, language);
                break;
            case ChartKind.Distribution:
                DistributionDrawing.Draw(canvas, spec, language);
                break;
            default:
                BarDrawing.Draw(canvas, spec, language);
                break;
        }
    }

    private static string Whole(Canvas canvas, ChartSpec spec, string id, string? language)
    {
        var height = Math.Ceiling(canvas.Y + 8).ToString(CultureInfo.InvariantCulture);
        var svg = new StringBuilder(canvas.Body.Length + 8192);
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 ").Append(height)
            .Append("\" width=\"960\" height=\"").Append(height)
            .Append("\" lang=\"").Append(canvas.English ? "en" : "zh-CN")
            .Append("\" role=\"group\" aria-labelledby=\"").Append(id).Append("-t\" aria-describedby=\"").Append(id)
            .Append("-d\" font-family=\"").Append(Fonts).Append("\" fill=\"").Append(Palette.Ink).Append("\">\n<title id=\"").Append(id).Append("-t\">");
        Canvas.Escape(svg, spec.Title.In(language));
        svg.Append("</title>\n<desc id=\"").Append(id).Append("-d\">");
        Canvas.Escape(svg, spec.Question.In(language));
        foreach (var line in spec.Caption)
        {
            svg.Append(' ');
            Canvas.Escape(svg, line.In(language));
        }

        svg.Append("</desc>\n");
        PatternDefinitions.Write(svg, canvas.Patterns);
        svg.Append("<rect width=\"960\" height=\"").Append(height).Append("\" fill=\"#ffffff\"/>\n<g aria-hidden=\"true\">\n");
        svg.Append(canvas.Body).Append("</g>\n");
        DataTable(svg, spec, language);
        return svg.Append("</svg>\n").ToString();
    }

    // Drawn with no ink, so that a screen reader finds rows and cells where an eye finds bars.
    private static void DataTable(StringBuilder svg, ChartSpec spec, string? language)
    {
        var table = ChartTable.Of(spec, language);
        svg.Append("<g role=\"table\" fill=\"none\" font-size=\"1\" pointer-events=\"none\">\n");
        Row(svg, table.Header, "columnheader");
        foreach (var row in table.Rows)
        {
            Row(svg, row, "cell");
        }

        svg.Append("</g>\n");
    }

    private static void Row(StringBuilder svg, IReadOnlyList<string> cells, string role)
    {
        svg.Append("<g role=\"row\">");
        foreach (var cell in cells)
        {
            svg.Append("<text role=\"").Append(role).Append("\">");
            Canvas.Escape(svg, cell);
            svg.Append("</text>");
        }

        svg.Append("</g>\n");
    }

    // Two charts on one page must not share the ids of their patterns; the same chart must keep its own.
    private static uint Fingerprint(ChartSpec spec)
    {
        var hash = 2166136261;
        void Mix(string text)
        {
            foreach (var c in text)
            {
                hash = (hash ^ c) * 16777619;
            }
        }

        Mix(spec.Title.Zh);
        foreach (var series in spec.Series)
        {
            Mix(series.Code);
        }

        foreach (var category in spec.Categories)
        {
            Mix(category.Code);
        }

        return hash;
    }
}
