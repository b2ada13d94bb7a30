using System.Globalization;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;
using Analytics.Warehousing;

namespace Analytics.Reporting.Summaries;

/// <summary>四: what stands out, in sentences that state only what the data says, each with its figures; causes are a person's to add.</summary>
internal static class StandingOutPart
{
    // At least twice or at most half, and by so many that it is no play of small numbers.
    private const decimal Times = 2;
    private const decimal LeastChange = 10;

    // A unit that has most of a whole to itself, where the whole is worth speaking of.
    private const decimal LargeShare = 0.5m;
    private const decimal LeastWhole = 20;

    public static IEnumerable<PaperBlock> Of(Figures figures, Warehouse warehouse, string under, int year, Knowledge? knowledge)
    {
        var sentences = Changed(figures, year).Concat(Shares(figures, year)).Concat(NeverFiled(warehouse, under, year, knowledge)).ToList();
        if (sentences.Count == 0)
        {
            yield return new SentenceBlock("nothing", $"按现有数据，没有单位的主要数据比上年增减一倍以上且达{LeastChange}件，也没有确认逾期未报的单位。");
        }

        foreach (var sentence in sentences)
        {
            yield return sentence;
        }
    }

    private static IEnumerable<SentenceBlock> Changed(Figures figures, int year)
    {
        foreach (var code in KeyMeasures.Watched.Where(code => !MeasureWords.IsBroken(code, year - 1, year)))
        {
            var label = Spoken(code);
            foreach (var (unit, before, now) in figures.Units
                .Select(unit => (unit, Before: figures.Of(unit.Code, year - 1, code).Value, Now: figures.Of(unit.Code, year, code).Value))
                .Where(row => row.Before is not null && row.Now is not null)
                .Select(row => (row.unit, Before: row.Before!.Value, Now: row.Now!.Value))
                .Where(row => Math.Abs(row.Now - row.Before) >= LeastChange && (row.Now >= row.Before * Times || row.Now * Times <= row.Before))
                .OrderByDescending(row => Math.Abs(row.Now - row.Before)).ThenBy(row => row.unit.Code, StringComparer.Ordinal))
            {
                var times = before > 0 && now >= before * Times ? $"，为上年的{decimal.Round(now / before, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture)}倍" : "";
                yield return new SentenceBlock($"change:{code}:{unit.Code}", string.Create(CultureInfo.InvariantCulture,
                    $"{unit.Name}{year}年{label}{now:0.##}件，{year - 1}年{before:0.##}件，{(now > before ? "增加" : "减少")}{Math.Abs(now - before):0.##}件{times}。"));
            }
        }
    }

    private static IEnumerable<SentenceBlock> Shares(Figures figures, int year)
    {
        foreach (var code in KeyMeasures.Watched)
        {
            var (sum, reported) = figures.Sum(year, code);
            if (sum is not { } whole || whole < LeastWhole || reported < Comparisons.Standing.FewestReporters)
            {
                continue;
            }

            foreach (var (unit, value) in figures.Units.Select(unit => (unit, figures.Of(unit.Code, year, code).Value)).Where(row => row.Value >= whole * LargeShare))
            {
                yield return new SentenceBlock($"share:{code}:{unit.Code}", string.Create(CultureInfo.InvariantCulture,
                    $"{unit.Name}{year}年{Spoken(code)}{value:0.##}件，占{reported}个有数据单位合计{whole:0.##}件的{ValueWords.Label(value!.Value / whole, ValueKind.Share, false)}。"));
            }
        }
    }

    // The sentence says which year it is.
    private static string Spoken(string code)
    {
        var label = MeasureWords.Label(code).Zh.Replace("·", "", StringComparison.Ordinal);
        return label.StartsWith("本年度", StringComparison.Ordinal) ? label[3..] : label.StartsWith("本年", StringComparison.Ordinal) ? label[2..] : label;
    }

    // Only what is confirmed: a unit of which nobody knows is never named.
    private static IEnumerable<SentenceBlock> NeverFiled(Warehouse warehouse, string under, int year, Knowledge? knowledge) =>
        warehouse.Obligations.Missing(under, year, knowledge).Where(unit => unit.State == States.Overdue && unit.Code != under).Select(unit => new SentenceBlock(
            $"missing:{unit.Code}",
            unit.YearsInARow > 1
                ? $"{unit.Name}{year - unit.YearsInARow + 1}年至{year}年连续{unit.YearsInARow}年经确认未报送年度报告。"
                : $"{unit.Name}{year}年度报告经确认未报送，期限为{PaperDay.Of(unit.DueOn)}。"));
}
