using System.Globalization;
using System.Text;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Word;

/// <summary>The numbers that Word prints before paragraphs and that are not in their text: 一、 and （一） and 1.</summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<string, Level[]> levelsOf = [];
    private readonly Dictionary<string, (string List, int?[] Starts)> lists = [];
    private readonly Dictionary<string, (string? List, int? Level, string? Base)> styles = [];
    private readonly Dictionary<string, int[]> counters = [];
    private readonly HashSet<string> restarted = [];

    private sealed record Level(string Format, string Pattern, int Start);

    public WordNumbering(PartElement? numbering, PartElement? styleSheet)
    {
        foreach (var list in numbering?.Children ?? [])
        {
            if (list.Name == "abstractNum" && list.Attribute("abstractNumId") is { } id)
            {
                levelsOf[id] = Levels(list);
            }
            else if (list.Name == "num" && list.Attribute("numId") is { } number && list.Child("abstractNumId")?.Attribute("val") is { } of)
            {
                var starts = new int?[9];
                foreach (var change in list.Children.Where(child => child.Name == "lvlOverride"))
                {
                    if (change.Number("ilvl") is { } level and >= 0 and < 9)
                    {
                        starts[level] = change.Child("startOverride")?.Number("val");
                    }
                }

                lists[number] = (of, starts);
            }
        }

        foreach (var style in styleSheet?.Children ?? [])
        {
            if (style.Name == "style" && style.Attribute("styleId") is { } id)
            {
                var number = style.Child("pPr")?.Child("numPr");
                styles[id] = (number?.Child("numId")?.Attribute("val"), number?.Child("ilvl")?.Number("val"), style.Child("basedOn")?.Attribute("val"));
            }
        }
    }

    /// <summary>What is printed before this paragraph; empty where nothing is, or only a bullet.</summary>
    public string Before(PartElement? properties)
    {
        var own = properties?.Child("numPr");
        var (styled, styledLevel) = FromStyle(properties?.Child("pStyle")?.Attribute("val"));
        var number = own?.Child("numId")?.Attribute("val") ?? styled;
        var level = Math.Clamp(own?.Child("ilvl")?.Number("val") ?? styledLevel ?? 0, 0, 8);
        if (number is null || !lists.TryGetValue(number, out var list) || !levelsOf.TryGetValue(list.List, out var levels))
        {
            return "";
        }

        if (!counters.TryGetValue(list.List, out var counts))
        {
            counters[list.List] = counts = new int[9];
        }

        if (list.Starts[level] is { } start && restarted.Add($"{number}/{level}"))
        {
            counts[level] = start;
        }
        else
        {
            counts[level] = counts[level] == 0 ? levels[level].Start : counts[level] + 1;
        }

        Array.Clear(counts, level + 1, 8 - level);
        return Printed(levels, counts, level);
    }

    private (string? List, int? Level) FromStyle(string? style)
    {
        for (var steps = 0; style is not null && steps < 20 && styles.TryGetValue(style, out var found); steps++)
        {
            if (found.List is not null)
            {
                return (found.List, found.Level);
            }

            style = found.Base;
        }

        return (null, null);
    }

    private static Level[] Levels(PartElement list)
    {
        var levels = new Level[9];
        Array.Fill(levels, new Level("none", "", 1));
        foreach (var level in list.Children.Where(child => child.Name == "lvl"))
        {
            if (level.Number("ilvl") is { } at and >= 0 and < 9)
            {
                levels[at] = new Level(
                    level.Child("numFmt")?.Attribute("val") ?? "decimal",
                    level.Child("lvlText")?.Attribute("val") ?? "",
                    level.Child("start")?.Number("val") ?? 1);
            }
        }

        return levels;
    }

    private static string Printed(Level[] levels, int[] counts, int level)
    {
        if (levels[level].Format == "bullet")
        {
            return "";
        }

        var printed = new StringBuilder();
        var pattern = levels[level].Pattern;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var of = pattern[++i] - '1';
                printed.Append(Number(levels[of].Format, counts[of] == 0 ? levels[of].Start : counts[of]));
            }
            else
            {
                printed.Append(pattern[i]);
            }
        }

        return printed.ToString();
    }

    private static string Number(string format, int number) => format switch
    {
        "none" => "",
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ when format.Contains("hinese", StringComparison.Ordinal) || format.StartsWith("japanese", StringComparison.Ordinal)
            || format.StartsWith("taiwanese", StringComparison.Ordinal) || format.StartsWith("ideograph", StringComparison.Ordinal) => Chinese(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int number)
    {
        const string Digits = "〇一二三四五六七八九";
        if (number is <= 0 or >= 100)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var tens = (number / 10) switch { 0 => "", 1 => "十", var ten => Digits[ten] + "十" };
        return number % 10 == 0 ? tens : tens + Digits[number % 10];
    }

    private static string Roman(int number)
    {
        var printed = new StringBuilder();
        foreach (var (value, sign) in new[] { (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value && printed.Length < 20; number -= value)
            {
                printed.Append(sign);
            }
        }

        return printed.ToString();
    }
}
