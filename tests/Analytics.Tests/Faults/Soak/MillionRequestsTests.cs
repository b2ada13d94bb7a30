using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Analytics.Web.Demonstration;
using Xunit.Abstractions;

namespace Analytics.Tests.Faults.Soak;

/// <summary>The seven main pages asked for a million times: the site, a process of its own, must be as small at the end as it was after the first tenths.</summary>
public sealed class MillionRequestsTests(ITestOutputHelper said)
{
    private const int Tenths = 10;
    private const int SamplesATenth = 50;
    private const int Browsers = 4;

    // Below what the site allows one address, so that no answer is “too many requests”; time lost to a busy machine is never caught up.
    private const double MostASecond = 450;

    private static readonly string[] Pages =
    [
        "/overview?under=630106&year={0}", "/filing?under=630106&year={0}", "/measure?under=630106&year={0}", "/checks?under=630106&year={0}",
        "/units/6301061{1:00}", "/reports/6301061{1:00}/{0}", "/compare?under=630106&year={0}&units=6301061{1:00}",
    ];

    [Fact]
    public Task Five_hundred_requests_of_the_main_pages_are_all_answered() => WalkAsync(500);

    [Fact]
    [Trait("Kind", "Long")]
    public Task A_million_requests_leave_the_sites_memory_as_it_was_after_the_first_two_tenths() => WalkAsync(Budget.Count(1_000_000));

    private async Task WalkAsync(int requests)
    {
        using var site = new SoakSite(warehouse => DemonstrationWarehouse.Fill(warehouse, 2019, 2025));
        await site.ReadyAsync();
        var memory = new double[Tenths * SamplesATenth];
        var errors = new ConcurrentQueue<string>();
        var (next, clock) = (-1, Stopwatch.StartNew());
        var pace = new Pace(clock, 1 / MostASecond);
        await Task.WhenAll(Enumerable.Range(0, Browsers).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests; i = Interlocked.Increment(ref next))
            {
                await pace.NextAsync();
                await AskAsync(site, i, errors);
                if ((i + 1) % (requests / memory.Length) == 0)
                {
                    var sample = Math.Min(((i + 1) / (requests / memory.Length)) - 1, memory.Length - 1);
                    memory[sample] = site.Program.Megabytes();
                    Say(sample, memory, requests, clock.Elapsed);
                }
            }
        }));

        Assert.True(errors.IsEmpty, $"{errors.Count} errors, the first: {string.Join('\n', errors.Take(5))}");
        Assert.All(memory, megabytes => Assert.True(megabytes > 0, "The site's memory was not seen."));

        // What a short walk fills is caches and compiled code; only a long one can show a leak.
        var (early, late) = (Mean(memory, 1), Mean(memory, Tenths - 1));
        Assert.True(requests < 100_000 || late <= (early * 1.15) + 20, $"Memory grew from {early:0} MB in the second tenth to {late:0} MB in the last.");
    }

    private void Say(int sample, double[] memory, int requests, TimeSpan elapsed)
    {
        if ((sample + 1) % SamplesATenth != 0)
        {
            return;
        }

        var tenth = sample / SamplesATenth;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{(tenth + 1) * (requests / Tenths):N0} requests after {elapsed.TotalMinutes:0.0} min: {Mean(memory, tenth):0} MB on average since the last line, {memory[sample]:0} MB now");
        said.WriteLine(line);
        if (Environment.GetEnvironmentVariable("ANALYTICS_SOAK_LOG") is { Length: > 0 } log)
        {
            File.AppendAllLines(log, [line]);
        }
    }

    private static double Mean(double[] memory, int tenth) => memory.Skip(tenth * SamplesATenth).Take(SamplesATenth).Where(megabytes => megabytes > 0).DefaultIfEmpty().Average();

    private static async Task AskAsync(SoakSite site, int i, ConcurrentQueue<string> errors)
    {
        var page = string.Format(CultureInfo.InvariantCulture, Pages[i % Pages.Length], 2019 + (i / Pages.Length % 7), i / Pages.Length % 10);
        try
        {
            using var answer = await site.Browser.GetAsync(new Uri(page, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
            {
                errors.Enqueue($"{(int)answer.StatusCode} for {page}");
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            errors.Enqueue($"{page}: {broken.Message}");
        }
    }
}
