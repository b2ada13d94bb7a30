namespace Analytics.Import.Documents.Isolation;

/// <summary>Keeps a few reading processes ready, so that starting one does not cost each file; a bad file costs its own process only.</summary>
internal static class Readers
{
    // Nothing that a reader leaks grows for long.
    private const int MostServed = 5_000;
    private const int MostIdleMilliseconds = 60_000;

    private static readonly Lock Gate = new();
    private static readonly List<Reader> Idle = [];
    private static readonly SemaphoreSlim Free = new(Math.Clamp(Environment.ProcessorCount, 2, 16));
    private static readonly Timer Sweeper = new(_ => EndIdle(MostIdleMilliseconds), null, MostIdleMilliseconds, MostIdleMilliseconds);

    static Readers() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndIdle(0);

    public static Document Read(FileKind kind, string name, string sha256, byte[] bytes, OpenerSettings settings)
    {
        Free.Wait(Timeout.Infinite);
        try
        {
            // A process that died while it waited is no fault of this file; a new one that dies on it is.
            for (var reader = Take(settings); ; reader = new Reader(settings))
            {
                var wasNew = reader.Served == 0;
                try
                {
                    if (reader.Read(kind, name, sha256, bytes) is { } document)
                    {
                        return document;
                    }
                }
                finally
                {
                    Return(reader);
                }

                if (wasNew)
                {
                    throw Refusals.ReaderDied();
                }
            }
        }
        finally
        {
            Free.Release();
        }
    }

    private static Reader Take(OpenerSettings settings)
    {
        lock (Gate)
        {
            var found = Idle.FindLastIndex(reader => reader.Settings == settings && reader.IsAlive);
            if (found >= 0)
            {
                var reader = Idle[found];
                Idle.RemoveAt(found);
                return reader;
            }
        }

        return new Reader(settings);
    }

    private static void Return(Reader reader)
    {
        if (!reader.IsAlive || reader.Served >= MostServed)
        {
            reader.Dispose();
            return;
        }

        lock (Gate)
        {
            Idle.Add(reader);
        }
    }

    private static void EndIdle(int olderThan)
    {
        List<Reader> old;
        lock (Gate)
        {
            old = Idle.FindAll(reader => Environment.TickCount64 - reader.IdleSince >= olderThan);
            Idle.RemoveAll(old.Contains);
        }

        old.ForEach(reader => reader.Dispose());
        GC.KeepAlive(Sweeper);
    }
}
