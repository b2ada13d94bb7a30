using System.Data.Common;

namespace Analytics.Warehousing;

/// <summary>What a batch asks of the warehouse once a report.</summary>
internal sealed class BatchLookups(DbConnection connection, DbTransaction transaction) : IDisposable
{
    private readonly Statement obligation = new(
        connection, transaction,
        $"SELECT {ObligationRow.Selected} FROM Obligation AS o WHERE o.ReportYear = @year AND o.JurisdictionCode = @code AND o.KnownTo = '9999-12-31'",
        "year", "code");

    private readonly Statement close = new(
        connection, transaction,
        "UPDATE Obligation SET KnownTo = @at WHERE ReportYear = @year AND JurisdictionCode = @code AND KnownTo = '9999-12-31'",
        "at", "year", "code");

    private readonly Statement document = new(connection, transaction, "SELECT d.DocumentId FROM Document AS d WHERE d.Sha256 = @sha256", "sha256");

    private readonly Statement versions = new(
        connection, transaction,
        "SELECT v.VersionNumber, v.ContentSha256, v.ReceivedOn, v.StatusCode, v.DocumentId, v.Part FROM ReportVersion AS v WHERE v.JurisdictionCode = @code AND v.ReportYear = @year",
        "code", "year");

    private readonly Statement files = new(
        connection, transaction,
        "SELECT c.VersionNumber, c.DocumentId, c.Part FROM VersionDocument AS c WHERE c.JurisdictionCode = @code AND c.ReportYear = @year",
        "code", "year");

    private readonly Statement mark = WaitingChecks.Marking(connection, transaction);

    private readonly Statement complete = new(
        connection, transaction, "UPDATE Document SET Format = @format, Text = @text WHERE DocumentId = @id AND Format = 'unknown'", "format", "text", "id");

    public ObligationRow? Obligation(string code, int year) => obligation.Rows<ObligationRow>(year, code) is [var row] ? row : null;

    public void Close(ObligationRow row, string at) => close.Run(at, row.ReportYear, row.JurisdictionCode);

    public long? Document(string sha256) => document.Scalar(sha256) as long?;

    /// <summary>Marks a unit's year as come in, its neighbours still to be judged.</summary>
    public void Mark(string code, int year, string at) => mark.Run(code, year, WorkerName.Own, at);

    /// <summary>Says of a file that was kept before it could be read what it is and what stands in it.</summary>
    public void Complete(long document, string format, byte[]? text) => complete.Run(format, text, document);

    /// <summary>Every version of a unit's report for a year, with all its files.</summary>
    public List<KnownVersion> Versions(string code, int year)
    {
        var known = versions.Rows<KnownVersion>(code, year);
        if (known.Count > 0)
        {
            foreach (var version in known)
            {
                version.Documents.Add((version.DocumentId, version.Part));
            }

            foreach (var file in files.Rows<FurtherFile>(code, year))
            {
                known.Find(version => version.VersionNumber == file.VersionNumber)?.Documents.Add((file.DocumentId, file.Part));
            }
        }

        return known;
    }

    public void Dispose()
    {
        mark.Dispose();
        complete.Dispose();
        obligation.Dispose();
        close.Dispose();
        document.Dispose();
        versions.Dispose();
        files.Dispose();
    }

    private sealed record FurtherFile
    {
        public required int VersionNumber { get; init; }

        public required long DocumentId { get; init; }

        public required int Part { get; init; }
    }
}
