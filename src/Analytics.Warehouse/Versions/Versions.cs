using System.Data.Common;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What was filed, again and again, and what people said of it.</summary>
public sealed class Versions(Warehouse warehouse)
{
    /// <summary>A unit's report for a year as it was read: the version in force, or the one asked for; null where there is none.</summary>
    public Report? Report(string unit, int year, int? version = null)
    {
        using var connection = warehouse.Connect();
        return Report(connection, null, unit, year, version);
    }

    /// <summary>The number of the version in force; null where there is none.</summary>
    public int? InForce(string unit, int year)
    {
        using var connection = warehouse.Connect();
        return connection.QuerySingleOrDefault<int?>("SELECT o.VersionNumber FROM ObligationInForce AS o WHERE o.JurisdictionCode = @unit AND o.ReportYear = @year", new { unit, year });
    }

    /// <summary>The file behind a version: its name and its own bytes.</summary>
    public (string Name, byte[] Bytes)? File(string sha256)
    {
        using var connection = warehouse.Connect();
        var row = connection.QuerySingleOrDefault<FileRow>("SELECT d.Name, d.Bytes FROM Document AS d WHERE d.Sha256 = @sha256", new { sha256 });
        return row?.Bytes is null ? null : (row.Name, Compression.Restore(row.Bytes));
    }

    /// <summary>Every version of a unit's report for a year, the first first, each with the cells that it changed.</summary>
    public IReadOnlyList<VersionEntry> History(string unit, int year) => Histories(unit, year, year).GetValueOrDefault(year) ?? [];

    /// <summary>The same for some years at once; a year without a version is absent.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<VersionEntry>> Histories(string unit, int from, int to)
    {
        using var connection = warehouse.Connect();
        return Listed(connection, unit, from, to).ToDictionary(year => year.Key, year => WithChanges(connection, unit, year.Key, [.. year]));
    }

    /// <summary>The same without the changed cells, for which every version would have to be read.</summary>
    public IReadOnlyList<VersionEntry> Listed(string unit, int year)
    {
        using var connection = warehouse.Connect();
        return [.. Listed(connection, unit, year, year)[year]];
    }

    // What changed is only to be read where there is a version before: most reports have one version for ever.
    private IReadOnlyList<VersionEntry> WithChanges(DbConnection connection, string unit, int year, IReadOnlyList<VersionEntry> entries)
    {
        if (entries.Count == 1)
        {
            return entries;
        }

        var reports = entries.Select(entry => Report(connection, null, unit, year, entry.Version)!).ToList();
        return [.. entries.Select((entry, i) => i == 0 ? entry : entry with { Changes = CellChange.Between(reports[i - 1], reports[i]) })];
    }

    private static ILookup<int, VersionEntry> Listed(DbConnection connection, string unit, int from, int to) => connection.Query<HistoryRow>(
        """
        SELECT v.ReportYear, v.VersionNumber, v.ReceivedOn, v.KnownFrom, v.StatusCode, v.Reason, v.Author, d.Name, d.Sha256, o.VersionNumber AS InForce
        FROM ReportVersion AS v
        INNER JOIN Document AS d
            ON d.DocumentId = v.DocumentId
        LEFT JOIN ObligationInForce AS o
            ON o.JurisdictionCode = v.JurisdictionCode
            AND o.ReportYear = v.ReportYear
        WHERE v.JurisdictionCode = @unit AND v.ReportYear BETWEEN @from AND @to
        ORDER BY v.ReportYear, v.VersionNumber
        """, new { unit, from, to })
        .ToLookup(row => row.ReportYear, row => new VersionEntry(
            row.VersionNumber, Instants.Day(row.ReceivedOn), Instants.Parse(row.KnownFrom), row.StatusCode, row.VersionNumber == row.InForce, row.Reason, row.Author, row.Name, row.Sha256, []));

    /// <summary>Every version with the document that it was read from, one after another: a country has most of a million.</summary>
    public IEnumerable<StoredReport> Stored()
    {
        using var connection = warehouse.Connect();
        foreach (var version in connection.Query<StoredReport>(
            """
            SELECT v.JurisdictionCode, v.ReportYear, v.VersionNumber, d.Name, d.Sha256, v.Part
            FROM ReportVersion AS v
            INNER JOIN Document AS d
                ON d.DocumentId = v.DocumentId
            ORDER BY v.JurisdictionCode, v.ReportYear, v.VersionNumber
            """, buffered: false))
        {
            yield return version;
        }
    }

    /// <summary>The first version that was read from the same part of the same document, wherever it stood; itself where there is none before it.</summary>
    /// <remarks>What a person set right in a later one is what tells it from that.</remarks>
    public Report FirstOfItsDocument(string unit, int year, int version)
    {
        using var connection = warehouse.Connect();
        var first = connection.QueryFirst<StoredReport>(
            """
            SELECT f.JurisdictionCode, f.ReportYear, f.VersionNumber, d.Name, d.Sha256, f.Part
            FROM ReportVersion AS v
            INNER JOIN ReportVersion AS f
                ON f.DocumentId = v.DocumentId AND f.Part = v.Part
            INNER JOIN Document AS d
                ON d.DocumentId = f.DocumentId
            WHERE v.JurisdictionCode = @unit AND v.ReportYear = @year AND v.VersionNumber = @version
            ORDER BY f.KnownFrom, f.VersionNumber
            """, new { unit, year, version });
        return Report(connection, null, first.JurisdictionCode, first.ReportYear, first.VersionNumber)!;
    }

    /// <summary>Codes of the cells whose fact, which sums are made of, is not what the version's own cell says; none in a sound warehouse.</summary>
    public IReadOnlyList<string> FactsDiffering(string unit, int year, int version, Report report)
    {
        var wanted = new List<FactCell>();
        TableFill.Of(report, FormTable.Disclosure, wanted);
        TableFill.Of(report, FormTable.Applications, wanted);
        TableFill.WithNarrative(report, wanted);
        TableFill.Of(report, FormTable.Proceedings, wanted);
        using var connection = warehouse.Connect();
        var here = connection.Query<FactRow>(
            """
            SELECT m.MeasureId, a.ApplicantId, f.KindCode, f.Amount
            FROM DimCell AS m
            INNER JOIN DimApplicant AS a
                ON a.ApplicantId = m.ApplicantId
            INNER JOIN FactReportedCell AS f
                ON f.MeasureId = m.MeasureId AND f.ApplicantId = m.ApplicantId AND f.ReportYear = @year AND f.JurisdictionCode = @unit AND f.VersionNumber = @version
            """,
            new { unit, year, version }).Select(row => (row.MeasureId, row.ApplicantId, row.KindCode, row.Amount)).ToHashSet();
        return [.. wanted.Where(cell => !here.Remove((warehouse.Measures.Of(cell.Measure), (int)cell.Applicant, cell.Kind, cell.Amount))).Select(cell => cell.Measure.Code)
            .Concat(here.Select(row => warehouse.Measures.Find(row.MeasureId)?.Code ?? "?"))];
    }

    /// <summary>Accepts the version in force: a person has looked at it and lets it stand.</summary>
    public void Accept(string unit, int year, string author, string? reason = null) =>
        Judge(judging => judging.Judge(unit, year, "accepted", author, reason, null, old => old with { StateCode = Timeliness.AcceptedState(judging.WasAccepted(unit, year, old.VersionNumber!.Value), old.IsOnTime) }));

    /// <summary>Sends the version in force back for correction, with a day of its own; it leaves the sums until the correction comes.</summary>
    public void SendBack(string unit, int year, string author, string reason, DateOnly? dueOn = null) =>
        Judge(judging => judging.Judge(unit, year, "sent-back", author, reason, dueOn, old => old with
        {
            StateCode = States.SentBack,
            CorrectionRounds = old.CorrectionRounds + 1,
            CorrectionDueOn = Instants.Text(dueOn),
        }));

    /// <summary>Takes the version in force out: wrong unit, wrong year, not a report. What stood before it stands again, else nothing.</summary>
    public void Withdraw(string unit, int year, string author, string reason) =>
        Judge(judging => judging.Judge(unit, year, "withdrawn", author, reason, null, old => judging.Without(old, old.VersionNumber!.Value)));

    /// <summary>Keeps a stamped scan as another document of a version; what it says is what the readable file says.</summary>
    /// <returns>False where it was there already.</returns>
    public bool AttachScan(string unit, int year, int version, string name, string sha256, byte[] bytes, DateOnly? receivedOn)
    {
        var shrunk = Compression.Shrink(bytes);
        return warehouse.Write((connection, transaction) =>
        {
            var document = Documents.Ensure(connection, transaction, warehouse, name, sha256, "scan", bytes.Length, shrunk, null);
            var key = new { unit, year, version, document };
            if (connection.ExecuteScalar<long>(
                "SELECT COUNT(*) FROM VersionDocument AS d WHERE d.JurisdictionCode = @unit AND d.ReportYear = @year AND d.VersionNumber = @version AND d.DocumentId = @document", key, transaction) > 0)
            {
                return false;
            }

            connection.Execute(
                """
                INSERT INTO VersionDocument (JurisdictionCode, ReportYear, VersionNumber, DocumentId, Part, ReceivedOn, KnownFrom)
                VALUES (@unit, @year, @version, @document, 1, @received, @at)
                """,
                new { unit, year, version, document, received = Instants.Text(receivedOn), at = Instants.Text(warehouse.Clock.GetUtcNow()) }, transaction);
            return true;
        });
    }

    /// <summary>Units below a place whose received report has no finding that is an error or unreadable: these may be accepted at one stroke.</summary>
    public IReadOnlyList<string> WithoutErrors(string under, int year) => warehouse.Query<string>(
        """
        SELECT o.JurisdictionCode
        FROM TreeInForce AS t
        INNER JOIN ObligationInForce AS o
            ON o.JurisdictionCode = t.DescendantCode
            AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        WHERE t.AncestorCode = @under AND o.ReportYear = @year AND o.StateCode = 'received'
            AND NOT EXISTS
            (
                SELECT 1
                FROM Finding AS f
                WHERE f.ReportYear = o.ReportYear AND f.JurisdictionCode = o.JurisdictionCode AND f.VersionNumber = o.VersionNumber
                    AND f.KnownTo = '9999-12-31' AND f.SeverityCode IN ('error', 'unreadable')
            )
        ORDER BY o.JurisdictionCode
        """, new { under, year });

    internal Report? Report(DbConnection connection, DbTransaction? transaction, string unit, int year, int? version)
    {
        var row = connection.QuerySingleOrDefault<KeptReport>(
            $"""
            SELECT v.VersionNumber, v.Packed, {KeptReport.OfDocument}
            FROM ReportVersion AS v
            INNER JOIN Document AS d
                ON d.DocumentId = v.DocumentId
            WHERE v.JurisdictionCode = @unit AND v.ReportYear = @year
                AND v.VersionNumber = {(version is null ? "(SELECT o.VersionNumber FROM ObligationInForce AS o WHERE o.JurisdictionCode = @unit AND o.ReportYear = @year)" : "@version")}
            """,
            new { unit, year, version }, transaction);
        if (row is null)
        {
            return null;
        }

        var findings = connection.Query<FindingRow>(
            $"""
            SELECT {FindingRow.Said}
            FROM Finding AS f
            {FindingRow.Wording}
            WHERE f.ReportYear = @year AND f.JurisdictionCode = @unit AND f.VersionNumber = @VersionNumber AND f.KnownTo = '9999-12-31'
            ORDER BY f.FindingNumber
            """,
            new { unit, year, row.VersionNumber }, transaction).Select(finding => finding.ToFinding()).ToList();
        return row.ToReport(warehouse.Measures, findings);
    }

    private void Judge(Action<Judging> judge) => warehouse.Write((connection, transaction) =>
    {
        judge(new Judging(warehouse, connection, transaction));
        return 0;
    });

    private sealed record FactRow
    {
        public required int MeasureId { get; init; }

        public required int ApplicantId { get; init; }

        public required string KindCode { get; init; }

        public long? Amount { get; init; }
    }

    private sealed record FileRow
    {
        public required string Name { get; init; }

        public byte[]? Bytes { get; init; }
    }

    private sealed record HistoryRow
    {
        public required int ReportYear { get; init; }

        public int? InForce { get; init; }

        public required int VersionNumber { get; init; }

        public string? ReceivedOn { get; init; }

        public required string KnownFrom { get; init; }

        public required string StatusCode { get; init; }

        public string? Reason { get; init; }

        public required string Author { get; init; }

        public required string Name { get; init; }

        public required string Sha256 { get; init; }
    }
}
