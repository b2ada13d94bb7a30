using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>backup</c>: a checked copy of the warehouse in one file.</summary>
public sealed class BackupVerb : Verb
{
    public override Command Define()
    {
        var file = new Argument<string>("FILE") { Description = "备份文件。File to write" };
        var (format, spec) = (FormatOption(), WarehouseOption());
        var command = new Command("backup", "备份数据库为一个文件，写后自检。Writes a checked copy of the warehouse.") { file, format, spec };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var path = call.GetRequiredValue(file);
            Rows.Write([new Row(path, Backups.Write(warehouse, path))], call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row(string File, long Bytes);
}
