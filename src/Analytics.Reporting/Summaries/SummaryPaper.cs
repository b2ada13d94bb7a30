using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>The yearly summary as a paper from a template: parts, tables, charts and single sentences for its marks, and every figure of the official form as a field.</summary>
public static class SummaryPaper
{
    public static PaperContent Of(YearlySummary summary) => new(
        "summary", $"{summary.Organ}{summary.Year}年度汇总分析",
        new Dictionary<string, string>(Figures(summary.Consolidation), StringComparer.Ordinal)
        {
            ["地区"] = summary.Organ,
            ["年度"] = Number(summary.Year),
            ["上年"] = Number(summary.Year - 1),
            ["附件一"] = summary.Consolidation is null ? "附件" : "附件1",
            ["发文机关"] = summary.Organ + "政务公开办公室",
            ["日期"] = PaperDay.Of(Shanghai.DayOf(summary.AsOf)),
        },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal))
    {
        Blocks = Marks(summary),
    };

    // A sum that nobody has a figure for is said to be missing, and is no zero.
    private static Dictionary<string, string> Figures(Consolidation? consolidation)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (consolidation is null)
        {
            return fields;
        }

        var expected = consolidation.Figures.Units.Count(unit => consolidation.Figures.Filing(unit.Code, consolidation.Year).IsExpected);
        fields["应报单位数"] = Number(expected);
        fields["已报单位数"] = Number(consolidation.Figures.Units.Count(unit => consolidation.Figures.Filing(unit.Code, consolidation.Year).IsReported));
        foreach (var line in consolidation.Lines)
        {
            var code = line.Measure.Code + (line.Applicant is Applicant.None or Applicant.Total ? "" : "/" + line.Applicant.Code());
            fields[code] = consolidation.Print(line.Measure, line.Applicant) ?? (line.Measure.Additive == Additivity.No ? "（不可加总）" : "（无数据）");
            fields[code + ":有数"] = $"{Number(line.Reported)}/{Number(expected)}";
        }

        return fields;
    }

    private static Dictionary<string, IReadOnlyList<PaperBlock>> Marks(YearlySummary summary)
    {
        var marks = new Dictionary<string, IReadOnlyList<PaperBlock>>(StringComparer.Ordinal);
        foreach (var part in summary.Parts)
        {
            marks[part.Name] = part.Blocks;
            marks[part.Name + "文字"] = [.. part.Blocks.OfType<SentenceBlock>()];
            foreach (var block in part.Blocks)
            {
                marks[block switch { SentenceBlock sentence => sentence.Id, TableBlock table => table.Name, ChartBlock chart => chart.Spec.Id, _ => part.Name }] = block is HeadingBlock ? part.Blocks : [block];
            }
        }

        return marks;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
