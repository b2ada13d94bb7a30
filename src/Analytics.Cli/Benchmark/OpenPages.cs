using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Cli.Benchmark;

/// <summary>The site over the imported warehouse: its first page after the start, then 200 requests a second from this second process.</summary>
public sealed class OpenPages : Measurement
{
    private const int Rate = 200;

    public override string Name => "open-pages";

    public override int Order => 60;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        if (bench.Warehouse is null)
        {
            yield return BenchRow.Skipped(Name, "ms", 50, "needs the warehouse of import-text in the same run");
            yield break;
        }

        using (var warehouse = Warehouse.Open(bench.Warehouse))
        {
            Enter(warehouse);
        }

        var address = $"http://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();
        // The bench signs in as a proxy on this machine would.
        using var site = OwnProcess.Start(
            new Dictionary<string, string> { ["ANALYTICS_Proxy__Header"] = "X-Bench", ["ANALYTICS_Proxy__Addresses"] = "127.0.0.1" },
            "serve", "--warehouse", bench.Warehouse, "--urls", address);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) 
        {
            BaseAddress = new Uri(address),
            // A site that falls behind would keep the bench waiting for ever; an answer this late is an error.
            Timeout = TimeSpan.FromSeconds(10),
        };
        client.DefaultRequestHeaders.Add("X-Bench", "bench");
        while (!Answers(client, "/overview") && watch.Elapsed.TotalSeconds < 60 && !site.HasExited)
        {
            Thread.Sleep(20);
        }

        yield return BenchRow.AtMost("first-page", watch.Elapsed.TotalSeconds, "s", 2) with { Note = "from the process's start to the first whole page" };
        string[] units = [.. bench.Corpus().Select(Path.GetFileNameWithoutExtension).Where(code => code!.Length == 9).Distinct()!];
        string[] pages = ["/overview?under={0}&year={1}", "/filing?under={0}&year={1}", "/measure?under={0}&year={1}", "/checks?under={0}&year={1}", "/units/{2}", "/reports/{2}/{1}", "/compare?under={0}&year={1}&units={2}"];
        for (var i = 0; i < 25; i++)
        {
            Answers(client, Page(pages[i % pages.Length], units, i));
        }

        foreach (var page in pages)
        {
            yield return Asked(client, page, units, bench.IsQuick ? 2 : 10);
        }
    }

    private static BenchRow Asked(HttpClient client, string page, string[] units, int seconds)
    {
        var times = new double[Rate * seconds];
        var errors = 0;
        var start = Stopwatch.StartNew();
        // Each request leaves at its own time, whether or not those before it have come back.
        var requests = Enumerable.Range(0, times.Length).Select(async i =>
        {
            var due = TimeSpan.FromSeconds((double)i / Rate);
            var wait = due - start.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            try
            {
                using var answer = await client.GetAsync(new Uri(Page(page, units, i), UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                _ = answer.StatusCode == HttpStatusCode.OK ? 0 : Interlocked.Increment(ref errors);
            }
            catch (Exception late) when (late is TaskCanceledException or HttpRequestException)
            {
                Interlocked.Increment(ref errors);
            }

            times[i] = (start.Elapsed - due).TotalMilliseconds;
        }).ToArray();
        Task.WaitAll(requests);
        Array.Sort(times);
        return BenchRow.AtMost("open" + page.Split('?', '{')[0].TrimEnd('/').Replace('/', '-'), times[(int)(times.Length * 0.95)], "ms (p95)", 50) with
        {
            Met = times[(int)(times.Length * 0.95)] <= 50 && errors == 0,
            Note = string.Create(CultureInfo.InvariantCulture, $"median {times[times.Length / 2]:0.#} ms at {Rate} requests/s for {seconds} s; {errors} errors"),
        };
    }

    private static string Page(string page, string[] units, int i) =>
        string.Format(CultureInfo.InvariantCulture, page, units[i * 7 % units.Length][..6], 2010 + (i % 15), units[i * 7 % units.Length]);

    private static bool Answers(HttpClient client, string page)
    {
        try
        {
            using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, page));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static void Enter(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            """
            INSERT INTO Person (PersonName, DisplayName, PasswordHash, RoleCode, PlaceCode, Stamp, IsOff, FailedAttempts, CreatedAt)
            SELECT 'bench', 'bench', '-', 'viewer', '', 'bench', 0, 0, '2026-01-01T00:00:00Z'
            WHERE NOT EXISTS (SELECT 1 FROM Person AS p WHERE p.PersonName = 'bench')
            """);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
