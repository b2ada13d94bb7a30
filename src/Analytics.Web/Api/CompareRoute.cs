using Analytics.Reporting.Comparisons;
using Analytics.Warehousing;
using Analytics.Web.Access;

namespace Analytics.Web.Api;

/// <summary>A comparison as exports and the interface ask for it; the same rules of who may be ranked among whom as on the page.</summary>
internal static class CompareRoute
{
    private const int MostUnits = 50;

    /// <summary>The comparison; null where a unit or the measure does not exist.</summary>
    public static Comparison? Of(Warehouse warehouse, Visit visit, string units, string measure, int from, int to, string? peers, Knowledge knowledge)
    {
        string[] codes = [.. units.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostUnits)];
        if (!Reporting.Charts.MeasureWords.Exists(measure) || codes.Length == 0 || codes.Any(code => warehouse.Units.Find(code) is null))
        {
            return null;
        }

        // Someone who sees one unit only must not learn from its rank what its siblings filed, nor a district from a city's what its neighbours did.
        var seesTheCity = codes.All(code => code.Length >= 4 && visit.Sees(code[..4]));
        var group = peers == "group" || codes.Contains(visit.Visitor!.Place) ? codes : null;
        var choice = seesTheCity && peers is "city" ? PeerChoice.City : seesTheCity && peers is "alike" ? PeerChoice.Alike : PeerChoice.Siblings;
        return Comparison.Of(warehouse, codes, measure, from, to, choice, group, knowledge);
    }
}
