using System.Text;
using Analytics.Reporting.Charts.Samples;

namespace Analytics.Reporting.Charts;

/// <summary>Every chart with every set of sample data on one page, for a person to look at.</summary>
public static class ContactSheet
{
    /// <summary>One HTML file without scripts or outside parts.</summary>
    public static string Html(string? language = null)
    {
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>图表样张 Contact sheet</title>
            <style>body{font-family:sans-serif;margin:24px;background:#f4f6f7;color:#26323a}figure{margin:0 0 24px;background:#fff;padding:8px;break-inside:avoid;max-width:980px}
            figcaption{color:#5a6770;font-size:13px;padding:4px 16px}svg{max-width:100%;height:auto}</style></head><body>
            <h1>图表样张 Contact sheet</h1>

            """);
        foreach (var (chart, which, spec) in Specs())
        {
            page.Append("<figure><figcaption>").Append(chart.Id).Append(" · ").Append(which).Append("</figcaption>\n")
                .Append(SvgRenderer.Render(spec, language)).Append("</figure>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    /// <summary>Every chart with every set of sample data.</summary>
    public static IEnumerable<(Chart Chart, SampleCase Case, ChartSpec Spec)> Specs()
    {
        foreach (var chart in Chart.All)
        {
            foreach (var which in Enum.GetValues<SampleCase>())
            {
                yield return (chart, which, Sample(chart, which));
            }
        }
    }

    /// <summary>One chart with one set of sample data.</summary>
    public static ChartSpec Sample(Chart chart, SampleCase which)
    {
        var figures = SampleFigures.Of(which);
        var measure = which == SampleCase.FormBreak ? "normative-documents.issued" : "received.new";
        return chart.Draw(figures, new ChartRequest(SampleFigures.Year(which)) { Measure = measure, Marked = figures.Units.ElementAtOrDefault(4)?.Code });
    }
}
