using System.CommandLine;

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
}
