using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>units</c>: units through time: another name, another body above, merged, split. Sums follow the tree of each year.</summary>
public sealed class UnitsVerb : Verb
{
    public override Command Define()
    {
        var spec = WarehouseOption();
        return new Command("units", "单位沿革：更名、划转、合并、分设。Units through time.")
        {
            History(spec), Rename(spec), Former(spec), Move(spec), Merge(spec), Split(spec), Undo(spec), spec,
        };
    }

    private static Command History(Option<string?> spec)
    {
        var (unit, format, path) = (Unit(), FormatOption(), OutOption());
        var command = new Command("history", "一个单位的沿革。What became of a unit.") { unit, format, path };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            Rows.Write(
                warehouse.UnitHistory.Log(warehouse.Units.Get(call.GetRequiredValue(unit)).Code)
                    .Select(change => new Row(change.JurisdictionCode, change.ChangeCode, change.FromYear, change.OtherCode, change.OldName, change.NewName, change.Reason, change.Author, change.ChangedAt, change.UndoneAt, change.UndoneBy, change.UndoneReason)),
                call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Rename(Option<string?> spec)
    {
        var name = new Option<string>("--name") { Description = "新名称。The new name", Required = true };
        return Of("rename", "更名：代码不变，数据连续（县改区也用它）。Another name; the code, and so the series, goes on.", spec, [name], (call, warehouse, asked) =>
            warehouse.UnitChanges.Rename(asked.Unit, call.GetRequiredValue(name), asked.FromYear, asked.Author, asked.Reason));
    }

    private static Command Former(Option<string?> spec)
    {
        var name = new Option<string>("--name") { Description = "曾用名。The former name", Required = true };
        return Of("former", "补记曾用名：--from-year 是现名开始的年度。A name that it bore before --from-year.", spec, [name], (call, warehouse, asked) =>
            warehouse.UnitChanges.Former(asked.Unit, call.GetRequiredValue(name), asked.FromYear, asked.Author, asked.Reason));
    }

    private static Command Move(Option<string?> spec)
    {
        var to = new Option<string>("--to") { Description = "划归哪里。Code of the body that it comes under", Required = true };
        return Of("move", "划转：连同下级计入另一处的合计。Counts in another body's sum, with all below it.", spec, [to], (call, warehouse, asked) =>
            warehouse.UnitChanges.Move(asked.Unit, warehouse.Units.Get(call.GetRequiredValue(to)).Code, asked.FromYear, asked.Author, asked.Reason));
    }

    private static Command Merge(Option<string?> spec)
    {
        var into = new Option<string?>("--into") { Description = "并入哪里；不写为撤销。Code of its successor; none: abolished" };
        return Of("merge", "合并或撤销：此后不再应报，以前的数据不动。Is no more; what it filed before stays.", spec, [into], (call, warehouse, asked) =>
            warehouse.UnitChanges.Merge(asked.Unit, call.GetValue(into) is { } code ? warehouse.Units.Get(code).Code : null, asked.FromYear, asked.Reason ?? throw new CallException("请写 --reason。Give --reason."), asked.Author));
    }

    private static Command Split(Option<string?> spec)
    {
        var into = new Option<string[]>("--into") { Description = "分设的单位，写成 代码=名称，可多次。The parts as CODE=NAME; more than once", Required = true, Arity = ArgumentArity.OneOrMore };
        return Of("split", "分设：此后由分设的单位报送。Is no more; its parts file from then on.", spec, [into], (call, warehouse, asked) =>
            warehouse.UnitChanges.Split(asked.Unit, [.. call.GetRequiredValue(into).Select(Part)], asked.FromYear, asked.Reason ?? throw new CallException("请写 --reason。Give --reason."), asked.Author));
    }

    private static Command Undo(Option<string?> spec)
    {
        var unit = Unit();
        var reason = new Option<string>("--reason") { Description = "撤销的原因。Why", Required = true };
        var author = Author();
        var command = new Command("undo", "撤销最近一项变动：恢复变动前的情况，记录留在沿革里。Takes back the last change; the log keeps it.") { unit, reason, author };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, why, who) = (warehouse.Units.Get(call.GetRequiredValue(unit)).Code, call.GetRequiredValue(reason), call.GetRequiredValue(author));
            var undone = warehouse.UnitChanges.Undo(code, null, why, who);
            Audit.Note(warehouse, who, "units undo", code, new { undone.ChangeCode, undone.FromYear, Reason = why });
            Console.Error.WriteLine($"已撤销：{undone.Words.Zh}。Undone: {undone.Words.En}.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Of(string name, string description, Option<string?> spec, IReadOnlyList<Option> own, Action<ParseResult, Warehouse, Asked> work)
    {
        var unit = Unit();
        var from = new Option<int>("--from-year") { Description = "自哪个报告年度起。First report year for which it holds", Required = true };
        var reason = new Option<string?>("--reason") { Description = "依据或原因。Reason" };
        var author = Author();
        var command = new Command(name, description) { unit, from, reason, author };
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var asked = new Asked(warehouse.Units.Get(call.GetRequiredValue(unit)).Code, call.GetRequiredValue(from), call.GetRequiredValue(author), call.GetValue(reason));
            work(call, warehouse, asked);
            Audit.Note(warehouse, asked.Author, $"units {name}", asked.Unit, new { asked.FromYear, asked.Reason });
            Console.Error.WriteLine(string.Join('\n', warehouse.UnitHistory.Log(asked.Unit).OrderBy(change => change.UnitChangeId).TakeLast(1).Select(change => $"{change.Words.Zh}。{change.Words.En}.")));
            if (name is "merge" or "split" && warehouse.UnitHistory.FiledAfterItsEnd(asked.Unit) is { Count: > 0 } years)
            {
                var list = string.Join('、', years);
                Console.Error.WriteLine($"注意：它 {list} 年已有报告，那些数从此不在任何合计里；如不是这个意思，请 units undo，从下一年度起登记。It has filed for {list}, which no sum holds any more; if that is not meant, use units undo and enter it from the year after.");
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static (string Code, string Name) Part(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } code, { Length: > 0 } name] ? (code, name) : throw new CallException($"“{text}”：请写成 代码=名称。Write CODE=NAME.");

    private static Option<string> Unit() => new("--unit") { Description = "单位代码。Code of the unit", Required = true };

    private static Option<string> Author() => new("--author") { Description = "经办人。Who enters it", DefaultValueFactory = _ => Environment.UserName };

    private sealed record Asked(string Unit, int FromYear, string Author, string? Reason);

    private sealed record Row(string Jurisdiction, string Change, int FromYear, string? Other, string? OldName, string? NewName, string? Reason, string Author, string ChangedAt, string? UndoneAt, string? UndoneBy, string? UndoneReason);
}
