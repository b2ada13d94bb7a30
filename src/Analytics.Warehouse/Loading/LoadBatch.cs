using System.Data.Common;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The reports of one transaction: each is compared with what is here, then all its rows are written.</summary>
internal sealed class LoadBatch : IDisposable
{
    private readonly Warehouse warehouse;
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly DateTimeOffset now;
    private readonly UnitWriter units;
    private readonly YearClosings closings;
    private readonly BatchRows rows;
    private readonly BatchLookups lookups;
    private readonly Dictionary<string, long> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), ObligationRow?> obligations = [];
    private readonly HashSet<(string, int)> unwritten = [];
    private readonly HashSet<(string, int)> written = [];
    private readonly Dictionary<(string, int), List<KnownVersion>> versions = [];
    private readonly HashSet<long> completed = [];
    private long nextDocument;

    public LoadBatch(Warehouse warehouse, DbConnection connection, DbTransaction transaction)
    {
        (this.warehouse, this.connection, this.transaction) = (warehouse, connection, transaction);
        now = warehouse.Clock.GetUtcNow();
        units = new UnitWriter(warehouse, connection, transaction, Instants.Text(now));
        closings = new YearClosings(connection, transaction);
        rows = new BatchRows(warehouse.Engine, connection, transaction, warehouse.Measures);
        lookups = new BatchLookups(connection, transaction);
        nextDocument = Documents.Next(connection, transaction);
    }

    public LoadResult Load(PreparedFiling filing)
    {
        var report = filing.Report;
        if (ReportLoader.Refusal(report) is { } refusal)
        {
            Document(filing);
            return new LoadResult(filing.Filing, LoadStatus.SetAside, report.Unit?.Code, report.Year, null, false, refusal);
        }

        var key = (report.Unit!.Code, report.Year!.Value);
        var here = Versions(key);
        var documentIsNew = DocumentOf(report.Sha256) is null;
        var document = Document(filing);
        if (here.Find(version => version.ContentSha256 == filing.ContentSha256 && version.StatusCode != "withdrawn") is { } same)
        {
            if (!documentIsNew && same.Documents.Contains((document, report.Part)))
            {
                return Result(filing, LoadStatus.Unchanged, same.VersionNumber, false, null);
            }

            same.Documents.Add((document, report.Part));
            rows.VersionDocuments.Write(key.Code, key.Item2, same.VersionNumber, document, report.Part, Instants.Text(filing.Filing.ReceivedOn), Instants.Text(now));
            return Result(filing, LoadStatus.Loaded, same.VersionNumber, false, new Text(
                $"与第 {same.VersionNumber} 版的数字和文字相同，存为该版的另一份文件。", $"The same figures and words as version {same.VersionNumber}: kept as another file of it."));
        }

        var unit = units.Ensure(key.Code, Described(report.Unit));
        var obligation = Obligation(key, unit);
        var number = here.Count == 0 ? 1 : here.Max(version => version.VersionNumber) + 1;
        var received = Instants.Text(filing.Filing.ReceivedOn);
        var inForce = here.Find(version => version.VersionNumber == obligation.VersionNumber);
        var isOlder = inForce?.ReceivedOn is { } last && received is not null && string.CompareOrdinal(received, last) < 0;
        var isAccepted = filing.Filing.Accept && !isOlder && !HasErrors(filing);
        var status = isOlder ? "superseded" : isAccepted ? "accepted" : "received";
        var reason = filing.Filing.Reason ?? (isOlder ? $"早于第 {inForce!.VersionNumber} 版收到，不替代它" : inForce is not null ? $"后收到，替代第 {inForce.VersionNumber} 版" : null);

        if (!isOlder)
        {
            lookups.Mark(key.Code, key.Item2, Instants.Text(now));
        }

        rows.WriteVersion(filing, key, number, document, status, reason, Instants.Text(now));
        var version = new KnownVersion { VersionNumber = number, ContentSha256 = filing.ContentSha256, ReceivedOn = received, StatusCode = status };
        version.Documents.Add((document, report.Part));
        here.Add(version);
        if (isAccepted)
        {
            rows.Verdicts.Write(key.Code, key.Item2, number, "", "", "accepted", filing.Filing.Reason, filing.Filing.Author, null, Instants.Text(now), Instants.Open);
        }

        if (!isOlder && inForce is not null)
        {
            rows.FlushVersions();
            connection.Execute(
                "UPDATE ReportVersion SET StatusCode = 'superseded' WHERE JurisdictionCode = @Code AND ReportYear = @Year AND VersionNumber = @VersionNumber",
                new { key.Code, Year = key.Item2, inForce.VersionNumber }, transaction);
            inForce.StatusCode = "superseded";
        }

        Move(key, obligation, filing, number, here.Count > 1, isOlder, isAccepted, inForce);
        return Result(filing, LoadStatus.Loaded, number, !isOlder, reason is null ? null : new Text(reason + "。",
            isOlder ? $"Received before version {inForce!.VersionNumber}, which stays in force." : $"A later filing: it takes the place of version {inForce?.VersionNumber}."));
    }

    public void Flush() => rows.Flush();

    public void Dispose()
    {
        rows.Dispose();
        lookups.Dispose();
    }

    // The obligation as it stands after this filing: in force unless an older file came late; on time by the first readable filing.
    private void Move((string Code, int Year) key, ObligationRow old, PreparedFiling filing, int number, bool isFurther, bool isOlder, bool isAccepted, KnownVersion? inForce)
    {
        var received = Instants.Text(filing.Filing.ReceivedOn);
        var first = Timeliness.First(old.FirstReceivedOn, received);
        var onTime = Timeliness.IsOnTime(old, received, isFurther);
        var next = isOlder
            ? old with { FirstReceivedOn = first, IsOnTime = onTime }
            : old with
            {
                FirstReceivedOn = first,
                IsOnTime = onTime,
                VersionNumber = number,
                DisclosureEdition = filing.Disclosure.Edition,
                ApplicationsEdition = filing.Applications.Edition,
                ProceedingsEdition = filing.Proceedings.Edition,
                DisclosureFill = filing.Disclosure.Code,
                ApplicationsFill = filing.Applications.Code,
                ProceedingsFill = filing.Proceedings.Code,
                StateCode = isAccepted
                    ? Timeliness.AcceptedState(wasAccepted: States.IsAccepted(old.StateCode), onTime)
                    : FormOfYear.IsWrong(filing.Report) ? States.WrongForm : States.Received,
                Author = filing.Filing.Author,
                Reason = filing.Filing.Reason,
            };
        if (next == old)
        {
            return;
        }

        var at = Instants.Text(now);
        if (!unwritten.Remove(key))
        {
            at = Instants.After(old.KnownFrom, now);
            if (written.Contains(key))
            {
                rows.FlushVersions();
            }

            lookups.Close(old, at);
        }

        written.Add(key);

        next = next with { KnownFrom = at, StateEnteredAt = next.StateCode == old.StateCode ? old.StateEnteredAt : at };
        next.WriteTo(rows.Obligations);
        obligations[key] = next;
    }

    private static bool HasErrors(PreparedFiling filing) =>
        filing.Report.Findings.Concat(filing.Filing.Findings).Any(finding => finding.Severity is Severity.Error or Severity.Unreadable);

    private static LoadResult Result(PreparedFiling filing, LoadStatus status, int? version, bool isInForce, Text? reason) =>
        new(filing.Filing, status, filing.Report.Unit!.Code, filing.Report.Year, version, isInForce, reason);

    // A department is known only by what was read of it; divisions and offices describe themselves.
    internal static Unit? Described(UnitMatch match) =>
        KnownUnits.Find(match.Code) is { } known ? known
        : match.Code.LastIndexOf('-') is var dash and > 0
            ? new Unit(match.Code, match.Name, match.Code[dash + 1] == 'Z' ? "zone" : "department", match.Level, match.Code[..dash])
            : null;

    private ObligationRow Obligation((string Code, int Year) key, Unit unit)
    {
        if (!obligations.TryGetValue(key, out var row))
        {
            obligations[key] = row = lookups.Obligation(key.Code, key.Year);
        }

        if (row is null)
        {
            // Nobody expected it: the filing itself makes the obligation, on nobody's list; it is written once, as it stands after the filing.
            row = ObligationRow.Expected(unit, key.Year, null, closings.ClosedAt(key.Code, key.Year), now, "import");
            obligations[key] = row;
            unwritten.Add(key);
        }

        return row;
    }

    private List<KnownVersion> Versions((string Code, int Year) key)
    {
        if (!versions.TryGetValue(key, out var known))
        {
            versions[key] = known = lookups.Versions(key.Code, key.Year);
        }

        return known;
    }

    private long? DocumentOf(string sha256) =>
        documents.TryGetValue(sha256, out var id) ? id : lookups.Document(sha256) is { } here ? documents[sha256] = here : null;

    private long Document(PreparedFiling filing)
    {
        var report = filing.Report;
        if (DocumentOf(report.Sha256) is { } here)
        {
            if (completed.Add(here))
            {
                lookups.Complete(here, report.Format, filing.Text);
            }

            return here;
        }

        var id = nextDocument++;
        rows.Documents.Write(id, report.Sha256, Documents.NameOf(report.File), report.Format, (long)(filing.Filing.Bytes?.Length ?? report.Text.Length), filing.Bytes, filing.Text, Instants.Text(now));
        completed.Add(id);
        return documents[report.Sha256] = id;
    }
}
