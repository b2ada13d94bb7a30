using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>restore</c>: puts a backup in place of the warehouse, after checking it.</summary>
public sealed class RestoreVerb : Verb
{
    public override Command Define()
    {
        var file = new Argument<string>("FILE") { Description = "备份文件。Backup to read" };
        var (format, spec) = (FormatOption(), WarehouseOption());
        var command = new Command("restore", "用备份恢复数据库；先校验，原库另存。Restores a checked backup; what stood there is kept.") { file, format, spec };
        command.SetAction(call =>
        {
            var path = call.GetRequiredValue(file);
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            Rows.Write([new Row(path, warehouse.Address.Printable, Backups.Restore(path, warehouse))], call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row(string File, string Warehouse, string? KeptAs);
}
