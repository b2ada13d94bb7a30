using Analytics.Import.Documents.Mail;

namespace Analytics.Import.Documents.Archiving;

/// <summary>One archive being unpacked with all that is in it: the limits count over all levels together.</summary>
internal sealed class Expansion(OpenerSettings settings, List<ArchiveEntry> done)
{
    private int files;
    private long bytes;

    public OpenerSettings Settings => settings;

    /// <summary>Bytes that may still be unpacked.</summary>
    public long BytesLeft => Limits.ArchiveBytes - bytes;

    /// <summary>Takes a file as it is, or unpacks it where it is an archive.</summary>
    public void Add(ArchiveEntry entry, int level)
    {
        if (entry.Refusal is not null || !Archives.IsArchive(entry.Bytes))
        {
            done.Add(entry);
            return;
        }

        if (level == 0)
        {
            Open(entry, level);
            return;
        }

        var before = done.Count;
        try
        {
            if (level >= Limits.ArchiveLevels)
            {
                throw Refusals.TooDeep();
            }

            Open(entry, level);
        }
        catch (Refusal refusal) when (refusal.Code is not ("bomb" or "too-many-files"))
        {
            // A broken archive within the archive costs the files in it and nothing else.
            done.RemoveRange(before, done.Count - before);
            done.Add(entry with { Bytes = [], Refusal = refusal });
        }
    }

    /// <summary>Counts a file before it is unpacked.</summary>
    public void CountFile()
    {
        if (++files > Limits.ArchiveEntries)
        {
            throw Refusals.TooManyEntries(files);
        }
    }

    /// <summary>Counts what a file unpacked to.</summary>
    public void CountBytes(long count)
    {
        bytes += count;
        if (bytes > Limits.ArchiveBytes)
        {
            throw Refusals.Bomb();
        }
    }

    private void Open(ArchiveEntry entry, int level)
    {
        switch (FileKinds.Of(entry.Bytes))
        {
            case FileKind.Zip:
                ZipExpansion.Open(this, entry, level);
                break;
            case FileKind.Mail:
                MailExpansion.Open(this, entry, level);
                break;
            case var kind:
                ProgramExpansion.Open(this, entry, level, kind);
                break;
        }
    }
}
