using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>copy</c>: the whole warehouse into an empty one, such as from SQLite to SQL Server.</summary>
public sealed class CopyVerb : Verb
{
    public override Command Define()
    {
        var to = new Option<string>("--to") { Description = "sqlite:PATH or sqlserver:@NAME, empty", Required = true };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("copy", "把整个数据库复制到另一个空库。Copies the warehouse into an empty one.") { to, format, path, spec };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            using var target = OpenWarehouse(call.GetRequiredValue(to));
            Rows.Write(Copying.Copy(warehouse, target).Select(copied => new Row(copied.Table, copied.Rows)), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row(string Table, long Rows);
}
