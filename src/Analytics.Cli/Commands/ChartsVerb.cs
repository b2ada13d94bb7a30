using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Output;
using Analytics.Reporting.Charts;

namespace Analytics.Cli.Commands;

/// <summary>Lists the charts, or writes every one with sample data on one page, for those who work on charts.</summary>
public sealed class ChartsVerb : Verb
{
    public override Command Define()
    {
        var sheet = new Option<string?>("--contact-sheet") { Description = "an .html file with every chart, or a folder for one SVG each" };
        var language = new Option<string?>("--language") { Description = "zh or en" };
        var format = FormatOption();
        var command = new Command("charts", "图表清单与样张。The charts, and a contact sheet of them.") { sheet, language, format };
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
                    File.WriteAllText(
                        Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{chart.Id}.{which.ToString().ToLowerInvariant()}.svg")),
                        SvgRenderer.Render(spec, parsed.GetValue(language)));
                }
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
