using System.Globalization;

namespace Analytics.Cli.Output;

/// <summary>How far long work is, on standard error: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class Progress(TimeProvider clock)
{
    private const int BarWidth = 30;

    // Work that is over sooner than this needs no lines in a log.
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);

    private readonly DateTimeOffset start = clock.GetUtcNow();
    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private DateTimeOffset said = clock.GetUtcNow();
    private bool isShown;

    /// <summary>Says how many are done, of how many, where it is time to.</summary>
    public void Show(int done, int of)
    {
        var now = clock.GetUtcNow();
        if (now - said < (isTerminal ? OnTerminal : Elsewhere))
        {
            return;
        }

        said = now;
        isShown = true;
        var line = Line(done, of, now - start);
        if (isTerminal)
        {
            var filled = of == 0 ? 0 : (int)((long)BarWidth * done / of);
            Console.Error.Write($"\r[{new string('█', filled)}{new string('·', BarWidth - filled)}] {line}   ");
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>Takes the bar away, so that what follows stands on a line of its own.</summary>
    public void End()
    {
        if (isShown && isTerminal)
        {
            Console.Error.Write("\r" + new string(' ', BarWidth + 60) + "\r");
        }
    }

    /// <summary>`1200/50000 · 410/s · 还需 left 1:59`.</summary>
    internal static string Line(int done, int of, TimeSpan since)
    {
        var rate = since.TotalSeconds > 0 ? done / since.TotalSeconds : 0;
        var left = rate > 0 && of > done ? TimeSpan.FromSeconds((of - done) / rate) : (TimeSpan?)null;
        return string.Create(CultureInfo.InvariantCulture, $"{done}/{of} · {rate:0.#}/s") + (left is { } time ? $" · 还需 left {Printed(time)}" : "");
    }

    private static string Printed(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
