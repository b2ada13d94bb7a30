using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Divisions;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster suggest</c>: the usual departments to choose from, with what the reforms of 2019 and 2024 made of others.</summary>
internal static class RosterSuggest
{
    public static Command Define(Option<string?> spec, Option<string?> format)
    {
        var under = new Option<string>("--under") { Description = "代码：本级政府。Code of the government", Required = true };
        var add = new Option<string?>("--add") { Description = "列入名册：usual（常设部门）或后缀清单 D01,D02。Put on the roster: usual, or suffixes" };
        var years = new Option<string?>("--years") { Description = "列入哪些年度。Report years to list them for" };
        var command = new Command("suggest", "常设部门参考名单及机构改革沿革。The usual departments to choose from.") { under, add, years, spec, format };
        command.SetAction(call =>
        {
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            var government = warehouse.Units.Get(call.GetRequiredValue(under));
            if (call.GetValue(add) is { } chosen)
            {
                var (from, to) = YearSpan.Parse(call.GetValue(years) ?? throw new CallException("请指定 --years。Name --years."));
                var suffixes = chosen == "usual" ? UsualDepartments.All.Where(department => department is { IsUsual: true, EndedIn: null }).Select(department => department.Suffix).ToList()
                    : [.. chosen.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
                var entries = suffixes.Select(suffix => UsualDepartments.All.FirstOrDefault(department => department.Suffix == suffix) ?? throw new CallException($"名单里没有 {suffix}。The list has no {suffix}."))
                    .Select(department => new RosterEntry(new Unit($"{government.Code}-{department.Suffix}", department.Name, "department", government.Level, government.Code), government.Code, from, to)).ToList();
                var made = warehouse.Roster.Add(entries);
                Console.Error.WriteLine($"{made.Units} 个部门列入名册，新增应报 {made.Obligations} 份。{made.Units} departments, {made.Obligations} new obligations.");
            }

            var here = warehouse.Units.Below(government.Code).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
            Rows.Write(
                UsualDepartments.All.Select(department => new
                {
                    suffix = department.Suffix, name = department.Name, usual = department.IsUsual, endedIn = department.EndedIn, onRoster = here.Contains($"{government.Code}-{department.Suffix}"), note = department.Note?.Zh,
                }),
                call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }
}
