using System.Diagnostics;
using System.Text.Json;
using Analytics.Import.Documents.Conversion;

namespace Analytics.Import.Documents.Isolation;

/// <summary>The reading of files in a process of its own, so that a poisoned file takes only itself down.</summary>
public static class ReadingChild
{
    /// <summary>The one argument that makes a program a reader of files and nothing else.</summary>
    public const string Argument = "read-document-child";

    /// <summary>What the reading process answers: a document, a refusal, or that it needs the time for a conversion.</summary>
    internal enum Answer : byte
    {
        Document = 1,
        Refused = 2,
        Converting = 3,
    }

    /// <summary>True where the program was started to read files; returns when there are no more. First line of each program's Main.</summary>
    public static bool Ran(string[] args)
    {
        if (args is not [Argument])
        {
            return false;
        }

        using var input = new BinaryReader(new BufferedStream(Console.OpenStandardInput(), 65_536));
        using var output = new BinaryWriter(new BufferedStream(Console.OpenStandardOutput(), 65_536));
        Console.SetOut(TextWriter.Null);
        LibreOffice.Starts = () =>
        {
            output.Write((byte)Answer.Converting);
            output.Flush();
        };

        // Should the program that asked be gone, nobody else would end a reading that hangs.
        using var limit = new Timer(_ => Process.GetCurrentProcess().Kill());
        try
        {
            var settings = JsonSerializer.Deserialize<OpenerSettings>(input.ReadString())! with { InProcess = true };
            while (Next(input, output, settings, limit))
            {
            }
        }
        catch (IOException)
        {
            // Whoever asked is gone; so is the need to answer.
        }

        return true;
    }

    private static bool Next(BinaryReader input, BinaryWriter output, OpenerSettings settings, Timer limit)
    {
        FileKind kind;
        try
        {
            kind = (FileKind)input.ReadByte();
        }
        catch (EndOfStreamException)
        {
            return false;
        }

        var bytes = input.ReadBytes(input.ReadInt32());
        limit.Change(settings.ReadingTime + settings.ConversionTime + TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        try
        {
            var document = FormatReading.Read(kind, "", "", bytes, settings);
            output.Write((byte)Answer.Document);
            DocumentStream.Write(output, document);
            output.Flush();
            return true;
        }
        catch (Refusal refusal)
        {
            return Refuse(output, refusal);
        }
        catch (OutOfMemoryException)
        {
            // What is left of the memory cannot be trusted; the next file gets a new process.
            Refuse(output, Refusals.TooHeavy(settings.ReadingMemory));
            return false;
        }
        catch (Exception unforeseen) when (unforeseen is not IOException)
        {
            return Refuse(output, Refusals.Unreadable(unforeseen.GetType().Name));
        }
        finally
        {
            limit.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private static bool Refuse(BinaryWriter output, Refusal refusal)
    {
        output.Write((byte)Answer.Refused);
        output.Write(refusal.Code);
        output.Write(refusal.Words.Zh);
        output.Write(refusal.Words.En);
        output.Write(refusal.MayPass);
        output.Flush();
        return true;
    }
}
