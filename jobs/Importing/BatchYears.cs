using Analytics.Core.Reports;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>The years that stand beside the reports of a batch, in it or in the warehouse; after the load, those that were judged beside
/// something else than what is now in force are judged again.</summary>
internal sealed class BatchYears
{
    private readonly Warehouse warehouse;
    private readonly IReadOnlyList<Report> batch;
    private readonly Dictionary<(string Unit, int Year), int> here = [];
    private readonly string[] units;
    private readonly int[] years;
    private readonly IReadOnlyDictionary<(string Unit, int Year), int> before;

    public BatchYears(Warehouse warehouse, IReadOnlyList<Report> batch)
    {
        (this.warehouse, this.batch) = (warehouse, batch);
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i] is { Unit: { } unit, Year: { } year })
            {
                here[(unit.Code, year)] = i;
            }
        }

        units = [.. here.Keys.Select(key => key.Unit).Distinct(StringComparer.Ordinal)];
        years = [.. here.Keys.SelectMany(key => Enumerable.Range(key.Year - YearsBeside.Reach, (2 * YearsBeside.Reach) + 1)).Distinct()];
        before = InForce();
    }

    /// <summary>The unit's report of so many years before; null where there is none.</summary>
    public Report? Before(Report report, int back) =>
        report is not { Unit: { } unit, Year: { } year } ? null
        : here.TryGetValue((unit.Code, year - back), out var at) ? batch[at]
        : before.TryGetValue((unit.Code, year - back), out var version) ? warehouse.Versions.Report(unit.Code, year - back, version)
        : null;

    /// <summary>Judges again what the load has made stale, and takes the marks of the load away.</summary>
    public void JudgeBeside(IReadOnlyList<LoadResult> results)
    {
        var loaded = results.Where(result => result is { Status: LoadStatus.Loaded, IsInForce: true }).Select(result => (Unit: result.Code!, Year: result.Year!.Value)).ToHashSet();
        if (loaded.Count == 0)
        {
            return;
        }

        var now = InForce();
        var stale = loaded.Where(key => !StoodAsItStands(key, results, now))
            .Concat(loaded.SelectMany(key => Enumerable.Range(1, YearsBeside.Reach).Select(ahead => (key.Unit, Year: key.Year + ahead))).Where(key => now.ContainsKey(key) && !loaded.Contains(key)));
        foreach (var unit in stale.Distinct().GroupBy(key => key.Unit, StringComparer.Ordinal))
        {
            new YearsBeside(warehouse).Judge(unit.Key, [.. unit.Select(key => key.Year)]);
        }

        warehouse.WaitingChecks.Remove(loaded);
    }

    // True where each year before the report is today what it was judged beside.
    private bool StoodAsItStands((string Unit, int Year) key, IReadOnlyList<LoadResult> results, IReadOnlyDictionary<(string, int), int> now)
    {
        for (var back = 1; back <= YearsBeside.Reach; back++)
        {
            var beside = (key.Unit, key.Year - back);
            int? judged = here.TryGetValue(beside, out var at) ? results[at].Version ?? 0 : before.TryGetValue(beside, out var version) ? version : null;
            int? stands = now.TryGetValue(beside, out var today) ? today : null;
            if (judged != stands)
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyDictionary<(string Unit, int Year), int> InForce() =>
        units.Length == 0 ? new Dictionary<(string, int), int>() : warehouse.Findings.VersionsOf(units, years);
}
