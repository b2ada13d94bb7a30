using System.Buffers;
using System.Globalization;
using Analytics.Core.Words;

namespace Analytics.Core.Divisions;

/// <summary>The usual departments of a government, each with the suffix that its code carries (`630106-D07`).</summary>
/// <remarks>
/// A reform renames departments and merges them; the suffix stays with the task, so that a series runs on: 卫生和计划生育委员会
/// and 卫生健康局 carry the same one. A department that is not in the list gets a suffix made from its name.
/// </remarks>
public static class Departments
{
    // Longest first: 委员会 before 会, 办公室 before 室.
    private static readonly string[] Endings =
        ["管理委员会", "委员会", "联合会", "办公室", "服务中心", "事务中心", "局", "委", "厅", "办", "部", "处", "中心", "支队", "大队", "总队", "队", "社", "联", "会", "站", "所", "院",
        "学校", "中学", "小学", "大学", "党校", "幼儿园", "馆", "公司", "集团", "电视台", "林场", "研究室"];

    private static readonly SearchValues<char> Lasts = SearchValues.Create([.. Endings.Select(ending => ending[^1]), '协']);

    private static readonly Lazy<Dictionary<string, Department>> ByStem = new(() =>
    {
        var stems = new Dictionary<string, Department>(StringComparer.Ordinal);
        foreach (var f in Csv.Embedded("Divisions/departments.csv"))
        {
            foreach (var stem in f[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                stems.Add(stem, new Department(f[0], f[1], IsUsual: true, IsFormerName: false));
            }

            foreach (var stem in f[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                stems.Add(stem, new Department(f[0], f[1], IsUsual: true, IsFormerName: true));
            }
        }

        return stems;
    });

    /// <summary>The department of a name such as 教育局 or 卫健委, or null where the name does not end like a department's.</summary>
    public static Department? Find(string name)
    {
        // Asked of every part of every title: most end like no department.
        if (name.Length == 0 || !Lasts.Contains(name[^1]))
        {
            return null;
        }

        // 科学技术协会, 科协: these stand in the list whole.
        if (name[^1] is '会' or '协' && ByStem.Value.TryGetValue(name, out var whole))
        {
            return whole;
        }

        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)
                && ByStem.Value.TryGetValue(name[..^ending.Length], out var department))
            {
                return department;
            }
        }

        return name is "党校" or "电视台" or "中学" or "小学" || Endings.Any(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            ? new Department(SuffixOf(name), name, IsUsual: false, IsFormerName: false)
            : null;
    }

    /// <summary>The code of a department under its government; the same name gives the same code in every year.</summary>
    public static string CodeOf(string governmentCode, Department department) => $"{governmentCode}-{department.Suffix}";

    // FNV-1a over the name: five digits that never change, far from D01 to D99.
    private static string SuffixOf(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return string.Create(CultureInfo.InvariantCulture, $"D{10000 + (hash % 90000)}");
    }
}

/// <summary>A department: its suffix, the usual name, whether the list has it and whether the printed name is a former one.</summary>
public sealed record Department(string Suffix, string Name, bool IsUsual, bool IsFormerName);
