using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Analytics.Tests.Faults.Soak;

/// <summary>What is noted during a soak: a line of samples every few seconds in a CSV file, every error, and how long answers took.</summary>
internal sealed class SoakWatch(ToolProcess program, string path)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<Sample> samples = [];
    private readonly ConcurrentQueue<(string Kind, double Milliseconds)> recent = new();
    private readonly ConcurrentBag<(string Kind, double Milliseconds)> all = [];
    private int uploaded;
    private int unreadable;
    private int pages;

    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Documents that the warehouse must hold in the end.</summary>
    public int Uploaded => uploaded;

    public int Unreadable => unreadable;

    public int NextPage() => Interlocked.Increment(ref pages);

    public void Count(SoakFile file)
    {
        Interlocked.Add(ref uploaded, file.Documents);
        Interlocked.Add(ref unreadable, file.Unreadable);
    }

    /// <summary>Runs a request and notes how long it took, and what it says is wrong.</summary>
    public async Task TimeAsync(string kind, Func<Task<string?>> request)
    {
        var started = clock.Elapsed;
        try
        {
            if (await request() is { } wrong)
            {
                Errors.Enqueue($"{clock.Elapsed:c} {wrong}");
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            Errors.Enqueue($"{clock.Elapsed:c} {kind}: {broken.Message}");
        }

        var took = (kind, (clock.Elapsed - started).TotalMilliseconds);
        recent.Enqueue(took);
        all.Add(took);
    }

    public Task LookAsync()
    {
        var times = new List<double>();
        while (recent.TryDequeue(out var one))
        {
            if (one.Kind == "read")
            {
                times.Add(one.Milliseconds);
            }
        }

        var sample = new Sample(clock.Elapsed, program.Megabytes(), program.Handles(), program.Threads(), Uploaded, pages, Errors.Count, At(times, 0.95));
        lock (samples)
        {
            if (samples.Count == 0)
            {
                File.WriteAllText(path, "seconds,megabytes,handles,threads,documents,pages,errors,read_p95_ms\n");
            }

            samples.Add(sample);
            File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture,
                $"{sample.At.TotalSeconds:0},{sample.Megabytes:0.0},{sample.Handles},{sample.Threads},{sample.Documents},{sample.Pages},{sample.Errors},{sample.ReadP95:0.0}\n"));
        }

        return Task.CompletedTask;
    }

    /// <summary>Memory and handles of the last sixth against those of the second: a leak shows, a warm-up does not.</summary>
    public void AssertDoesNotGrow()
    {
        const int Sixths = 6;
        var (early, late) = (Part(1), Part(Sixths - 1));
        if (early.Count == 0 || samples.Count < 60)
        {
            return;
        }

        Assert.True(late.Average(s => s.Megabytes) <= (early.Average(s => s.Megabytes) * 1.5) + 50, $"Memory grew from {early.Average(s => s.Megabytes):0} to {late.Average(s => s.Megabytes):0} MB; see {path}.");
        Assert.True(late.Average(s => s.Handles) <= early.Average(s => s.Handles) + 50, $"Open files grew from {early.Average(s => s.Handles):0} to {late.Average(s => s.Handles):0}; see {path}.");

        List<Sample> Part(int n) => [.. samples.Skip(samples.Count * n / Sixths).Take(samples.Count / Sixths)];
    }

    public string Summary(TimeSpan time) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {time.TotalMinutes:0.0} minutes: {Uploaded} documents uploaded ({Unreadable} of them no reports), {pages} pages read, {Errors.Count} errors
        memory {samples.First().Megabytes:0} MB at first, {samples.Max(s => s.Megabytes):0} at most, {samples.Last().Megabytes:0} at last; open files {samples.First().Handles}, {samples.Max(s => s.Handles)}, {samples.Last().Handles}; threads {samples.Max(s => s.Threads)} at most
        pages: median {At(Times("read"), 0.5):0} ms, p95 {At(Times("read"), 0.95):0} ms; uploads: median {At(Times("upload"), 0.5):0} ms, p95 {At(Times("upload"), 0.95):0} ms
        samples: {path}
        """);

    private List<double> Times(string kind) => [.. all.Where(one => one.Kind == kind).Select(one => one.Milliseconds)];

    private static double At(List<double> times, double share)
    {
        times.Sort();
        return times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(times.Count * share))];
    }

    private sealed record Sample(TimeSpan At, double Megabytes, int Handles, int Threads, int Documents, int Pages, int Errors, double ReadP95);
}
