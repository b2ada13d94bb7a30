using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Identity;

/// <summary>A year as reports print it: 2020年度, 2020 年, 2020, 二〇二〇年.</summary>
internal static partial class PrintedYear
{
    /// <summary>The regulation of 2007 came into force on 1 May 2008, and its first reports are for that year.</summary>
    private const int First = 2007;

    private const int Last = 2099;

    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>The first year in a folded text with the stretch that prints it, or null.</summary>
    public static (int Year, int Start, int Length)? Find(string text, int from = 0)
    {
        for (var match = Pattern().Match(text, from); match.Success; match = match.NextMatch())
        {
            if (Number(match.Groups["digits"].Value) is >= First and <= Last and var year)
            {
                return (year, match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The value of four digits, Arabic or Chinese, spaces between them allowed; 0 where it is none.</summary>
    private static int Number(string digits)
    {
        var plain = new StringBuilder(4);
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c))
            {
                plain.Append(c);
            }
            else if (c is '零' or 'O' or 'o')
            {
                plain.Append('0');
            }
            else if (ChineseDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit)
            {
                plain.Append((char)('0' + digit));
            }
        }

        return plain.Length == 4 ? int.Parse(plain.ToString(), CultureInfo.InvariantCulture) : 0;
    }

    // A small circle is folded before, a letter O stands for it here (二O二三); a fifth digit means another number.
    [GeneratedRegex(@"(?<![\d〇零一二三四五六七八九])(?<digits>2 ?0 ?[0-9] ?[0-9]|[二2][〇零0Oo][〇零Oo一二三四五六七八九0-9]{2})(?!\d) *(?:年度|年 *度|年份|年|度)?")]
    private static partial Regex Pattern();
}
