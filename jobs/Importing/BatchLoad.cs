using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Checks and loads the files of one batch, a report wholly or not at all, and judges again what stands beside them.</summary>
internal sealed class BatchLoad(Warehouse warehouse)
{
    private static readonly Text NotYours = new("这份报告不属于您负责的单位，没有入库。", "This report is of a unit that you do not file for; it was not taken in.");

    /// <summary>What became of each file, in the order given.</summary>
    public IReadOnlyList<TakenFile> Take(IReadOnlyList<FileReading> files)
    {
        var reports = files.SelectMany(file => file.Reports.Select(report => new ReadReport(file, report))).ToArray();
        var years = new BatchYears(warehouse, [.. reports.Select(read => read.Report)]);
        var results = warehouse.Loader.Load(Checked(reports, years));
        years.JudgeBeside(results);
        new PublishedCheck(warehouse).Run(results.Where(result => result is { Status: LoadStatus.Loaded, IsInForce: true }).Select(result => (result.Code!, result.Year!.Value)));
        var taken = new List<TakenFile>(files.Count);
        var next = 0;
        foreach (var file in files)
        {
            taken.Add(Taken(file, results, ref next));
        }

        return new StampedScans(warehouse).Settle(taken);
    }

    private static TakenFile Taken(FileReading file, IReadOnlyList<LoadResult> results, ref int next)
    {
        var lines = new List<ImportLine>(1);
        FailedFile? failed = null;
        lines.AddRange(file.Known.Select(known => new ImportLine(file.Path, LoadStatus.Unchanged, known.JurisdictionCode, known.ReportYear, known.VersionNumber, null, null)));
        if (file.Refusal is { } refusal)
        {
            failed = new FailedFile(file.Path, file.Sha256, refusal.Code, refusal.Words, refusal.MayPass, file.Bytes);
            lines.Add(new ImportLine(file.Path, LoadStatus.SetAside, null, null, null, refusal.Words, null));
        }

        lines.AddRange(file.Foreign.Select(report => new ImportLine(file.Path, LoadStatus.SetAside, null, report.Year, null, NotYours, null)));
        foreach (var report in file.Reports)
        {
            var result = results[next++];
            if (result.Status == LoadStatus.SetAside)
            {
                var code = report.Unit is null ? "unit-unknown" : report.Year is null ? "year-unknown" : "unbalanced";
                failed ??= new FailedFile(file.Path, file.Sha256, code, result.Reason!, MayPass: false, file.Bytes);
            }

            lines.Add(new ImportLine(file.Path, result.Status, result.Code, result.Year, result.Version, result.Reason, report.Receipt));
        }

        return new TakenFile(file, lines, failed);
    }

    private Filing[] Checked(ReadReport[] reports, BatchYears years)
    {
        var filings = new Filing[reports.Length];
        Parallel.For(0, reports.Length, i =>
        {
            var (file, report) = reports[i];
            filings[i] = new Filing(report, report.Sha256 == file.Sha256 ? file.Bytes : null)
            {
                Findings = RuleBook.Run(YearsBeside.Subject(report, back => years.Before(report, back)), YearsBeside.Checks),
                ReceivedOn = file.ReceivedOn ?? ReportLoader.ReceivedOn(report.Year, Shanghai.DayOf(file.ArrivedAt ?? warehouse.Clock.GetUtcNow())),
                Accept = file.Terms.Accept,
                Author = file.Terms.Author,
            };
        });
        return filings;
    }

    private readonly record struct ReadReport(FileReading File, Report Report);
}

/// <summary>What became of one file: its lines, and why it is set aside where it is.</summary>
internal sealed record TakenFile(FileReading Reading, IReadOnlyList<ImportLine> Lines, FailedFile? Failed);
