using System.Collections.Frozen;
using Analytics.Core.Divisions;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>Which bodies may issue government rules (规章), by division code.</summary>
/// <remarks>
/// Legislation Law as amended on 13 March 2023, articles 91 and 93: ministries, provinces, cities with districts and autonomous
/// prefectures. Decisions of the National People's Congress of 15 March 2015 (article 2 of the amendment) give the same
/// power to 东莞, 中山, 嘉峪关 and 三沙, that of 13 March 2023 to 儋州: cities without districts. Leagues (盟)
/// and prefectures under a commissioner (地区) have none. A municipality's districts have none.
/// </remarks>
public static class LegislativePower
{
    private static readonly FrozenSet<string> CitiesWithoutDistricts = FrozenSet.Create("4419", "4420", "6202", "4603", "4604");

    /// <summary>True, false, or null where the code does not tell.</summary>
    /// <param name="code">A unit's code; the office or a department of a government has that government's code with a suffix.</param>
    public static bool? Of(string code)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        var division = dash < 0 ? code : code[..dash];
        if (division.Length is 0 or 1)
        {
            // The State Council and its ministries.
            return true;
        }

        var government = division.Length switch
        {
            2 => true,
            4 => CityMay(division),
            // 东莞, 中山, 儋州 and 嘉峪关 stand in the list of counties too, once each, under their own city code.
            6 when DivisionList.Default.Find(division) is { } county && CitiesWithoutDistricts.Contains(county.Parent)
                && county.Name == DivisionList.Default.Find(county.Parent)?.Name => true,
            _ => false,
        };

        // A department of a government that may issue rules drafts them and may count them: the code does not tell.
        return government && dash >= 0 && !code.EndsWith("-OFFICE", StringComparison.Ordinal) ? null : government;
    }

    private static bool CityMay(string code) =>
        CitiesWithoutDistricts.Contains(code)
        || (DivisionList.Default.Find(code)?.Name is { } name
            ? name.EndsWith("自治州", StringComparison.Ordinal) || (name.EndsWith('市') && HasDistricts(code))
            : true);

    private static bool HasDistricts(string code) =>
        DivisionList.Default.Below(code).Any(county => county.Name.EndsWith('区') && county.Name != "市辖区");
}
