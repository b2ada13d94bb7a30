using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Jobs.Importing;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>queue list</c>, <c>queue retry ITEM</c>, <c>queue cancel RUN</c>: what was set aside and why, one again with what a person says of it, and an end to a run.</summary>
public sealed class QueueVerb : Verb
{
    public override Command Define()
    {
        var (format, spec) = (FormatOption(), WarehouseOption());
        var command = new Command("queue", "导入队列：搁置了什么、说明后再导入、停止。The import queue: what was set aside, one again, stop a run.") { spec, format };

        var list = new Command("list", "搁置的文件和原因。Files that were set aside, and why.");
        list.SetAction(call =>
        {
            using var store = OpenWarehouse(call.GetValue(spec));
            var state = store.Queue.State();
            Rows.Write(store.Imports.SetAsideFiles().Select(AsideRow.Of).ToList(), call.GetValue(format));
            Console.Error.WriteLine($"等待 {state.Waiting}，正在处理 {state.InHand}，搁置 {state.SetAside}。{state.Waiting} waiting, {state.InHand} in hand, {state.SetAside} set aside.");
            return ExitStatus.Done;
        });
        command.Subcommands.Add(list);
        command.Subcommands.Add(Retry(spec, format));

        var run = new Argument<long>("run") { Description = "导入编号，见导入页。The run's number" };
        var cancel = new Command("cancel", "停止一次导入：手上的做完，其余不再开始。Stops a run: what is in hand is finished, the rest not begun.") { run };
        cancel.SetAction(call =>
        {
            using var store = OpenWarehouse(call.GetValue(spec));
            if (store.Imports.Find(call.GetValue(run)) is null)
            {
                throw new CallException($"没有编号为 {call.GetValue(run)} 的导入。There is no run {call.GetValue(run)}.");
            }

            var left = store.Queue.Cancel(call.GetValue(run));
            Console.WriteLine($"{left} 份没有开始。{left} files were not begun.");
            return ExitStatus.Done;
        });
        command.Subcommands.Add(cancel);
        return command;
    }

    private static Command Retry(Option<string?> spec, Option<string?> format)
    {
        var item = new Argument<long>("item") { Description = "queue list 列出的编号。The number that queue list prints" };
        var unit = new Option<string?>("--unit") { Description = "是哪个单位的报告：代码或名称。Whose report it is: code or name" };
        var year = new Option<int?>("--year") { Description = "是哪一年度的报告。Which year's report it is" };
        var retry = new Command("retry", "把一份搁置的文件再导入，可说明单位和年度。Imports one again, with its unit and year where you say them.") { item, unit, year };
        retry.SetAction(async (call, stop) =>
        {
            using var store = OpenWarehouse(call.GetValue(spec));
            var file = store.Imports.SetAsideFiles().FirstOrDefault(file => file.ImportItemId == call.GetValue(item))
                ?? throw new CallException($"没有编号为 {call.GetValue(item)} 的搁置文件；queue list 列出全部。No file {call.GetValue(item)} is set aside; `queue list` names them all.");
            var code = call.GetValue(unit) is { } said ? UnitOf(store, said).Code : null;
            var run = store.Imports.Begin(new ImportRequest(file.Name, Environment.UserName) { Worker = WorkerName.Own });
            store.Queue.Retry(file.ImportItemId, run, code, call.GetValue(year));
            var lines = new List<TriedRow>();
            var summary = await new QueueWorker(store).RunAsync(worked => lines.AddRange(worked.Lines.Select(TriedRow.Of)), run, stop);
            Rows.Write(lines, call.GetValue(format));
            return summary.SetAside + summary.Later == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return retry;
    }

    private static Unit UnitOf(Warehouse store, string said) =>
        store.Units.Find(said) ?? (store.Units.Named(said) is [var only] ? only
            : throw new CallException($"“{said}”不是唯一的一个单位，请写代码。“{said}” is not one single unit; write its code."));

    private sealed record AsideRow(long Item, string File, string Code, string Reason, string? Jurisdiction, string ChangedAt)
    {
        public static AsideRow Of(SetAsideFile file) => new(file.ImportItemId, file.Name, file.ReasonCode, file.Reason, file.JurisdictionCode, file.ChangedAt);
    }

    private sealed record TriedRow(string File, string Status, string? Jurisdiction, int? Year, int? Version, string? Reason)
    {
        public static TriedRow Of(ImportLine line) =>
            new(line.File, line.StatusCode, line.Code, line.Year, line.Version, line.Reason is { } reason ? $"{reason.Zh} {reason.En}" : null);
    }
}
