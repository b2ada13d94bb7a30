using System.Data.Common;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Reports as they stand on the web: a copy is attached to the unit and year that it is of, never becomes a version, and enters no sum.</summary>
public sealed class Publications(Warehouse warehouse)
{
    /// <summary>Attaches copies in the given order; the last of a report is the one that is held beside the version in force.</summary>
    /// <returns>A result each; <see cref="LoadResult.Version"/> is the number of the copy.</returns>
    public IReadOnlyList<LoadResult> Attach(IReadOnlyList<PublishedFile> copies)
    {
        var now = warehouse.Clock.GetUtcNow();
        var prepared = copies.Select(copy => PreparedFiling.Of(new Filing(copy.Report, copy.Bytes) { Author = copy.Author }, warehouse.Measures)).ToList();
        return warehouse.Write((connection, transaction) => copies.Select((copy, i) => Attach(copy, prepared[i], connection, transaction, now)).ToList());
    }

    /// <summary>Files that are here as copies, by their hash; a file that was filed too is not among them for that.</summary>
    public ILookup<string, KnownFile> Known() => warehouse.Query<KnownFile>(
        """
        SELECT d.Sha256, c.JurisdictionCode, c.ReportYear, c.CopyNumber AS VersionNumber
        FROM PublishedCopy AS c
        INNER JOIN Document AS d
            ON d.DocumentId = c.DocumentId
        WHERE c.StatusCode <> 'withdrawn'
        """).ToLookup(file => file.Sha256, StringComparer.Ordinal);

    /// <summary>Notes when and where a report was published, without a copy or beside one; null takes nothing away.</summary>
    public void Note(string unit, int year, DateOnly? publishedOn, string? address, string author, string? reason = null)
    {
        if (publishedOn is null && string.IsNullOrWhiteSpace(address))
        {
            throw new WarehouseException("请写明公布日期或网址。Say on which day it was published, or where.");
        }

        Change(unit, year, author, reason, row => row with { PublishedOn = Instants.Text(publishedOn) ?? row.PublishedOn, Address = WebAddress.Checked(address) ?? row.Address });
    }

    /// <summary>Takes back all that was noted of a publication: it was another report's, or is no longer on the web. Copies stay, withdrawn.</summary>
    public void Withdraw(string unit, int year, string author, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明原因。Give the reason.");
        }

        Change(unit, year, author, reason, row => row with { PublishedOn = null, Address = null, CopyNumber = null }, (connection, transaction) => connection.Execute(
            "UPDATE PublishedCopy SET StatusCode = 'withdrawn', Reason = @reason WHERE JurisdictionCode = @unit AND ReportYear = @year AND StatusCode <> 'withdrawn'", new { unit, year, reason }, transaction));
    }

    /// <summary>Every expected report below a code for a year, and its own two, with publication beside filing.</summary>
    public IReadOnlyList<PublicationEntry> Of(string under, int year, Knowledge? knowledge = null)
    {
        warehouse.Obligations.Refresh();
        Refresh();
        var today = knowledge?.AsOf is { } then ? Shanghai.DayOf(then) : warehouse.Clock.Today();
        var isClosed = IsClosed(under, year, knowledge);
        return
        [
            .. warehouse.Query<PublicationEntry>(
                """
                SELECT p.JurisdictionCode, p.Name, p.KindCode, p.ReportYear, p.RoleCode, p.IsExpected, p.FilingStateCode, p.FilingDueOn, p.FirstReceivedOn, p.IsFiledOnTime,
                    p.VersionNumber, p.PublicationDueOn, p.PublishedOn, p.Address, p.IsPublishedOnTime, p.CopyNumber, p.ComparedCells, p.DifferingCells, p.PublicationCode
                FROM TreeInForce AS t
                INNER JOIN ReportPublications AS p
                    ON p.JurisdictionCode = t.DescendantCode
                    AND p.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
                WHERE t.AncestorCode = @under AND p.ReportYear = @year
                """,
                new { under, year }, knowledge).OrderBy(row => row.JurisdictionCode, StringComparer.Ordinal)
                .Select(row => row with { State = PublicationStates.On(today, row.PublicationCode, year, row.IsExpected == 1, Instants.Day(row.PublicationDueOn), isClosed) }),
        ];
    }

    /// <summary>Every copy of a report, the first first.</summary>
    public IReadOnlyList<PublishedCopyEntry> Copies(string unit, int year)
    {
        using var connection = warehouse.Connect();
        var compared = PublicationRow.Find(connection, null, unit, year)?.CopyNumber;
        return
        [
            .. connection.Query<ListedCopy>(
                """
                SELECT c.CopyNumber, d.Name, d.Sha256, c.StatusCode, c.Reason, c.Author, c.KnownFrom
                FROM PublishedCopy AS c
                INNER JOIN Document AS d
                    ON d.DocumentId = c.DocumentId
                WHERE c.JurisdictionCode = @unit AND c.ReportYear = @year
                ORDER BY c.CopyNumber
                """, new { unit, year })
                .Select(row => new PublishedCopyEntry(row.CopyNumber, row.Name, row.Sha256, row.StatusCode, row.CopyNumber == compared, row.Reason, row.Author, Instants.Parse(row.KnownFrom))),
        ];
    }

    /// <summary>Every copy of the warehouse with the document that it was read from.</summary>
    public IReadOnlyList<StoredReport> Stored() => warehouse.Query<StoredReport>(
        """
        SELECT c.JurisdictionCode, c.ReportYear, c.CopyNumber, d.Name, d.Sha256, c.Part
        FROM PublishedCopy AS c
        INNER JOIN Document AS d
            ON d.DocumentId = c.DocumentId
        ORDER BY c.JurisdictionCode, c.ReportYear, c.CopyNumber
        """);

    /// <summary>A copy as it was read: the one at hand, or the one asked for; null where there is none.</summary>
    public Report? Report(string unit, int year, int? copy = null)
    {
        using var connection = warehouse.Connect();
        return (copy ?? PublicationRow.Find(connection, null, unit, year)?.CopyNumber) is { } number ? new PublishedCopies(warehouse, connection, null).Read(unit, year, number) : null;
    }

    /// <summary>Units and years of which a copy is at hand; few, so that a caller may ask once for many reports.</summary>
    public IReadOnlySet<(string Unit, int Year)> AtHand() =>
        warehouse.Query<(string, long)>("SELECT p.JurisdictionCode, p.ReportYear FROM Publication AS p WHERE p.CopyNumber IS NOT NULL AND p.KnownTo = '9999-12-31'")
            .Select(row => (row.Item1, (int)row.Item2)).ToHashSet();

    /// <summary>Declares that the publications of a year below a government were looked up: what is not noted was not published.</summary>
    public void Close(string under, int year, string author) => warehouse.Write((connection, transaction) => connection.Execute(
        """
        INSERT INTO PublicationClosing (UnderCode, ReportYear, Author, KnownFrom, KnownTo)
        SELECT j.JurisdictionCode, @year, @author, @at, '9999-12-31'
        FROM DimJurisdiction AS j
        WHERE j.JurisdictionCode = @under
            AND NOT EXISTS (SELECT 1 FROM PublicationClosing AS c WHERE c.UnderCode = @under AND c.ReportYear = @year AND c.KnownTo = '9999-12-31')
        """, new { under, year, author, at = Now }, transaction));

    /// <summary>Takes that back; who has nothing noted is unknown again.</summary>
    public void Reopen(string under, int year) => warehouse.Write((connection, transaction) => connection.Execute(
        "UPDATE PublicationClosing SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND KnownTo = '9999-12-31'", new { under, year, at = Now }, transaction));

    /// <summary>True where the year's publications were declared looked up for this unit or for a government above it.</summary>
    public bool IsClosed(string code, int year, Knowledge? knowledge = null) => warehouse.Query<long>(
        """
        SELECT COUNT(*)
        FROM PublicationClosing AS c
        WHERE c.ReportYear = @year AND c.KnownTo = '9999-12-31'
            AND (c.UnderCode = @code OR c.UnderCode IN (SELECT t.AncestorCode FROM TreeInForce AS t WHERE t.DescendantCode = @code AND @year BETWEEN t.ValidFromYear AND t.ValidToYear))
        """, new { code, year }, knowledge)[0] > 0;

    /// <summary>Holds the copies beside the versions in force again where another version has come into force since; cheap where none has.</summary>
    public int Refresh()
    {
        IReadOnlyList<PublicationRow> stale;
        using (var connection = warehouse.Connect())
        {
            stale = PublicationRow.Stale(connection);
        }

        return stale.Count == 0 ? 0 : warehouse.Write((connection, transaction) =>
        {
            var copies = new PublishedCopies(warehouse, connection, transaction);
            foreach (var row in stale)
            {
                copies.Compared(row).Replace(row, warehouse.Engine, connection, transaction, warehouse.Clock.GetUtcNow());
            }

            return stale.Count;
        });
    }

    private string Now => Instants.Text(warehouse.Clock.GetUtcNow());

    private LoadResult Attach(PublishedFile copy, PreparedFiling prepared, DbConnection connection, DbTransaction transaction, DateTimeOffset now)
    {
        var report = copy.Report;
        if (ReportLoader.Refusal(report) is { } refusal)
        {
            Documents.Ensure(connection, transaction, warehouse, report.File, report.Sha256, report.Format, copy.Bytes?.Length ?? report.Text.Length, prepared.Bytes, prepared.Text);
            return new LoadResult(prepared.Filing, LoadStatus.SetAside, report.Unit?.Code, report.Year, null, false, refusal);
        }

        var (unit, year) = (report.Unit!.Code, report.Year!.Value);
        new UnitWriter(warehouse, connection, transaction, Instants.Text(now)).Ensure(unit, LoadBatch.Described(report.Unit));
        var copies = new PublishedCopies(warehouse, connection, transaction);
        var here = copies.Of(unit, year);
        var old = PublicationRow.Find(connection, transaction, unit, year);
        var same = here.FirstOrDefault(known => known.StatusCode != "withdrawn" && known.ContentSha256 == prepared.ContentSha256);
        var number = same?.CopyNumber ?? (here.Count == 0 ? 1 : here[^1].CopyNumber + 1);
        if (same is null)
        {
            copies.Add(prepared, unit, year, number, Instants.Text(now));
        }

        var next = copies.Compared((old ?? new PublicationRow { ReportYear = year, JurisdictionCode = unit, Author = copy.Author }) with
        {
            CopyNumber = same is null ? number : old?.CopyNumber ?? number,
            PublishedOn = Instants.Text(copy.PublishedOn) ?? old?.PublishedOn,
            Address = WebAddress.Checked(copy.Address) ?? old?.Address,
            Author = copy.Author,
        });
        next.Replace(old, warehouse.Engine, connection, transaction, now);
        return same is not null && (old is null || (old.PublishedOn, old.Address) == (next.PublishedOn, next.Address))
            ? new LoadResult(prepared.Filing, LoadStatus.Unchanged, unit, year, number, false, null)
            : new LoadResult(prepared.Filing, LoadStatus.Loaded, unit, year, number, false, next.ToWords());
    }

    private void Change(string unit, int year, string author, string? reason, Func<PublicationRow, PublicationRow> change, Action<DbConnection, DbTransaction>? besides = null) =>
        warehouse.Write((connection, transaction) =>
        {
            if (Units.Find(connection, transaction, unit) is null)
            {
                throw new WarehouseException($"名册中没有 {unit}。The roster has no {unit}.");
            }

            besides?.Invoke(connection, transaction);
            var old = PublicationRow.Find(connection, transaction, unit, year);
            var next = change(old ?? new PublicationRow { ReportYear = year, JurisdictionCode = unit, Author = author }) with { Author = author, Reason = reason };
            new PublishedCopies(warehouse, connection, transaction).Compared(next).Replace(old, warehouse.Engine, connection, transaction, warehouse.Clock.GetUtcNow());
            return 0;
        });

    private sealed record ListedCopy
    {
        public required int CopyNumber { get; init; }

        public required string Name { get; init; }

        public required string Sha256 { get; init; }

        public required string StatusCode { get; init; }

        public string? Reason { get; init; }

        public required string Author { get; init; }

        public required string KnownFrom { get; init; }
    }
}
