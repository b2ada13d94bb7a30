namespace Analytics.Import.Reading.Tables;

/// <summary>Numbers written in words in a cell, such as 三十万元 or 零.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the whole text as a number in words with a unit at its end, or not at all.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int scale)
    {
        (value, scale) = (0, 0);
        decimal section = 0;
        decimal digit = -1;
        var any = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] switch { '〇' => '零', '两' or '兩' => '二', '壹' => '一', '贰' => '二', '叁' => '三', '肆' => '四', '伍' => '五', '陆' => '六', '柒' => '七', '捌' => '八', '玖' => '九', '拾' => '十', '佰' => '百', '仟' => '千', var other => other };
            if (Digits.IndexOf(c) is var d and >= 0)
            {
                if (digit > 0)
                {
                    return false;
                }

                digit = d;
                any = true;
            }
            else if (c is '十' or '百' or '千' && scale == 0)
            {
                section += (digit < 0 ? 1 : digit) * (c switch { '十' => 10, '百' => 100, _ => 1000 });
                digit = -1;
                any = true;
            }
            else if (c is '万' or '萬' or '亿' or '億' && any && scale == 0)
            {
                scale = c is '万' or '萬' ? 10_000 : 100_000_000;
            }
            else if (c == '元' && any && i == text.Length - 1)
            {
                scale = scale == 0 ? 1 : scale;
            }
            else if (!(any && i == text.Length - 1 && "次件项項个個份条條".Contains(c)))
            {
                return false;
            }
        }

        value = section + (digit < 0 ? 0 : digit);
        return any;
    }
}
