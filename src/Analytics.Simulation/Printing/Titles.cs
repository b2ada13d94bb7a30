using Analytics.Simulation.Units;

namespace Analytics.Simulation.Printing;

/// <summary>How a unit names itself and its report: with and without what is above it, year first or last, on one line or two.</summary>
internal static class Titles
{
    /// <summary>The issuer as it will be printed; never so short that two units of the country would fit.</summary>
    public static string Issuer(SimulatedUnit unit, Dice habit)
    {
        var needed = unit.IsAmbiguous ? 1 : 0;
        // 城关镇 in 鼓楼区 fits several cities: the more names, the surer.
        if (unit.IsAmbiguous && unit.Level == "township")
        {
            needed = 2;
        }

        var shown = Math.Min(unit.Above.Count, Math.Max(needed, habit.Weighted([35, 45, 18, 2])));
        var isBelow = unit.Above.Count > 0 && unit.Name.StartsWith(unit.Boss, StringComparison.Ordinal) && unit.Level != "township";
        var above = isBelow ? unit.Above.SkipLast(1) : unit.Above;
        var prefix = string.Concat(above.TakeLast(shown));
        return unit.Kind switch
        {
            "government" => prefix + unit.Name + "人民政府",
            "street" => prefix + unit.Name + (habit.Percent(70) ? "办事处" : ""),
            "town" => prefix + unit.Name + (habit.Percent(70) ? "人民政府" : ""),
            _ => prefix + unit.Name,
        };
    }

    /// <summary>Writes the title and returns it as one line.</summary>
    public static string Write(PageWriter page, string issuer, int year, Dice dice, bool isCellALine)
    {
        var (first, second) = dice.Below(9) switch
        {
            0 => ($"{issuer}{year}年政府信息公开工作年度报告", ""),
            1 => ($"{issuer}{year}年度政府信息公开工作年度报告", ""),
            2 => ($"{issuer}{year}年政府信息公开年度报告", ""),
            3 => ($"{year}年{issuer}政府信息公开工作年度报告", ""),
            4 => ($"{issuer}政府信息公开工作年度报告（{year}年）", ""),
            5 => (issuer, $"{year}年政府信息公开工作年度报告"),
            6 => ($"{issuer} {year} 年政府信息公开工作年度报告", ""),
            7 => ($"{year}年{issuer}", "政府信息公开工作年度报告"),
            _ => ($"{issuer}关于{year}年度政府信息公开工作的年度报告", ""),
        };
        page.Write(first);
        page.EndLine();
        if (second.Length > 0)
        {
            if (isCellALine && dice.Percent(40))
            {
                page.EndLine();
            }

            page.Write(second);
            page.EndLine();
        }

        return first + second;
    }
}
