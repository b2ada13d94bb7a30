using System.CommandLine;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster remove</c>, <c>exempt</c> and <c>extend</c>: a person's decisions, each with its reason.</summary>
internal static class RosterChanges
{
    public static Command Remove(Option<string?> spec) => Change(
        "remove", "从名册移出（录错的）。Takes a unit off the list.", spec,
        (warehouse, unit, from, to, reason) => warehouse.Roster.Remove(unit, from, to, reason));

    public static Command Exempt(Option<string?> spec) => Change(
        "exempt", "免报。A unit need not file.", spec,
        (warehouse, unit, from, to, reason) => warehouse.Roster.Exempt(unit, from, to, reason));

    public static Command Extend(Option<string?> spec)
    {
        var unit = new Option<string>("--unit") { Description = "单位代码。Code of the unit", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var until = new Option<string>("--until") { Description = "延至，如 2026-02-15。Last day", Required = true };
        var reason = new Option<string>("--reason") { Description = "原因。Reason", Required = true };
        var command = new Command("extend", "延期。A unit may file until a later day.") { unit, year, until, reason, spec };
        command.SetAction(call =>
        {
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            warehouse.Roster.Extend(call.GetRequiredValue(unit), YearSpan.Parse(call.GetRequiredValue(year)).From, Days.Parse(call.GetRequiredValue(until))!.Value, call.GetRequiredValue(reason));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Change(string name, string description, Option<string?> spec, Action<Analytics.Warehousing.Warehouse, string, int, int, string> change)
    {
        var unit = new Option<string>("--unit") { Description = "单位代码。Code of the unit", Required = true };
        var years = new Option<string>("--years") { Description = "年度。First and last report year", Required = true };
        var reason = new Option<string>("--reason") { Description = "原因。Reason", Required = true };
        var command = new Command(name, description) { unit, years, reason, spec };
        command.SetAction(call =>
        {
            var (from, to) = YearSpan.Parse(call.GetRequiredValue(years));
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            change(warehouse, call.GetRequiredValue(unit), from, to, call.GetRequiredValue(reason));
            return ExitStatus.Done;
        });
        return command;
    }
}
