using System.Data.Common;
using System.Text.Json;
using Analytics.Core.Reports;
using Analytics.Warehousing.Engines;

namespace Analytics.Warehousing;

/// <summary>The writers of one batch, a table each.</summary>
internal sealed class BatchRows(Engine engine, DbConnection connection, DbTransaction transaction, MeasureIds measures) : IDisposable
{
    public RowWriter Documents { get; } = engine.Writer(connection, transaction, "Document", Warehousing.Documents.Columns);

    public RowWriter Obligations { get; } = engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);

    public RowWriter VersionDocuments { get; } = engine.Writer(connection, transaction, "VersionDocument",
        ["JurisdictionCode", "ReportYear", "VersionNumber", "DocumentId", "Part", "ReceivedOn", "KnownFrom"]);

    public RowWriter Verdicts { get; } = engine.Writer(connection, transaction, "Verdict",
        ["JurisdictionCode", "ReportYear", "VersionNumber", "RuleCode", "Evidence", "VerdictCode", "Reason", "Author", "DueOn", "KnownFrom", "KnownTo"]);

    private readonly RowWriter versions = engine.Writer(connection, transaction, "ReportVersion",
    [
        "JurisdictionCode", "ReportYear", "VersionNumber", "DocumentId", "Part", "ContentSha256", "DisclosureEdition", "ApplicationsEdition", "ProceedingsEdition",
        "DisclosureFill", "ApplicationsFill", "ProceedingsFill", "PrintedCells", "NumberCells", "BlankCells", "MarkCells", "TextCells", "IgnoredCells",
        "Packed", "ReceivedOn", "StatusCode", "Reason", "Author", "KnownFrom",
    ]);

    private readonly OrderedFacts facts = new(
        engine.Writer(connection, transaction, "FactReportedCell", ["MeasureId", "ApplicantId", "ReportYear", "JurisdictionCode", "VersionNumber", "KindCode", "Amount"]), measures);

    private readonly RowWriter published = engine.Writer(connection, transaction, "FactPublishedItems",
        ["ReportYear", "JurisdictionCode", "VersionNumber", "ChannelCode", "Items", "ScopeCode", "IsApproximate"]);

    private readonly FindingTexts texts = new(connection, transaction);

    private readonly RowWriter findings = engine.Writer(connection, transaction, "Finding", FindingRow.Columns);

    public void WriteVersion(PreparedFiling filing, (string Code, int Year) key, int number, long document, string status, string? reason, string now)
    {
        var (report, receipt) = (filing.Report, filing.Report.Receipt);
        versions.Write(
            key.Code, key.Year, number, document, report.Part, filing.ContentSha256, filing.Disclosure.Edition, filing.Applications.Edition, filing.Proceedings.Edition,
            filing.Disclosure.Code, filing.Applications.Code, filing.Proceedings.Code, receipt.Printed, receipt.Numbers, receipt.Blanks, receipt.Marks, receipt.Texts, receipt.Ignored,
            filing.Packed, Instants.Text(filing.Filing.ReceivedOn), status, reason, filing.Filing.Author, now);
        facts.Add(key, number, filing.Facts);
        if (report.Published is { } items)
        {
            published.Write(key.Year, key.Code, number, "total", items.Total, items.Scope, items.IsApproximate ? 1 : 0);
            foreach (var (channel, count) in items.Channels)
            {
                published.Write(key.Year, key.Code, number, channel, count, items.Scope, items.IsApproximate ? 1 : 0);
            }
        }

        var place = 0;
        foreach (var finding in report.Findings.Concat(filing.Filing.Findings))
        {
            FindingRow.Write(findings, texts, key, number, ++place, finding, now);
        }
    }

    /// <summary>Writes all that is held back.</summary>
    public void Flush()
    {
        facts.Flush();
        FlushVersions();
    }

    /// <summary>Writes what statements of the batch itself look at or change; facts are none of it.</summary>
    public void FlushVersions()
    {
        foreach (var writer in All)
        {
            writer.Flush();
        }
    }

    public void Dispose()
    {
        foreach (var writer in All)
        {
            writer.Dispose();
        }

        facts.Dispose();
        texts.Dispose();
    }

    private RowWriter[] All => [Documents, versions, VersionDocuments, Obligations, published, findings, Verdicts];
}
