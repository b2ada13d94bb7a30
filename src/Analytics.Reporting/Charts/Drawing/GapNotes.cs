namespace Analytics.Reporting.Charts.Drawing;

/// <summary>The sentences below a line chart that say why a line stops, grouped by reason.</summary>
internal static class GapNotes
{
    // More than this is read in the table, not below a picture.
    private const int Named = 8;

    public static IEnumerable<string> Of(ChartSpec spec, string? language)
    {
        if (spec.Kind is not (ChartKind.Lines or ChartKind.SmallMultiples or ChartKind.Columns or ChartKind.StackedColumns) || spec.IsEmpty)
        {
            yield break;
        }

        var english = language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var places = new SortedDictionary<string, List<(int Series, int Category)>>(StringComparer.Ordinal);
        for (var s = 0; s < spec.Series.Count; s++)
        {
            for (var i = 0; i < spec.Categories.Count; i++)
            {
                if (spec.Series[s].Style == SeriesStyle.Plain && spec.Series[s].Points[i] is { Value: null } point)
                {
                    var code = point.Gap ?? "no-figure";
                    if (!places.TryGetValue(code, out var list))
                    {
                        places[code] = list = [];
                    }

                    list.Add((s, i));
                }
            }
        }

        foreach (var (code, list) in places)
        {
            var word = GapWord.Of(code).Word.In(language);
            var all = list.Count == spec.Series.Count(s => s.Style == SeriesStyle.Plain) * spec.Categories.Count;
            var named = all ? (english ? "all" : "全部") : string.Join(english ? "; " : "；", Groups(spec, list, language).Take(Named));
            var groups = all ? 0 : Groups(spec, list, language).Count();
            var more = groups <= Named ? "" : english ? $" and {groups - Named} more, see the table" : $" 等 {groups} 处，详见数据表";
            yield return english ? $"Gap, {word}: {named}{more}." : $"空缺（{word}）：{named}{more}。";
        }
    }

    private static IEnumerable<string> Groups(ChartSpec spec, List<(int Series, int Category)> list, string? language)
    {
        if (spec.Series.Count == 1)
        {
            return Stretches(spec, list.Select(p => p.Category), language);
        }

        // A category in which every series is missing is named once, and not again for each series.
        var plain = spec.Series.Count(s => s.Style == SeriesStyle.Plain);
        var whole = list.GroupBy(p => p.Category).Where(g => g.Count() == plain && plain > 1).Select(g => g.Key).ToHashSet();
        return Stretches(spec, whole.Order(), language).Concat(
            list.Where(p => !whole.Contains(p.Category)).GroupBy(p => p.Series).Select(g =>
                $"{spec.Series[g.Key].Name.In(language)} {string.Join('、', Stretches(spec, g.Select(p => p.Category), language))}"));
    }

    // 2019至2022 instead of four years in a row.
    private static IEnumerable<string> Stretches(ChartSpec spec, IEnumerable<int> places, string? language)
    {
        var english = language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var sorted = places.ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var from = i;
            while (i + 1 < sorted.Count && sorted[i + 1] == sorted[i] + 1)
            {
                i++;
            }

            var first = spec.Categories[sorted[from]].Name.In(language);
            yield return i == from ? first : $"{first}{(english ? "–" : i == from + 1 ? "、" : "至")}{spec.Categories[sorted[i]].Name.In(language)}";
        }
    }
}
