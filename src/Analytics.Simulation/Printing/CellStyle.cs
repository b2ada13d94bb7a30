using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Simulation.Printing;

/// <summary>How a unit prints a figure and how it prints nothing.</summary>
internal sealed class CellStyle
{
    private static readonly string[] Digits = [.. Enumerable.Range(0, 1000).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] Marks = ["-", "—", "--", "/", "无"];
    private static readonly int[] FillWeights = [66, 14, 10, 7, 3];
    private readonly string mark;
    private readonly bool groups;
    private readonly bool fullWidth;
    private readonly bool counted;
    private readonly int signs;
    private readonly int money;

    public CellStyle(ulong habit, bool canBeBlank, bool isPlain)
    {
        var dice = new Dice(habit ^ 0xC311);
        Fill = (Fill)dice.Weighted(FillWeights);
        Fill = !canBeBlank && (Fill is Fill.Blanks or Fill.SparseBlanks) ? Fill.Zeros : Fill;
        // A planted error must be certain: blanks and dashes would leave room for doubt.
        Fill = isPlain ? Fill.Zeros : Fill;
        mark = dice.Pick(Marks);
        groups = dice.Percent(8);
        fullWidth = dice.Percent(3);
        counted = dice.Percent(6);
        signs = dice.Below(4);
        money = dice.Below(10);
    }

    public Fill Fill { get; }

    /// <summary>True where the procurement header names the unit, so that cells need not.</summary>
    public bool MoneyInHeader => money >= 8;

    /// <summary>The cell of a measure. A zero is printed as a zero, or as nothing, or as a mark, by the table's fill.</summary>
    public PrintedCell Print(Measure measure, Applicant applicant, long value, Edition edition, Fill fill)
    {
        if (value == 0)
        {
            return fill switch
            {
                Fill.Blanks => new(measure, applicant, CellKind.Blank, null, ""),
                Fill.SparseBlanks when applicant != Applicant.Total => new(measure, applicant, CellKind.Blank, null, ""),
                Fill.Marks => new(measure, applicant, CellKind.None, null, mark),
                _ => new(measure, applicant, CellKind.Number, 0, fill == Fill.DoubleZeros && applicant == Applicant.Research ? "00" : "0"),
            };
        }

        return new(measure, applicant, CellKind.Number, value, measure.Unit == MeasureUnit.Yuan ? Money(measure, value, edition)
            : measure.Code.EndsWith("items-change", StringComparison.Ordinal) ? Signed(value) : Count(value, measure));
    }

    private string Count(long value, Measure measure)
    {
        var text = groups ? value.ToString("#,0", CultureInfo.InvariantCulture) : Plain(value);
        if (fullWidth && !groups)
        {
            text = string.Create(text.Length, text, (wide, narrow) =>
            {
                for (var i = 0; i < narrow.Length; i++)
                {
                    wide[i] = (char)(narrow[i] is >= '0' and <= '9' ? narrow[i] + ('０' - '0') : narrow[i]);
                }
            });
        }

        return !counted ? text : measure.Code switch
        {
            "procurement.projects" => text + "次",
            "normative-documents.made" or "normative-documents.issued" or "normative-documents.published" => text + "件",
            _ => text,
        };
    }

    private string Signed(long value) => (signs, value > 0) switch
    {
        (0, true) => "+" + Plain(value),
        (1, true) => "增" + Plain(value),
        (1, false) => "减" + Plain(-value),
        _ => Plain(value),
    };

    private string Money(Measure measure, long yuan, Edition edition)
    {
        var wan = (yuan / 10000m).ToString("0.######", CultureInfo.InvariantCulture);
        if (edition == Edition.Form2021 || MoneyInHeader)
        {
            return wan;
        }

        return measure.Code != "procurement.amount" ? wan : money switch
        {
            0 => Plain(yuan) + "元",
            1 when yuan >= 100_000_000 => (yuan / 100_000_000m).ToString("0.########", CultureInfo.InvariantCulture) + "亿元",
            2 => wan + "（万元）",
            _ => wan + "万元",
        };
    }

    private static string Plain(long value) =>
        value is >= 0 and < 1000 ? Digits[value] : value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a unit prints where there is nothing to report.</summary>
internal enum Fill
{
    /// <summary>A zero in every cell.</summary>
    Zeros,

    /// <summary>Nothing at all in a table that is all nothing; zeros elsewhere.</summary>
    Blanks,

    /// <summary>Nothing in single cells, a zero in the totals.</summary>
    SparseBlanks,

    /// <summary>A dash or 无.</summary>
    Marks,

    /// <summary>Zeros, some of them typed twice.</summary>
    DoubleZeros,
}
