using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>What a cell prints, taken apart: kind, value, unit of money, and what makes the value less than plain.</summary>
/// <param name="Kind">Number, blank, none (a dash, a slash, 无) or text.</param>
/// <param name="Value">As printed, the sign included, before any unit of money is applied.</param>
/// <param name="Scale">1, 10,000 or 100,000,000 where the cell itself names yuan, 万 or 亿; 0 where it names no money.</param>
/// <param name="Notes">What a reader should know about it.</param>
public readonly record struct PrintedNumber(CellKind Kind, decimal Value, int Scale, NumberNotes Notes)
{
    private const string MeasureWords = "次件项項个個份条條宗起笔筆篇家部种類类例批户户项人场場次";

    private static readonly PrintedNumber Nothing = new(CellKind.Blank, 0, 0, NumberNotes.Plain);
    private static readonly PrintedNumber Dash = new(CellKind.None, 0, 0, NumberNotes.Plain);
    private static readonly PrintedNumber Unreadable = new(CellKind.Text, 0, 0, NumberNotes.Plain);

    /// <summary>Reads one printed cell. Never guesses: what is not plainly a number, a blank or a mark is text.</summary>
    public static PrintedNumber Read(ReadOnlySpan<char> printed)
    {
        var (from, to) = Characters.Trim(printed);
        if (from == to)
        {
            return Nothing;
        }

        var text = printed[from..to];
        if (text.Length == 1 && char.IsAsciiDigit(text[0]))
        {
            return new(CellKind.Number, text[0] - '0', 0, NumberNotes.Plain);
        }

        // A letter alone in a cell stands for nought.
        return text is "O" or "o" or "Ｏ" or "ｏ" ? new(CellKind.Number, 0, 0, NumberNotes.Letter) : IsMark(text) ? Dash : ReadFigure(text);
    }

    private static bool IsMark(ReadOnlySpan<char> text)
    {
        if (text is "无" or "無" or "不适用" or "不適用")
        {
            return true;
        }

        foreach (var c in text)
        {
            if (!IsDash(c) && c is not ('/' or '／' or '\\' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDash(char c) => c is '-' or '－' or '—' or '–' or '―' or '−' or '─' or '﹣';

    private static PrintedNumber ReadFigure(ReadOnlySpan<char> text)
    {
        var at = 0;
        var notes = NumberNotes.Plain;
        var negative = false;
        SkipBlanks(text, ref at);
        if (text.StartsWith("人民币", StringComparison.Ordinal) || text.StartsWith("人民幣", StringComparison.Ordinal))
        {
            at = 3;
        }

        while (at < text.Length && "共计約约￥¥".Contains(text[at]))
        {
            notes |= text[at] is '约' or '約' ? NumberNotes.Approximate : NumberNotes.Remark;
            at++;
            SkipBlanks(text, ref at);
        }

        var signs = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (IsDash(c) || c is '减' or '減' or '↓')
            {
                negative = true;
            }
            else if (c is not ('+' or '＋' or '增' or '↑') && !(c is '少' or '加' && signs > 0) && !Characters.IsBlank(c))
            {
                break;
            }

            signs++;
        }

        if (at == text.Length || !IsDigit(text[at]))
        {
            return ChineseNumeral.TryRead(text, out var words, out var scaleOfWords)
                ? new(CellKind.Number, words, scaleOfWords, NumberNotes.InWords)
                : Unreadable;
        }

        if (!ReadDigits(text, ref at, out var value, ref notes))
        {
            return Unreadable;
        }

        return ReadTail(text, at, negative ? -value : value, notes);
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, ref int at, out decimal value, ref NumberNotes notes)
    {
        value = 0;
        var digits = 0;
        var sinceComma = -1;
        var decimals = -1;
        decimal unit = 1;
        var leadingZero = Digit(text[at]) == 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsDigit(c))
            {
                if (++digits > 18)
                {
                    return false;
                }

                if (decimals >= 0)
                {
                    decimals++;
                    unit /= 10;
                    value += Digit(c) * unit;
                }
                else
                {
                    value = (value * 10) + Digit(c);
                    sinceComma += sinceComma >= 0 ? 1 : 0;
                }

                at++;
                continue;
            }

            var next = at + 1;
            var broken = c == '\n';
            while (next < text.Length && Characters.IsBlank(text[next]))
            {
                broken |= text[next] == '\n';
                next++;
            }

            var digitFollows = next < text.Length && IsDigit(text[next]);
            if (Characters.IsBlank(c) && digitFollows)
            {
                // `1 6` is 16 in one cell, but `0 0` cannot be one number.
                if (leadingZero)
                {
                    return false;
                }

                notes |= broken ? NumberNotes.Broken : NumberNotes.Spaced;
                at = next;
            }
            else if (c is ',' or '，' && digitFollows && decimals < 0 && (sinceComma == 3 || (sinceComma < 0 && digits <= 3)))
            {
                sinceComma = 0;
                at++;
            }
            else if (c is '.' or '．' && digitFollows && next == at + 1 && decimals < 0)
            {
                decimals = 0;
                at++;
            }
            else
            {
                break;
            }
        }

        return sinceComma is < 0 or 3;
    }

    private static PrintedNumber ReadTail(ReadOnlySpan<char> text, int at, decimal value, NumberNotes notes)
    {
        var scale = 0;
        var depth = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (Characters.IsBlank(c) || c is '；' or ';' or '。')
            {
                continue;
            }

            if (c is '万' or '萬' && scale is 0)
            {
                scale = 10_000;
            }
            else if (c is '亿' or '億' && scale is 0)
            {
                scale = 100_000_000;
            }
            else if (c is '元')
            {
                scale = scale == 0 ? 1 : scale;
            }
            else if (c is '整' or '正' && text[at - 1] == '元' && at == text.Length - 1)
            {
                // 300,000元整: as on a cheque, nothing below the yuan.
            }
            else if (c is '余' or '多' or '餘')
            {
                notes |= NumberNotes.Approximate;
            }
            else if (c is '(' or '（' && IsUnitInBrackets(text[at..]))
            {
                depth++;
            }
            else if (c is ')' or '）' && depth > 0)
            {
                depth--;
            }
            else if (c is '(' or '（' or '[' or '【' or '〔')
            {
                // `8（减少）` may be 8 less or 8 in all.
                return IsLess(text[(at + 1)..]) ? Unreadable : new(CellKind.Number, value, scale, notes | NumberNotes.Remark);
            }
            else if (!MeasureWords.Contains(c) || scale != 0)
            {
                return Unreadable;
            }
        }

        return new(CellKind.Number, value, scale, notes);
    }

    private static bool IsUnitInBrackets(ReadOnlySpan<char> bracket)
    {
        for (var i = 1; i < bracket.Length; i++)
        {
            if (bracket[i] is ')' or '）')
            {
                return i > 1;
            }

            if (!Characters.IsBlank(bracket[i]) && bracket[i] is not ('万' or '萬' or '亿' or '億' or '元') && !MeasureWords.Contains(bracket[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsLess(ReadOnlySpan<char> remark)
    {
        var words = remark.TrimStart();
        return words.Length > 0 && (words[0] is '减' or '減' or '负' or '負' or '降' or '↓' || IsDash(words[0]) || words.StartsWith("下降", StringComparison.Ordinal));
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && Characters.IsBlank(text[at]))
        {
            at++;
        }
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static int Digit(char c) => c <= '9' ? c - '0' : c - '０';
}

/// <summary>What makes a printed number less than plain.</summary>
[Flags]
public enum NumberNotes : byte
{
    Plain = 0,

    /// <summary>Spaces between its digits (`1 6`).</summary>
    Spaced = 1,

    /// <summary>A line break between its digits: one number or two, only sums can tell.</summary>
    Broken = 2,

    /// <summary>A remark stands beside it (`22（其中修订16件）`).</summary>
    Remark = 4,

    /// <summary>The print says 余, 多 or 约.</summary>
    Approximate = 8,

    /// <summary>Written in words (三十万元).</summary>
    InWords = 16,

    /// <summary>A letter O for the digit.</summary>
    Letter = 32,
}
