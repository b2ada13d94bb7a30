using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>One run of a scheduled job as it stands in the warehouse.</summary>
public sealed record JobRun
{
    public required string JobId { get; init; }

    public required string StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public string? EndedAt { get; init; }

    /// <summary>When its worker last said that it is alive.</summary>
    public required string AliveAt { get; init; }

    public required string Worker { get; init; }

    /// <summary><c>running</c>, <c>done</c>, <c>failed</c>, or <c>lost</c> where the worker died.</summary>
    public required string OutcomeCode { get; init; }

    public required int DoneCount { get; init; }

    /// <summary>Of how many; 0 where the whole is not known.</summary>
    public required int OfCount { get; init; }

    public required int SetAside { get; init; }

    public string? Message { get; init; }

    public string? MessageEn { get; init; }

    /// <summary>The last lines that the run wrote, as <see cref="LogLine"/> makes them; <see cref="Lines"/> are for people.</summary>
    public string? Log { get; init; }

    /// <summary>The last lines that the run wrote, each with its time. Runs of earlier programs wrote Chinese alone.</summary>
    public IReadOnlyList<Text> Lines => [.. (Log ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    /// <summary>A line as it is kept: the time and the Chinese, then, after a tab, the English.</summary>
    public static string LogLine(string at, Text line) => $"{at} {Flat(line.Zh)}\t{Flat(line.En)}";

    /// <summary>What the run did or why it failed; null while it runs.</summary>
    public Text? Words => Message is null ? null : new Text(Message, MessageEn ?? Message);

    private static Text Read(string line) =>
        line.Split('\t') is [var zh, var en] ? new Text(zh, $"{zh.Split(' ')[0]} {en}") : new Text(line, line);

    private static string Flat(string words) => words.ReplaceLineEndings(" ").Replace('\t', ' ');
}
