using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Analytics.Import.Documents.Isolation;

/// <summary>One reading process, seen from the program that gives it files.</summary>
internal sealed class Reader : IDisposable
{
    // Between what the reader allows itself and what its watcher allows it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly BinaryWriter input;
    private readonly BinaryReader output;
    private readonly Timer watch;
    private volatile bool late;

    public Reader(OpenerSettings settings)
    {
        Settings = settings;
        try
        {
            process = Process.Start(ReadingProgram.Start(settings))!;
        }
        catch (Win32Exception)
        {
            throw Refusals.ReaderMissing();
        }

        // A dying runtime complains at length; the refusal says what a person needs.
        process.BeginErrorReadLine();
        input = new BinaryWriter(new BufferedStream(process.StandardInput.BaseStream, 65_536));
        output = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream, 65_536));

        // Said once, for all the files that it will read; it goes with the first of them.
        input.Write(JsonSerializer.Serialize(settings));
        watch = new Timer(_ => { late = true; Kill(); });
    }

    public OpenerSettings Settings { get; }

    /// <summary>Files that it has read.</summary>
    public int Served { get; private set; }

    public bool IsAlive => !late && !process.HasExited;

    /// <summary>When it last finished, by the system's tick count.</summary>
    public long IdleSince { get; private set; } = Environment.TickCount64;

    /// <summary>Reads one file; null where the process ended without an answer.</summary>
    public Document? Read(FileKind kind, string name, string sha256, byte[] bytes)
    {
        watch.Change(Settings.ReadingTime + Grace, Timeout.InfiniteTimeSpan);
        try
        {
            input.Write((byte)kind);
            input.Write(bytes.Length);
            input.Write(bytes);
            input.Flush();
            while (true)
            {
                switch ((ReadingChild.Answer)output.ReadByte())
                {
                    case ReadingChild.Answer.Document:
                        return DocumentStream.Read(output, name, sha256);
                    case ReadingChild.Answer.Refused:
                        throw new Refusal(output.ReadString(), new(output.ReadString(), output.ReadString()), output.ReadBoolean());
                    case ReadingChild.Answer.Converting:
                        watch.Change(Settings.ReadingTime + Settings.ConversionTime + Grace, Timeout.InfiniteTimeSpan);
                        break;
                    default:
                        Kill();
                        return null;
                }
            }
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException or FormatException or IndexOutOfRangeException)
        {
            Kill();
            return late ? throw Refusals.TooSlow(Settings.ReadingTime) : null;
        }
        finally
        {
            watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Served++;
            IdleSince = Environment.TickCount64;
        }
    }

    public void Dispose()
    {
        watch.Dispose();
        Kill();
        process.Dispose();
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }
}
