namespace Analytics.Warehousing;

/// <summary>Where a warehouse is: <c>sqlite:PATH</c>, or <c>sqlserver:@NAME</c> with the connection string in the environment.</summary>
/// <param name="Engine">sqlite or sqlserver.</param>
/// <param name="Target">A path, or a connection string; never printed where it may hold a password.</param>
/// <param name="Printable">What may be shown and logged.</param>
public sealed record WarehouseAddress(string Engine, string Target, string Printable)
{
    /// <summary>The environment variable that says the same as <c>--warehouse</c>.</summary>
    public const string Variable = "ANALYTICS_WAREHOUSE";

    /// <summary>What is worth telling the person at start, such as a password on the command line; null where nothing is.</summary>
    public string? Warning { get; init; }

    /// <summary>The address that a text says; none means the environment's, else the default place.</summary>
    /// <param name="spec">As on the command line.</param>
    /// <param name="named">Looks a connection string up by name in the settings; the environment is asked after it.</param>
    public static WarehouseAddress Parse(string? spec, Func<string, string?>? named = null)
    {
        spec = string.IsNullOrWhiteSpace(spec) ? Environment.GetEnvironmentVariable(Variable) : spec;
        if (string.IsNullOrWhiteSpace(spec))
        {
            return OfFile(DefaultPath());
        }

        if (spec.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) && spec.Length > 7)
        {
            return OfFile(Path.GetFullPath(spec[7..]));
        }

        if (spec.StartsWith("sqlserver:@", StringComparison.OrdinalIgnoreCase) && spec.Length > 11)
        {
            var name = spec[11..];
            var target = named?.Invoke(name) ?? Environment.GetEnvironmentVariable(name)
                ?? throw new WarehouseException($"没有名为 {name} 的连接字符串，请写入设置或环境变量。There is no connection string named {name}; put it into the settings or an environment variable of that name.");
            return new WarehouseAddress("sqlserver", target, $"sqlserver:@{name}");
        }

        if (spec.StartsWith("sqlserver:", StringComparison.OrdinalIgnoreCase) && spec.Length > 10)
        {
            return new WarehouseAddress("sqlserver", spec[10..], "sqlserver:(connection string)")
            {
                Warning = "命令行里的连接字符串别人看得见，请改用 sqlserver:@名称。A connection string on the command line can be seen by others; use sqlserver:@NAME.",
            };
        }

        throw new WarehouseException($"看不懂 {spec}：请写 sqlite:路径 或 sqlserver:@名称。{spec} is no warehouse: write sqlite:PATH or sqlserver:@NAME.");
    }

    private static WarehouseAddress OfFile(string path) => new("sqlite", path, $"sqlite:{path}");

    // Beside the solution while developing, so that every program of the checkout sees the same warehouse; else the user's own data folder.
    private static string DefaultPath()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
                {
                    return Path.Combine(folder.FullName, "data", "analytics.db");
                }
            }
        }

        return Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "disclosure-analytics", "analytics.db");
    }
}
