using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Simulation;

namespace Analytics.Tests.Simulation;

/// <summary>Truth against the whole reader: who, which year, how many items, every cell. Where the reader says that it cannot tell, nothing is wrong.</summary>
public sealed class WholeReportTests
{
    [Fact]
    public void A_county_is_read_as_it_was_written() =>
        AssertRead(new() { Under = "630106", FromYear = 2016, ToYear = 2023, Seed = 7, Departments = 4 }, atMostWrong: 0);

    [Fact]
    [Trait("Kind", "Long")]
    public void A_hundred_thousand_reports_over_all_text_layouts_are_read_as_they_were_written() =>
        AssertRead(new() { Under = "0", FromYear = 2008, ToYear = 2025, Seed = 2026 }, atMostWrong: 000, take: 100_000);

    private static void AssertRead(SimulationPlan plan, int atMostWrong, int take = int.MaxValue)
    {
        var said = new StringBuilder();
        var (reports, wrong, unsure) = (0, 0, 0);
        var gate = new object();
        Simulator.Reports(plan).Take(take).AsParallel().ForAll(report =>
        {
            var (differences, doubts) = Compare(report);
            lock (gate)
            {
                reports++;
                wrong += differences.Count > 0 ? 1 : 0;
                // Before 2019 there are no tables, which a finding says of every report.
                unsure += doubts > 0 && report.Year >= 2019 ? 1 : 0;
                if (differences.Count > 0 && wrong <= 12)
                {
                    said.AppendLine($"{report.FileName} ({report.Layout}): {string.Join("; ", differences.Take(3))}");
                }
            }
        });
        Assert.True(wrong <= atMostWrong, $"{wrong} of {reports} reports are read otherwise than they were written:\n{said}");
        Assert.True(unsure < reports / 2, $"The reader is unsure of {unsure} of {reports} reports.");
    }

    private static (List<string> Differences, int Doubts) Compare(SimulatedReport report)
    {
        var truth = report.Truth;
        var read = Assert.Single(ReportImporter.Read(report.FileName, report.Bytes));
        var differences = new List<string>();
        // A unit or a year that is not known asks a person; another's is wrong.
        Differs("unit", read.Unit?.Code ?? report.Unit.Code, report.Unit.Code);
        Differs("year", read.Year ?? report.Year, report.Year);
        Differs("items published", read.Published?.Total, truth.Published?.Total);
        Differs("editions", (read.Disclosure, read.Applications, read.Proceedings), (truth.Disclosure, truth.Applications, truth.Proceedings));
        Differs("balanced receipt", read.Receipt.IsBalanced, true);
        var doubted = read.Findings.Where(f => f.Severity == Severity.Unreadable || f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures).ToHashSet();
        foreach (var cell in truth.Cells.Where(cell => cell.Measure.Table != FormTable.Narrative && !doubted.Contains(cell.Measure.Code)))
        {
            var found = read.Find(cell.Measure, cell.Applicant);
            Differs($"{cell.Measure} {cell.Applicant}", (found?.Kind, found?.Value), (cell.Kind, cell.Value));
        }

        return (differences, doubted.Count);

        void Differs<T>(string what, T found, T written)
        {
            if (!EqualityComparer<T>.Default.Equals(found, written))
            {
                differences.Add($"{what}: read {found}, written {written}");
            }
        }
    }
}
