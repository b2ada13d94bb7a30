using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Output;
using Analytics.Simulation;
using Analytics.Simulation.Formats;
using Analytics.Simulation.Truth;

namespace Analytics.Cli.Commands;

/// <summary><c>simulate</c>: realistic reports with known truth, for trial, tests and measurement.</summary>
public sealed class SimulateCommand : Verb
{
    public override Command Define()
    {
        var under = new Option<string>("--under") { Description = "division code: a county, city or province; 0 is the country", Required = true };
        var years = new Option<string>("--years") { Description = "first and last report year, such as 2019-2024", Required = true };
        var folder = new Option<string>("--out") { Description = "folder to write to", Required = true };
        var seed = new Option<ulong>("--seed") { Description = "the same seed gives the same bytes", DefaultValueFactory = _ => 1 };
        var layouts = new Option<string?>("--layouts") { Description = $"how they are written, comma-separated: {string.Join(", ", Layouts.Ids)}" };
        var errors = new Option<double>("--errors") { Description = "share of reports with a planted error, 0 to 1" };
        var truth = new Option<TruthDetail>("--truth") { Description = "full, compact or none", DefaultValueFactory = _ => TruthDetail.Full };
        var departments = new Option<int>("--departments") { Description = "departments a government has besides its office" };
        var mergers = new Option<double>("--mergers") { Description = "share of townships that a neighbour takes in, 0 to 1 (changes.jsonl says which)", DefaultValueFactory = _ => 0.02 };
        var complete = new Option<bool>("--complete") { Description = "nobody misses a year" };
        var format = FormatOption();
        var command = new Command("simulate", "模拟年度报告及其真值。Writes realistic reports with known truth (truth.jsonl).")
            { under, years, folder, seed, layouts, errors, truth, departments, mergers, complete, format };
        command.SetAction(call =>
        {
            var (from, to) = Years(call.GetRequiredValue(years));
            try
            {
                var plan = new SimulationPlan
                {
                    Under = call.GetRequiredValue(under),
                    FromYear = from,
                    ToYear = to,
                    Seed = call.GetValue(seed),
                    Layouts = call.GetValue(layouts)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
                    ErrorRate = call.GetValue(errors),
                    Departments = call.GetValue(departments),
                    MergerRate = call.GetValue(mergers),
                    Gaps = !call.GetValue(complete),
                };
                Rows.Write([SimulationFiles.Write(plan, call.GetRequiredValue(folder), call.GetValue(truth))], call.GetValue(format));
            }
            catch (ArgumentException wrong)
            {
                throw new CallException(wrong.Message);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static (int From, int To) Years(string years)
    {
        var parts = years.Split('-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) && parts.Length <= 2
            ? (from, to)
            : throw new CallException($"--years {years} cannot be read; write the first and last year, such as 2019-2024.");
    }
}
