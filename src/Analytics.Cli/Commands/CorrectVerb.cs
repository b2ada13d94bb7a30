using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>correct</c>: what a person sets right, each as a new version with its author and reason; nothing is edited, and all can be taken back.</summary>
public sealed class CorrectVerb : Verb
{
    public override Command Define()
    {
        var spec = WarehouseOption();
        return new Command("correct", "人工更正：读错的格、认错的单位或年度、撤回和恢复版本。Corrections by a person, each a new version.")
        {
            Cell(spec), Move(spec), Withdraw(spec), Restore(spec), spec,
        };
    }

    private static Command Cell(Option<string?> spec)
    {
        var cells = new Option<string[]>("--cell")
        {
            Description = "指标[~申请人]=原文的数，可多次；空白留空。measure[~applicant]=what is printed; may be given more than once", Required = true, Arity = ArgumentArity.OneOrMore,
        };
        return Of("cell", "读错的格。Cells that were misread.", spec, [cells], (call, warehouse, asked) =>
        {
            var corrections = call.GetRequiredValue(cells).Select(Parsed).ToList();
            return Said(new PersonsCorrections(warehouse).Cells(asked.Unit, asked.Year, corrections, asked.Author, asked.Reason));
        });
    }

    private static Command Move(Option<string?> spec)
    {
        var toUnit = new Option<string?>("--to-unit") { Description = "应属的单位。Code of the unit that it is of" };
        var toYear = new Option<string?>("--to-year") { Description = "应属的年度。Report year that it is of" };
        return Of("move", "认错的单位或年度。It is of another unit or year.", spec, [toUnit, toYear], (call, warehouse, asked) =>
            Said(new PersonsCorrections(warehouse).Move(
                asked.Unit, asked.Year, call.GetValue(toUnit) is { } code ? warehouse.Units.Get(code).Code : asked.Unit,
                call.GetValue(toYear) is { } year ? YearSpan.Parse(year).From : asked.Year, asked.Author, asked.Reason)));
    }

    private static Command Withdraw(Option<string?> spec) => Of("withdraw", "撤回在用的版本（不是年报）。Takes the version in force out.", spec, [], (_, warehouse, asked) =>
    {
        new PersonsCorrections(warehouse).Withdraw(asked.Unit, asked.Year, asked.Author, asked.Reason);
        return Stands(warehouse, asked);
    });

    private static Command Restore(Option<string?> spec)
    {
        var version = new Option<int>("--version-number") { Description = "恢复第几版。Which version", Required = true };
        return Of("restore", "恢复某一版为在用。Puts a version in force again.", spec, [version], (call, warehouse, asked) =>
        {
            new PersonsCorrections(warehouse).Restore(asked.Unit, asked.Year, call.GetRequiredValue(version), asked.Author, asked.Reason);
            return Stands(warehouse, asked);
        });
    }

    private static Command Of(string name, string description, Option<string?> spec, IReadOnlyList<Option> own, Func<ParseResult, Warehouse, Asked, Row> work)
    {
        var unit = new Option<string>("--unit") { Description = "单位代码。Code of the unit", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var reason = new Option<string>("--reason") { Description = "原因。Reason", Required = true };
        var author = new Option<string>("--author") { Description = "更正的人。Who corrects", DefaultValueFactory = _ => Environment.UserName };
        var format = FormatOption();
        var command = new Command(name, description) { unit, year, reason, author, format };
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var asked = new Asked(
                warehouse.Units.Get(call.GetRequiredValue(unit)).Code, YearSpan.Parse(call.GetRequiredValue(year)).From, call.GetRequiredValue(author), call.GetRequiredValue(reason));
            var row = work(call, warehouse, asked);
            Audit.Note(warehouse, asked.Author, $"correct {name}", asked.Unit, new { asked.Year, asked.Reason, options = own.Select(option => option.Name), row.Version });
            Rows.Write([row], call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }

    private static CellCorrection Parsed(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
        {
            throw new CallException($"“{text}”：请写成 指标=数，如 fees.amount=1200 或 granted~business=3。Write measure=figure, such as granted~business=3.");
        }

        var name = text[..at].Split('~');
        return CellCorrection.Of(name[0], name.ElementAtOrDefault(1), text[(at + 1)..]);
    }

    private static Row Said(LoadResult result) => new(result.Code!, result.Year!.Value, result.Version, result.IsInForce);

    private static Row Stands(Warehouse warehouse, Asked asked) =>
        new(asked.Unit, asked.Year, warehouse.Versions.InForce(asked.Unit, asked.Year), warehouse.Versions.InForce(asked.Unit, asked.Year) is not null);

    private sealed record Asked(string Unit, int Year, string Author, string Reason);

    private sealed record Row(string Jurisdiction, int Year, int? Version, bool InForce);
}
