using System.Globalization;
using Analytics.Core.Words;

namespace Analytics.Core.Divisions;

/// <summary>The departments that a district government usually has, to begin a roster with, and what the reforms of 2019 and 2024 made of others.</summary>
/// <remarks>A starting list to choose from, never a claim about one district: each decides its own departments. After 中共中央《深化党和国家机构改革方案》
/// of 2018 and 《党和国家机构改革方案》 of 2023, carried out in the districts by early 2019 and in 2024.</remarks>
public static class UsualDepartments
{
    // In nearly every district since 2024; the other names of departments.csv are of some districts only.
    private static readonly HashSet<string> Everywhere =
    [
        "D01", "D02", "D03", "D04", "D06", "D07", "D08", "D09", "D10", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D19", "D20", "D21", "D22", "D23", "D24", "D25", "D30",
    ];

    /// <summary>Every known department, the usual ones first.</summary>
    public static IReadOnlyList<UsualDepartment> All { get; } = Read();

    private static List<UsualDepartment> Read()
    {
        var reforms = Csv.Embedded("Divisions/reforms.csv").Select(f => (Former: f[0], Successor: f[1], Year: int.Parse(f[2], CultureInfo.InvariantCulture), How: f[3])).ToList();
        var gone = reforms.Where(reform => reform.Former != "（新设）").ToDictionary(reform => reform.Former, StringComparer.Ordinal);
        var names = Csv.Embedded("Divisions/departments.csv").ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        return
        [
            .. names.Select(pair => new UsualDepartment(
                    pair.Key, pair.Value, Everywhere.Contains(pair.Key), gone.TryGetValue(pair.Value, out var end) && end.Successor != pair.Key ? end.Year : null,
                    Note(pair.Key, pair.Value, reforms, names)))
                .OrderBy(department => department.EndedIn is not null).ThenBy(department => !department.IsUsual).ThenBy(department => department.Suffix, StringComparer.Ordinal),
        ];
    }

    private static Text? Note(string suffix, string name, List<(string Former, string Successor, int Year, string How)> reforms, Dictionary<string, string> names)
    {
        if (reforms.Find(reform => reform.Former == name && reform.Successor != suffix) is { Former: not null } end)
        {
            return end.How == "party" ? new Text($"{end.Year}年改革后一般为党委工作机构，是否报送由本地确定", $"Usually a party body since the reform of {end.Year}; whether it files is for the district to say")
                : new Text($"{end.Year}年改革并入{names[end.Successor]}", $"Merged into {names[end.Successor]} in {end.Year}");
        }

        var came = reforms.Where(reform => reform.Successor == suffix).ToList();
        return came.Count == 0 ? null : new Text(
            string.Join('；', came.GroupBy(reform => reform.Year).Select(year => $"{year.Key}年改革：{string.Join('、', year.Select(reform => reform.How switch { "new" => "新设", "renamed" => $"原{reform.Former}", _ => $"原{reform.Former}并入" }))}")),
            string.Join("; ", came.GroupBy(reform => reform.Year).Select(year => $"reform of {year.Key}: {string.Join(", ", year.Select(reform => reform.How switch { "new" => "new", "renamed" => $"was {reform.Former}", _ => $"took in {reform.Former}" }))}")));
    }
}

/// <summary>A department to choose from.</summary>
/// <param name="Suffix">Of its code below a government, such as D07.</param>
/// <param name="Name">Its usual name today.</param>
/// <param name="IsUsual">Nearly every district has it.</param>
/// <param name="EndedIn">The year of the reform that ended it; null where it stands.</param>
/// <param name="Note">What a reform made of it; null where none touched it.</param>
public sealed record UsualDepartment(string Suffix, string Name, bool IsUsual, int? EndedIn, Text? Note);
