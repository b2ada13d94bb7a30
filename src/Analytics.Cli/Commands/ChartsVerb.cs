using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Pictures;

namespace Analytics.Cli.Commands;

/// <summary>Lists the charts, or writes every one with sample data on one page, for those who work on charts.</summary>
public sealed class ChartsVerb : Verb
{
    public override Command Define()
    {
        var sheet = new Option<string?>("--contact-sheet") { Description = "an .html file with every chart, or a folder for one SVG each" };
        var language = new Option<string?>("--language") { Description = "zh or en" };
        var width = new Option<int?>("--png") { Description = "PNG of this many pixels across instead of SVG" };
        var format = FormatOption();
        var command = new Command("charts", "图表清单与样张。The charts, and a contact sheet of them.") { sheet, language, width, format };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(sheet) is not { } path)
            {
                Rows.Write(Chart.All.Select(chart => new { chart.Id, Title = chart.Title.Zh, Question = chart.Question.Zh, chart.IsInSummary }), parsed.GetValue(format));
            }
            else if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            {
                File.WriteAllText(path, ContactSheet.Html(parsed.GetValue(language)));
            }
            else
            {
                Directory.CreateDirectory(path);
                foreach (var (chart, which, spec) in ContactSheet.Specs())
                {
                    var svg = SvgRenderer.Render(spec, parsed.GetValue(language));
                    var file = Path.Combine(path, $"{chart.Id}.{which.ToString().ToLowerInvariant()}");
                    if (parsed.GetValue(width) is { } across)
                    {
                        File.WriteAllBytes(file + ".png", ChartPicture.Png(svg, across));
                    }
                    else
                    {
                        File.WriteAllText(file + ".svg", svg);
                    }
                }
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
