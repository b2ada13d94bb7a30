using System.Data.Common;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Brings read reports into the warehouse: a report wholly or not at all, whole reports in batches.</summary>
public sealed class ReportLoader(Warehouse warehouse)
{
    /// <summary>The most reports in one transaction; more gains little and holds other writers up.</summary>
    public const int BatchSize = 2_000;

    /// <summary>Loads filings in the given order; each becomes a version, a further file of one, or is set aside with its reason.</summary>
    public IReadOnlyList<LoadResult> Load(IReadOnlyList<Filing> filings)
    {
        var results = new List<LoadResult>(filings.Count);
        foreach (var batch in filings.Chunk(BatchSize))
        {
            // Packing and shrinking need no database and are most of the work.
            var prepared = new PreparedFiling[batch.Length];
            Parallel.For(0, batch.Length, i => prepared[i] = PreparedFiling.Of(batch[i], warehouse.Measures));
            results.AddRange(warehouse.Write((connection, transaction) =>
            {
                using var writing = new LoadBatch(warehouse, connection, transaction);
                var loaded = prepared.Select(writing.Load).ToList();
                writing.Flush();
                return loaded;
            }));
        }

        return results;
    }

    /// <summary>False while no file at all is here, so that none need be looked up.</summary>
    public bool HasFiles()
    {
        using var connection = warehouse.Connect();
        return connection.ExecuteScalar<long?>("SELECT MAX(d.DocumentId) FROM Document AS d") is not null;
    }

    /// <summary>What one file that is here became, by its hash; nothing where it is not here or gave no report.</summary>
    public IReadOnlyList<KnownFile> Known(string sha256)
    {
        using var files = new KnownFiles(warehouse);
        return files.Of(sha256);
    }

    /// <summary>Keeps the bytes of a file that gave no report, so that a person can see what came.</summary>
    public void KeepSetAside(string name, string sha256, string format, byte[] bytes)
    {
        var shrunk = Compression.Shrink(bytes);
        warehouse.Write((connection, transaction) => Documents.Ensure(connection, transaction, warehouse, name, sha256, format, bytes.Length, shrunk, null));
    }

    /// <summary>The day on which a report is taken as received where nothing else says so: today in its own season, else unknown.</summary>
    /// <remarks>Reports for a year are filed from January to the end of June of the next: the law's last day is 31 March, corrections follow.</remarks>
    public static DateOnly? ReceivedOn(int? year, TimeProvider clock) => ReceivedOn(year, clock.Today());

    /// <summary>The same for a file that arrived on a day and waited since.</summary>
    public static DateOnly? ReceivedOn(int? year, DateOnly arrivedOn) => year == arrivedOn.Year - 1 && arrivedOn.Month <= 6 ? arrivedOn : null;

    internal static Text? Refusal(Report report) =>
        report.Unit is null ? new Text(
            report.Candidates.Count > 0
                ? $"单位不能确定，可能是：{string.Join("、", report.Candidates.Select(c => $"{c.Name}（{c.Code}）"))}。请人工指定。"
                : "文中没有说明是哪个单位的报告。请人工指定单位。",
            report.Candidates.Count > 0
                ? $"The unit is not certain; it may be {string.Join(", ", report.Candidates.Select(c => $"{c.Name} ({c.Code})"))}. Choose one."
                : "The document does not say whose report it is. Choose the unit.")
        : report.Year is null ? new Text("文中没有说明是哪一年度的报告。请人工指定年度。", "The document does not say which year it reports on. Choose the year.")
        : report.Year is < Deployment.Dimensions.FirstYear or > Deployment.Dimensions.LastYear ? new Text($"报告年度 {report.Year} 不合理。", $"The report year {report.Year} is not plausible.")
        : !report.Receipt.IsBalanced ? new Text(
            $"单元格对不上账：印有 {report.Receipt.Printed} 格，读出 {report.Receipt.Numbers + report.Receipt.Blanks + report.Receipt.Marks + report.Receipt.Texts + report.Receipt.Ignored} 格。未入库。",
            $"The receipt does not balance: {report.Receipt.Printed} cells printed, {report.Receipt.Numbers + report.Receipt.Blanks + report.Receipt.Marks + report.Receipt.Texts + report.Receipt.Ignored} accounted for. Not loaded.")
        : null;
}
