using System.Security.Cryptography;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Takes in what lies in the inboxes' sub-folders for published copies.</summary>
/// <remarks>A kept file is seen at every look; one that is a copy already, or was set aside, is left alone.</remarks>
internal sealed class PublishedInbox(Warehouse warehouse)
{
    public ImportSummary Take(IReadOnlyList<Inbox> inboxes, CancellationToken cancellationToken)
    {
        var waiting = inboxes.SelectMany(inbox => inbox.Files().Where(file => inbox.IsPublished(file.Path!)).Select(file => (inbox, file))).ToList();
        if (waiting.Count == 0)
        {
            return new ImportSummary(0, 0, 0);
        }

        var known = warehouse.Publications.Known();
        var import = new PublishedImport(warehouse, new PublishedTerms { Author = "import-inbox" });
        var counts = new int[3];
        foreach (var (inbox, file) in waiting)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sha256 = Hash(file.Path!);
            if (known.Contains(sha256) || IsRefusedBefore(inbox, sha256))
            {
                counts[(int)LoadStatus.Unchanged]++;
                inbox.Settle(file.Path!, setAside: false, null);
                continue;
            }

            var lines = import.Take([file.Path!], file.JurisdictionCode).Lines;
            foreach (var line in lines)
            {
                counts[(int)line.Status]++;
            }

            var refused = lines.FirstOrDefault(line => line.Status == LoadStatus.SetAside);
            inbox.Settle(file.Path!, refused is not null, refused?.Reason is { } reason ? $"{reason.Zh}\n{reason.En}" : null);
        }

        return new ImportSummary(counts[0], counts[1], counts[2]);
    }

    // Where files stay in the inbox, one that gave no report is known by its kept bytes and not read at every look.
    private bool IsRefusedBefore(Inbox inbox, string sha256) => inbox.IsKept && warehouse.Versions.File(sha256) is not null && warehouse.Loader.Known(sha256).Count == 0;

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
