using Analytics.Jobs.Importing;
using Analytics.Warehousing;
using Analytics.Web.Access;

namespace Analytics.Web.Importing;

/// <summary>Puts uploaded files in the queue as the visitor: nothing outside the visitor's part of the tree, and acceptance only by who may accept.</summary>
public sealed class Intake(Warehouse warehouse, ImportService service)
{
    // Small uploads are done before the answer leaves; longer ones are watched on the page.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Queues files as one run, and gives its number; returns early where they are done at once.</summary>
    public async Task<long> TakeAsync(IReadOnlyList<FileToImport> files, Visitor visitor, bool accept, CancellationToken cancellationToken)
    {
        var run = Begin(files.Count == 1 ? files[0].Name : $"{files.Count} files", visitor, accept);
        warehouse.Queue.Add(run, files);
        await WorkAsync(run, cancellationToken);
        return run;
    }

    /// <summary>Puts a file that was set aside back in the queue, with what the visitor says of it; null where it is not there any more.</summary>
    public async Task<long?> RetryAsync(SetAsideFile file, string? unit, int? year, Visitor visitor, CancellationToken cancellationToken)
    {
        var run = Begin(file.Name, visitor, accept: false);
        if (!warehouse.Queue.Retry(file.ImportItemId, run, unit, year))
        {
            warehouse.Imports.End(run);
            return null;
        }

        await WorkAsync(run, cancellationToken);
        return run;
    }

    private long Begin(string source, Visitor visitor, bool accept) => warehouse.Imports.Begin(new ImportRequest(source, visitor.Name)
    {
        PlaceCode = visitor.Place.Length == 0 ? null : visitor.Place,
        Accept = accept && visitor.Role >= Role.Officer,
    });

    private async Task WorkAsync(long run, CancellationToken cancellationToken)
    {
        // What was waiting already is not put in twice, and then nothing waits of this run.
        warehouse.Imports.End(run);
        service.Wake();
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < Grace && warehouse.Imports.Progress(run) is { IsOver: false })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <summary>Takes uploaded files in as published copies of the visitor's units, and gives the run's number.</summary>
    public long TakePublished(IReadOnlyList<FileToImport> files, Visitor visitor, DateOnly? publishedOn, string? address) => new PublishedImport(warehouse, new PublishedTerms
    {
        PublishedOn = publishedOn,
        Address = string.IsNullOrWhiteSpace(address) ? null : address,
        Author = visitor.Name,
        MayFile = unit => Reach.Covers(visitor.Place, unit),
    }).Take([.. files.Select(file => (file.Name, file.Bytes!))]).Run;
}
