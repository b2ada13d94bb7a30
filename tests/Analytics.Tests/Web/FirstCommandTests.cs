using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Analytics.Warehousing;

namespace Analytics.Tests.Web;

/// <summary>The one command of the README, as somebody runs it who has nothing but the program: no warehouse, no settings, no account.</summary>
public sealed class FirstCommandTests
{
    [SkippableFact]
    public async Task One_command_and_nothing_else_shows_the_first_useful_page()
    {
        Skip.If(File.Exists(WarehouseAddress.Parse(null).Target), "This machine has a warehouse of its own in the default place, which the program opens rightly.");
        var folder = Directory.CreateTempSubdirectory("first-command-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Analytics.Web.dll"), "--urls", address.OriginalString])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = folder.FullName;
        start.Environment.Remove("ANALYTICS_WAREHOUSE");
        using var program = Process.Start(start)!;
        try
        {
            using var browser = new HttpClient { BaseAddress = address };
            var page = await OpenedAsync(browser, program);

            Assert.Contains("湟中区 · 2025 年度", page, StringComparison.Ordinal);
            Assert.Contains("示例数据", page, StringComparison.Ordinal);
            Assert.True(Regex.Count(page, "/reports/630106[0-9]*/2025\\?cell=received.new~total") > 10, "The page shows hardly a figure.");
            Assert.Empty(folder.GetFiles("*.db", SearchOption.AllDirectories));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> OpenedAsync(HttpClient browser, Process program)
    {
        for (var look = 0; look < 1200 && !program.HasExited; look++)
        {
            try
            {
                return await browser.GetStringAsync("/");
            }
            catch (HttpRequestException)
            {
                // It has not begun to listen.
            }

            await Task.Delay(100);
        }

        throw new Xunit.Sdk.XunitException("The pages did not open.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
