namespace Analytics.Import.Reading.Tables;

/// <summary>Numbers written in words, such as 三十万元, 一千零八 or 零.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the whole text as a number in words with a unit at its end, or not at all.</summary>
    /// <param name="text">What is printed.</param>
    /// <param name="value">The number before the scale is applied.</param>
    /// <param name="scale">10,000 or 100,000,000 where 万 or 亿 closes the number, 1 where 元 alone does, else 0.</param>
    /// <remarks>三百五 may be 350 or 305, 三四百 is two numbers: neither is read.</remarks>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int scale)
    {
        (value, scale) = (0, 0);
        decimal closed = 0, section = 0;
        int digit = -1, unit = int.MaxValue, before = 0;
        var any = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (Digits.IndexOf(c) is var d and >= 0)
            {
                if (digit > 0 || (digit == 0 && d == 0))
                {
                    return false;
                }

                (before, digit, any) = (digit == 0 ? 0 : before, d, true);
                scale = 0;
            }
            else if (c is '十' or '百' or '千')
            {
                var size = c switch { '十' => 10, '百' => 100, _ => 1000 };
                if (size >= unit || (digit <= 0 && (c != '十' || section > 0)))
                {
                    return false;
                }

                section += (digit < 0 ? 1 : digit) * size;
                (digit, unit, before, any) = (-1, size, size, true);
                scale = 0;
            }
            else if (c is '万' or '亿' && any && scale == 0 && section + Math.Max(digit, 0) > 0)
            {
                scale = c == '万' ? 10_000 : 100_000_000;
                closed = c == '万' ? closed + ((section + Math.Max(digit, 0)) * scale) : (closed + section + Math.Max(digit, 0)) * scale;
                (section, digit, unit, before) = (0, -1, int.MaxValue, scale);
            }
            else if (c == '元' && any && (i == text.Length - 1 || (i == text.Length - 2 && text[^1] is '整' or '正')))
            {
                scale = scale == 0 ? 1 : scale;
                break;
            }
            else if (!(any && i == text.Length - 1 && "次件项項个個份条條".Contains(c)))
            {
                return false;
            }
        }

        // A last digit right behind 百, 千 or 万 is spoken short for the next lower place.
        if (digit > 0 && before >= 100)
        {
            return false;
        }

        value = (closed + section + Math.Max(digit, 0)) / Math.Max(scale, 1);
        return any;
    }

    private static char Plain(char c) => c switch
    {
        '〇' => '零', '两' or '兩' => '二', '壹' => '一', '贰' => '二', '叁' => '三', '肆' => '四', '伍' => '五', '陆' => '六', '柒' => '七', '捌' => '八', '玖' => '九',
        '拾' => '十', '佰' => '百', '仟' => '千', '萬' => '万', '億' => '亿',
        _ => c,
    };
}
