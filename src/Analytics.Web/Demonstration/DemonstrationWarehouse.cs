using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Simulation;
using Analytics.Warehousing;

namespace Analytics.Web.Demonstration;

/// <summary>The embedded sample: a county of simulated reports, read and loaded like any other, in a file of its own.</summary>
public static class DemonstrationWarehouse
{
    /// <summary>湟中区: ten towns, five townships, a street; its office and its government.</summary>
    public const string County = "630106";

    public const int FirstYear = 2019;

    public const int LastYear = 2025;

    private const string TownThatNeverFiles = "630106108";

    private const string TownWithAWrongTotal = "630106102";

    private const string TownWhosePageDiffers = "630106103";

    /// <summary>The warehouse that was asked for; the sample where none was asked for and the default one holds nothing.</summary>
    public static (Warehouse Warehouse, bool IsDemonstration) Choose(string? spec, TimeProvider clock, Func<string, string?> named)
    {
        if (!string.IsNullOrWhiteSpace(spec))
        {
            return (Warehouse.Open(spec, clock, named), false);
        }

        var address = WarehouseAddress.Parse(null);
        if (File.Exists(address.Target) && Warehouse.Open(null, clock) is { } ours && HoldsAnything(ours))
        {
            return (ours, false);
        }

        return (Make(clock), true);
    }

    /// <summary>A new sample in the folder for temporary files; changes made in it are gone at the next start.</summary>
    public static Warehouse Make(TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("disclosure-analytics-sample-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear(folder);
        var warehouse = Warehouse.Open($"sqlite:{Path.Combine(folder.FullName, "sample.db")}", clock);
        Fill(warehouse, FirstYear, LastYear);
        return warehouse;
    }

    /// <summary>Puts the sample's county into an empty warehouse.</summary>
    public static void Fill(Warehouse warehouse, int firstYear, int lastYear)
    {
        warehouse.Roster.Init(County, firstYear, lastYear, "sample");
        var plan = new SimulationPlan
        {
            Under = County, FromYear = firstYear, ToYear = lastYear, Seed = 7, ErrorRate = 0.12,
            Stories = [new Story(TownThatNeverFiles, StoryKind.NeverFiles), new Story(TownWithAWrongTotal, StoryKind.WrongTotal, lastYear)],
        };
        var before = new Dictionary<string, Report>(StringComparer.Ordinal);
        var filings = new List<Filing>();
        foreach (var simulated in Simulator.Reports(plan))
        {
            foreach (var report in ReportImporter.Read(simulated.FileName, simulated.Bytes))
            {
                var previous = report.Unit is { } unit && before.TryGetValue(unit.Code, out var found) && found.Year == report.Year - 1 ? found : null;
                filings.Add(new Filing(report, simulated.Bytes)
                {
                    Findings = RuleBook.Run(new CheckSubject(report) { Previous = previous }),
                    ReceivedOn = simulated.ReceivedOn,
                    // The latest year is left to be judged, so that there is something to do on every page.
                    Accept = report.Year < lastYear,
                    Author = "sample",
                });
                if (report.Unit is { } filed)
                {
                    before[filed.Code] = report;
                }
            }
        }

        warehouse.Loader.Load(filings);
        Publish(warehouse, [.. filings.Where(filing => filing.Report.Year == lastYear)]);
        for (var year = firstYear; year < lastYear; year++)
        {
            warehouse.Roster.Close(County, year, "sample");
        }
    }

    // Two of three units of the latest year have published what they filed; one changed a figure on the way.
    private static void Publish(Warehouse warehouse, IReadOnlyList<Filing> filings)
    {
        var copies = new List<PublishedFile>();
        foreach (var (filing, i) in filings.Where(filing => filing.Report.Unit is not null).Select((filing, i) => (filing, i)).Where(pair => pair.i % 3 != 2))
        {
            var unit = filing.Report.Unit!.Code;
            copies.Add(new PublishedFile(unit == TownWhosePageDiffers ? WithOneFigureChanged(filing.Report) : filing.Report, filing.Bytes)
            {
                PublishedOn = filing.ReceivedOn?.AddDays(2 + (i % 4)), Address = $"https://www.example.gov.cn/{unit}/{filing.Report.Year}.html", Author = "sample",
            });
        }

        warehouse.Publications.Attach(copies);
    }

    private static Report WithOneFigureChanged(Report report)
    {
        var at = report.Cells.ToList().FindIndex(cell => cell is { Measure.Code: "penalties.decisions", Value: not null });
        return at < 0 ? report : report with { Cells = [.. report.Cells.Select((cell, i) => i == at ? cell with { Value = cell.Value + 9, Raw = $"{cell.Value + 9:0}" } : cell)] };
    }

    private static bool HoldsAnything(Warehouse warehouse) => warehouse.Query<long>("SELECT COUNT(*) FROM ObligationInForce AS o")[0] > 0;

    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears the folder for temporary files itself.
        }
    }
}
