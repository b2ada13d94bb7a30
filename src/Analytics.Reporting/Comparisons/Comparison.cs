using System.Text.Json.Serialization;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Gallery;
using Analytics.Warehousing;

namespace Analytics.Reporting.Comparisons;

/// <summary>One unit's figure in one year beside last year's, with its place among its peers.</summary>
public sealed record CompareRow
{
    public required string Jurisdiction { get; init; }

    public required string Name { get; init; }

    public required int Year { get; init; }

    public required string Measure { get; init; }

    /// <summary>Exact; shares from 0 to 1, money in yuan. Null is a gap and never zero.</summary>
    public decimal? Value { get; init; }

    public decimal? Previous { get; init; }

    /// <summary>Null across a change of the form, even where both years have a figure.</summary>
    public decimal? Change { get; init; }

    public int? Rank { get; init; }

    public int? Of { get; init; }

    /// <summary>The state of the unit's report.</summary>
    public required string State { get; init; }

    /// <summary>Why there is no value: the state, not-collected, blank, none, text, absent, undefined.</summary>
    public string? Gap { get; init; }

    public decimal? Percentile { get; init; }

    public decimal? Median { get; init; }

    /// <summary>Why there is no rank.</summary>
    public string? Refusal => Why?.Zh;

    /// <summary>The same in both languages, for pages.</summary>
    [JsonIgnore]
    public Text? Why { get; init; }

    public bool Provisional { get; init; }
}

/// <summary>Units side by side on one measure over some years, each among its own peers.</summary>
public sealed class Comparison
{
    private Comparison(IReadOnlyList<CompareRow> rows, ChartSpec spec) => (Rows, Spec) = (rows, spec);

    public IReadOnlyList<CompareRow> Rows { get; }

    /// <summary>Lines over several years, bars for one.</summary>
    public ChartSpec Spec { get; }

    /// <param name="warehouse">Where the figures are.</param>
    /// <param name="units">Codes, in the order to show.</param>
    /// <param name="measure">A measure of the form, a derived measure, or published items.</param>
    /// <param name="fromYear">First report year.</param>
    /// <param name="toYear">Last report year.</param>
    /// <param name="choice">Whom each unit is ranked among.</param>
    /// <param name="group">Ranked among these instead, where a person names them.</param>
    /// <param name="knowledge">From where the question is asked; null is now.</param>
    public static Comparison Of(
        Warehouse warehouse, IReadOnlyList<string> units, string measure, int fromYear, int toYear,
        PeerChoice choice = PeerChoice.Siblings, IReadOnlyList<string>? group = null, Knowledge? knowledge = null)
    {
        var peers = units.ToDictionary(unit => unit, unit => group is null ? Peers.Of(warehouse, unit, choice, toYear) : [.. group.Append(unit).Distinct()]);
        var everyone = units.Concat(peers.Values.SelectMany(codes => codes)).Distinct().ToList();
        var source = new FigureSource(warehouse) { Knowledge = knowledge ?? Knowledge.Now };
        var codes = FigureSource.Codes([measure]);

        // One year before the first, for its change.
        var all = source.Of(everyone, fromYear - 1, toYear, codes);
        var rows = new List<CompareRow>();
        foreach (var unit in units)
        {
            var among = all.Only(peers[unit]);
            for (var year = fromYear; year <= toYear; year++)
            {
                rows.Add(Row(all, among, unit, year, measure));
            }
        }

        var shown = all.Between(fromYear, toYear);
        var request = new ChartRequest(toYear) { Measure = measure, Chosen = units, Marked = units.Count == 1 ? units[0] : null };
        var chart = fromYear == toYear ? new DistrictAgainstSiblings().Draw(all.Only(units), request) : new MeasureByYear().Draw(shown, request);
        return new Comparison(rows, chart.KnownAs(source.Knowledge));
    }

    private static CompareRow Row(Figures all, Figures among, string unit, int year, string measure)
    {
        var now = all.Of(unit, year, measure);
        var standing = Standing.Among(among, unit, year, measure);
        return new CompareRow
        {
            Jurisdiction = unit,
            Name = all.Units.First(u => u.Code == unit).Name,
            Year = year,
            Measure = measure,
            Value = now.Value,
            Previous = all.Of(unit, year - 1, measure).Value,
            Change = Changes.Of(all, unit, year, measure).Value,
            Rank = standing.Rank,
            Of = standing.Of,
            State = all.Filing(unit, year).State,
            Gap = now.Value is null ? now.Gap : null,
            Percentile = standing.Percentile is { } percentile ? decimal.Round(percentile, 4) : null,
            Median = standing.Median,
            Why = standing.Refusal,
            Provisional = now.IsProvisional,
        };
    }
}
