using System.Collections.Concurrent;

namespace Analytics.Warehousing.Engines;

/// <summary>One thread's turn to write one database file; the others of this program wait for it.</summary>
internal sealed class WriterTurn : IDisposable
{
    private static readonly ConcurrentDictionary<string, object> Gates = new(StringComparer.Ordinal);

    private readonly object gate;

    private WriterTurn(object gate) => this.gate = gate;

    /// <summary>The turn, as soon as it comes; null where it did not come in time.</summary>
    public static WriterTurn? Of(string path, TimeSpan patience)
    {
        var gate = Gates.GetOrAdd(Path.GetFullPath(path), _ => new object());
        return Monitor.TryEnter(gate, patience) ? new WriterTurn(gate) : null;
    }

    public void Dispose() => Monitor.Exit(gate);
}
