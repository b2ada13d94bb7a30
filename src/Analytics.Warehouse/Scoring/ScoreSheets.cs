namespace Analytics.Warehousing.Scoring;

/// <summary>Puts scheme, evidence, people's decisions and replies together. A final scoring is read as of the moment at which it was made so.</summary>
public sealed class ScoreSheets(Warehouse warehouse)
{
    /// <summary>The scoring of a government and year; null where it has no scheme.</summary>
    /// <param name="under">The government.</param>
    /// <param name="year">The report year.</param>
    /// <param name="knowledge">Scheme, evidence, decisions and replies as they were known then; null is now. What had been filed by a day is no part of it.</param>
    public ScoreSheet? Of(string under, int year, Knowledge? knowledge = null)
    {
        var asked = new Knowledge { AsOf = knowledge?.AsOf };
        if (new ScoreFreezes(warehouse).Of(under, year, asked) is not { } frozen)
        {
            return As(under, year, asked, null);
        }

        var then = As(under, year, new Knowledge { AsOf = frozen.At }, frozen.At);
        var now = As(under, year, asked, frozen.At);
        return then is null || now is null ? then : then with { ChangedSince = [.. Changes(then, now)] };
    }

    private ScoreSheet? As(string under, int year, Knowledge knowledge, DateTimeOffset? frozenAt)
    {
        if (new ScoreSchemes(warehouse).Of(under, year, knowledge) is not { } scheme)
        {
            return null;
        }

        var listed = warehouse.Query<string>(
            "SELECT o.JurisdictionCode FROM ObligationInForce AS o WHERE o.ReportYear = @year AND o.ListedUnderCode = @under AND o.RoleCode = 'addend' AND o.IsExpected = 1", new { under, year }, knowledge).ToHashSet();
        var findings = warehouse.Findings.Of(under, year, knowledge).ToLookup(finding => finding.JurisdictionCode);
        var marks = new ScoreMarks(warehouse).Of(under, year, knowledge).ToDictionary(row => (row.JurisdictionCode, row.ItemCode), row => row.ToMark());
        var replies = new ScoreReplies(warehouse).Of(under, year, frozenAt is null ? knowledge : null).ToLookup(reply => reply.JurisdictionCode);
        var published = Publications(under, year, knowledge);
        var today = Core.Words.Shanghai.DayOf(knowledge.AsOf ?? warehouse.Clock.GetUtcNow());
        return new ScoreSheet(
            scheme,
            [
                .. warehouse.Obligations.Of(under, year, knowledge).Where(unit => listed.Contains(unit.JurisdictionCode)).Select(unit =>
                {
                    var judge = new ScoreJudge(unit, [.. findings[unit.JurisdictionCode]], published(unit.JurisdictionCode), today);
                    return new UnitScore(
                        unit.JurisdictionCode, unit.Name, unit.KindCode, unit.StateCode,
                        [.. scheme.Items.Where(item => item.HoldsFor(unit.KindCode)).Select(item => new ScoreLine(item, judge.Propose(item), marks.GetValueOrDefault((unit.JurisdictionCode, item.Code))))],
                        [.. replies[unit.JurisdictionCode]]);
                }),
            ],
            frozenAt is not null || warehouse.Roster.IsClosed(under, year, knowledge),
            frozenAt);
    }

    private Func<string, PublicationFact> Publications(string under, int year, Knowledge knowledge)
    {
        var isLookedUp = warehouse.Publications.IsClosed(under, year, knowledge);
        var known = warehouse.Publications.Of(under, year, knowledge).ToDictionary(entry => entry.JurisdictionCode, StringComparer.Ordinal);
        return unit => known.GetValueOrDefault(unit) is { } entry
            ? new PublicationFact(Instants.Day(entry.PublishedOn), PublicationStates.IsPublished(entry.State), isLookedUp, entry.DifferingCells)
            : new PublicationFact(null, false, isLookedUp, null);
    }

    private static IEnumerable<(UnitScore Unit, ScoreLine Then, ScoreLine Now)> Changes(ScoreSheet then, ScoreSheet now)
    {
        var here = now.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var unit in then.Units.Where(unit => here.ContainsKey(unit.Code)))
        {
            foreach (var line in unit.Lines)
            {
                if (here[unit.Code].Lines.FirstOrDefault(other => other.Item.Code == line.Item.Code) is { } today
                    && (today.Proposal.Deduction != line.Proposal.Deduction || today.Proposal.Digest != line.Proposal.Digest))
                {
                    yield return (unit, line, today);
                }
            }
        }
    }
}
