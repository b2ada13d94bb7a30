using System.Globalization;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Running;

/// <summary>The lines and the progress of one run, kept short: the last lines matter.</summary>
internal sealed class RunLog(TimeProvider clock) : IProgress<JobProgress>
{
    private const int Most = 200;
    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();

    public int Done { get; private set; }

    public int Of { get; private set; }

    public string Text
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', lines);
            }
        }
    }

    public void Report(JobProgress value)
    {
        lock (gate)
        {
            if (value.Of > 0 || value.Done > 0)
            {
                (Done, Of) = (value.Done, value.Of);
            }

            if (value.Line is { } line)
            {
                var at = clock.GetUtcNow().ToOffset(Shanghai.Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
                lines.Enqueue(JobRun.LogLine(at, line));
                if (lines.Count > Most)
                {
                    lines.Dequeue();
                }
            }
        }
    }
}
