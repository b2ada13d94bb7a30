using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Comparisons;
using Analytics.Reporting.Exports;
using Analytics.Reporting.Pictures;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>compare</c>: units side by side, their change on last year, their rank among peers; as rows, a workbook or a chart.</summary>
public sealed class CompareVerb : Verb
{
    public override Command Define()
    {
        var units = new Option<string>("--units") { Description = "codes, separated by commas", Required = true };
        var measure = new Option<string>("--measure") { Description = "a measure's code or a derived measure's id", Required = true };
        var years = new Option<string>("--years") { Description = "A-B, or one year", Required = true };
        var peers = new Option<PeerChoice>("--peers") { Description = "siblings (default), city, alike: whom each unit is ranked among" };
        var group = new Option<string?>("--group") { Description = "rank among these codes instead, or FILE with a code a line" };
        var asOf = new Option<string?>("--as-of") { Description = "as the warehouse knew it at the end of this day (yyyy-MM-dd)" };
        var language = new Option<string?>("--language") { Description = "words of a chart: zh (default) or en" };
        var width = new Option<int>("--width") { Description = "of a .png, in pixels: 960 as on screen, 1920 (default) twice as fine", DefaultValueFactory = _ => 1920 };
        var (spec, format, path) = (WarehouseOption(), FormatOption(), OutOption());
        var command = new Command("compare", "单位比较：并列、增减、位次。Units side by side: change on last year, rank among peers.")
        {
            units, measure, years, peers, group, asOf, language, width, spec, format, path,
        };
        command.SetAction(call =>
        {
            var code = call.GetValue(measure)!;
            if (!MeasureWords.Exists(code))
            {
                throw new CallException($"没有名为 {code} 的指标。There is no measure named {code}; forms.csv and the derived measures list them.");
            }

            var (from, to) = YearSpan.Parse(call.GetRequiredValue(years));
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var knowledge = new Knowledge { AsOf = Days.Instant(call.GetValue(asOf)) };
            var comparison = Comparison.Of(
                warehouse, Codes(call.GetRequiredValue(units)), code, from, to, call.GetValue(peers), call.GetValue(group) is { } named ? Codes(named) : null, knowledge);
            Write(comparison, code, call.GetValue(format), call.GetValue(path), call.GetValue(language), call.GetValue(width), warehouse.Clock.GetUtcNow(), call.GetValue(asOf));
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>The codes of a list, or of a file with a code a line.</summary>
    internal static IReadOnlyList<string> Codes(string list) =>
        [.. (File.Exists(list) ? File.ReadAllText(list) : list).Split([',', '\n', '\r', ' ', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static void Write(Comparison comparison, string measure, string? format, string? path, string? language, int width, DateTimeOffset now, string? asOf)
    {
        // The file's ending says what the file is; --format then says how the rows beside it are printed.
        switch (path is null ? Rows.FormatOf(format, null) : Rows.FormatOf(null, path))
        {
            case "svg" when path is not null:
                File.WriteAllText(path, SvgRenderer.Render(comparison.Spec, language));
                Rows.Write(comparison.Rows, format);
                break;
            case "svg":
                Console.Out.Write(SvgRenderer.Render(comparison.Spec, language));
                break;
            case "png" when path is not null:
                try
                {
                    File.WriteAllBytes(path, ChartPicture.Png(SvgRenderer.Render(comparison.Spec, language), width));
                }
                catch (IOException missing)
                {
                    throw new CallException(missing.Message, ExitStatus.OutOfReach);
                }

                Rows.Write(comparison.Rows, format);
                break;
            case "csv" or "xlsx" when path is not null:
                Exporter.WriteFile(path, CompareExport.Of(comparison, measure, asOf ?? Days.Text(now)));
                break;
            case var rows:
                Rows.Write(comparison.Rows, rows, path);
                break;
        }
    }
}
