using System.CommandLine;
using Analytics.Warehousing;

namespace Analytics.Cli;

/// <summary>One verb of the command line; one file in <c>Commands/</c>, found by itself.</summary>
public abstract class Verb
{
    /// <summary>The verb with its arguments, options and action.</summary>
    public abstract Command Define();

    /// <summary><c>--format</c>: table (default on a terminal), json, csv; the ending of <c>--out</c> decides where there is one.</summary>
    protected static Option<string?> FormatOption() => new("--format")
    {
        Description = "table (default on a terminal), json (one object a line), csv",
        Recursive = true,
    };

    /// <summary><c>--warehouse</c>: <c>sqlite:PATH</c> or <c>sqlserver:@NAME</c>.</summary>
    protected static Option<string?> WarehouseOption() => new("--warehouse")
    {
        Description = "sqlite:PATH or sqlserver:@NAME; also ANALYTICS_WAREHOUSE",
        Recursive = true,
    };

    /// <summary><c>--out</c>: a file; its ending decides the format.</summary>
    protected static Option<string?> OutOption() => new("--out") { Description = "write to this file; its ending decides the format" };

    /// <summary>Opens the warehouse that a call names, and says on standard error which it is.</summary>
    protected static Warehouse OpenWarehouse(string? spec)
    {
        var warehouse = Warehouse.Open(spec);
        if (warehouse.Address.Warning is { } warning)
        {
            Console.Error.WriteLine(warning);
        }

        Console.Error.WriteLine($"数据库 warehouse: {warehouse.Address.Printable}");
        return warehouse;
    }
}
