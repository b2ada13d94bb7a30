using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>judge</c>: a person's word on a report: accepted, singly or all without errors; sent back; or that word taken back.</summary>
public sealed class JudgeVerb : Verb
{
    public override Command Define()
    {
        var spec = WarehouseOption();
        return new Command("judge", "审核：通过、退回、撤回审核。A person's word on reports.") { Accept(spec), SendBack(spec), TakeBack(spec), spec };
    }

    private static Command Accept(Option<string?> spec)
    {
        var unit = new Option<string?>("--unit") { Description = "单位代码。Code of the unit" };
        var under = new Option<string?>("--under") { Description = "地区代码：通过所有没有错误的待审报告。All received reports below it without errors" };
        var (year, author, reason) = (Year(), Author(), Reason(isRequired: false));
        var command = new Command("accept", "通过。Accepts a report, or all without errors.") { unit, under, year, author, reason };
        command.SetAction(call =>
        {
            var of = YearSpan.Parse(call.GetRequiredValue(year)).From;
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var by = call.GetRequiredValue(author);
            var chosen = (call.GetValue(unit), call.GetValue(under)) switch
            {
                ({ } one, null) => [warehouse.Units.Get(one).Code],
                (null, { } place) => warehouse.Versions.WithoutErrors(warehouse.Units.Get(place).Code, of),
                _ => throw new CallException("请写 --unit 或 --under 其一。Give either --unit or --under."),
            };
            foreach (var code in chosen)
            {
                warehouse.Versions.Accept(code, of, by, call.GetValue(reason));
                Audit.Note(warehouse, by, "judge accept", code, new { Year = of });
            }

            Console.Error.WriteLine($"已通过 {chosen.Count} 份。{chosen.Count} accepted.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command SendBack(Option<string?> spec)
    {
        var (unit, year, author, reason) = (Unit(), Year(), Author(), Reason(isRequired: true));
        var due = new Option<string?>("--due") { Description = "请于何日前更正。By which day" };
        var command = new Command("send-back", "退回修改。Sends a report back.") { unit, year, author, reason, due };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of, by) = (warehouse.Units.Get(call.GetRequiredValue(unit)).Code, YearSpan.Parse(call.GetRequiredValue(year)).From, call.GetRequiredValue(author));
            warehouse.Versions.SendBack(code, of, by, call.GetValue(reason)!, Days.Parse(call.GetValue(due)));
            Audit.Note(warehouse, by, "judge send-back", code, new { Year = of, Reason = call.GetValue(reason), Due = call.GetValue(due) });
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command TakeBack(Option<string?> spec)
    {
        var (unit, year, author, reason) = (Unit(), Year(), Author(), Reason(isRequired: true));
        var command = new Command("take-back", "撤回通过或退回。Takes an acceptance or a send-back back.") { unit, year, author, reason };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of, by) = (warehouse.Units.Get(call.GetRequiredValue(unit)).Code, YearSpan.Parse(call.GetRequiredValue(year)).From, call.GetRequiredValue(author));
            warehouse.Corrections.TakeBack(code, of, by, call.GetValue(reason)!);
            Audit.Note(warehouse, by, "judge take-back", code, new { Year = of, Reason = call.GetValue(reason) });
            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<string> Unit() => new("--unit") { Description = "单位代码。Code of the unit", Required = true };

    private static Option<string> Year() => new("--year") { Description = "报告年度。Report year", Required = true };

    private static Option<string> Author() => new("--author") { Description = "审核的人。Who judges", DefaultValueFactory = _ => Environment.UserName };

    private static Option<string?> Reason(bool isRequired) => new("--reason") { Description = "原因。Reason", Required = isRequired };
}
