using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Jobs.Checking;

/// <summary>The part of the rule book that looks at one unit's own years. The import runs it, so that its findings are the same
/// whatever came first, and whenever it was broken off.</summary>
/// <remarks>What looks at the filing, at the sums of other units or at other narratives is left to <see cref="RunChecks"/>.</remarks>
public sealed class YearsBeside(Warehouse warehouse)
{
    /// <summary>How many years back a check looks at most.</summary>
    public const int Reach = 3;

    private const int MostAttempts = 10;

    /// <summary>The checks that look at nothing but the unit's own years.</summary>
    public static readonly Check[] Checks = [.. RuleBook.Checks.Where(check => !LooksElsewhere(check))];

    private static readonly HashSet<string> Rules = [.. Checks.Select(check => check.Id)];

    /// <summary>A report with the years before it, for the checks.</summary>
    /// <param name="before">The version in force so many years before; null where there is none.</param>
    public static CheckSubject Subject(Report report, Func<int, Report?> before) => new(report)
    {
        Previous = before(1),
        Earlier = [.. Enumerable.Range(2, Reach - 1).Select(before).OfType<Report>()],
    };

    /// <summary>Judges some years of a unit again, each beside what is in force now.</summary>
    public void Judge(string unit, IReadOnlyCollection<int> years)
    {
        // A version that comes into force while one is judging makes the judgement stale; then it is made again.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (TryJudge(unit, years))
            {
                return;
            }
        }
    }

    /// <summary>Judges what programs left that died between a load and its judging.</summary>
    /// <returns>How many units had something left.</returns>
    public int JudgeWhatIsLeft()
    {
        var left = warehouse.WaitingChecks.Left();
        foreach (var unit in left.GroupBy(mark => mark.Unit, StringComparer.Ordinal))
        {
            Judge(unit.Key, [.. unit.SelectMany(mark => Enumerable.Range(mark.Year, Reach + 1)).Distinct()]);
            warehouse.WaitingChecks.Remove([.. unit]);
        }

        return left.Select(mark => mark.Unit).Distinct().Count();
    }

    private bool TryJudge(string unit, IReadOnlyCollection<int> years)
    {
        var inForce = warehouse.Findings.VersionsOf([unit], [.. years.SelectMany(year => Enumerable.Range(year - Reach, Reach + 1)).Distinct()]);
        var reports = inForce.ToDictionary(pair => pair.Key.Year, pair => warehouse.Versions.Report(unit, pair.Key.Year, pair.Value)!);
        foreach (var year in years.Where(reports.ContainsKey).Order())
        {
            var beside = Enumerable.Range(year - Reach, Reach + 1).ToDictionary(one => one, one => inForce.GetValueOrDefault((unit, one)));
            var findings = RuleBook.Run(Subject(reports[year], back => reports.GetValueOrDefault(year - back)), Checks);
            if (warehouse.Findings.Replace(unit, year, inForce[(unit, year)], Rules, findings, beside) is null)
            {
                return false;
            }
        }

        return true;
    }

    // The folder of a check says what it looks at.
    private static bool LooksElsewhere(Check check) => check.GetType().Namespace!.Split('.')[^1] is "Filing" or "Consolidation" or "Similarity";
}
