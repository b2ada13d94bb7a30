using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Writes the counts and years that a sentence spells in words (四百二十条, 二〇二〇年) as digits.</summary>
internal static partial class SpokenCounts
{
    /// <summary>The sentence with digits, each leading back to the place of its words; the same sentence where nothing is spelled.</summary>
    /// <remarks>Not spelled out: articles of a law (第二十条), vague counts (数十条, 三四百条) and what only sounds like a number (一条龙).</remarks>
    public static Sentence Written(Sentence sentence)
    {
        for (var match = Year().Match(sentence.Text); match.Success; match = Year().Match(sentence.Text, match.Index))
        {
            sentence = sentence.Rewritten(match.Index, 4, string.Concat(match.ValueSpan[..4].ToString().Select(c => "〇一二三四五六七八九".IndexOf(c == '零' ? '〇' : c))));
        }

        var from = 0;
        for (var match = Count().Match(sentence.Text); match.Success; match = Count().Match(sentence.Text, from))
        {
            from = match.Index + 1;
            if (Digits(match.Groups["n"].ValueSpan, match.Groups["more"].Success) is { } digits)
            {
                sentence = sentence.Rewritten(match.Index, match.Groups["n"].Length, digits);
                from = match.Index + digits.Length;
            }
        }

        return sentence;
    }

    private static string? Digits(ReadOnlySpan<char> words, bool more)
    {
        // 百余条, 万余件: the unit alone is once itself.
        decimal value, scale;
        if (words.Length == 1 && "百千万".Contains(words[0], StringComparison.Ordinal))
        {
            return !more ? null : words[0] switch { '百' => "100", '千' => "1000", _ => "10000" };
        }

        if (!ChineseNumeral.TryRead(words, out value, out var closing))
        {
            return null;
        }

        scale = Math.Max(closing, 1);
        return (value * scale).ToString("0", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<![〇零一二三四五六七八九十百千0-9])二[〇零][〇零一二三][〇零一二三四五六七八九](?=年)")]
    private static partial Regex Year();

    // A single digit counts only where a count is sure to stand; a bare 十, 百, 千 or 万 behind 数, 几 or 上 is vague.
    [GeneratedRegex(@"(?<![〇零一二三四五六七八九十百千万亿两0-9.]|第(?:[〇零一二三四五六七八九十百千]+条?[、,和及与到至]){0,9})(?:(?<![数几上])|(?=[〇零一二三四五六七八九两]))(?<n>[〇零一二三四五六七八九十百千万亿两]{2,14}|十|(?<=[息共计为开布是了数到有])[〇零一二三四五六七八九两]|[百千万](?=余|多))(?<more>余|多)?(?=万?(?:条(?!例|款|龙)|件(?!事)|篇|份|则|项))")]
    private static partial Regex Count();
}
