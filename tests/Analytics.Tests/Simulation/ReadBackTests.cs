using System.Text;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;
using Analytics.Simulation;
using Analytics.Simulation.Formats;

namespace Analytics.Tests.Simulation;

public sealed class ReadBackTests
{
    private static readonly SimulationPlan County = new() { Under = "630106", FromYear = 2019, ToYear = 2023, Seed = 7, Departments = 2 };

    public static TheoryData<string> EveryLayout => [.. Layouts.Ids.Where(id => id is not ("text" or "html" or "pdf"))];

    [Theory]
    [MemberData(nameof(EveryLayout))]
    public void What_is_read_is_what_was_written(string layout)
    {
        var apart = new StringBuilder();
        var (reports, wrong) = (0, 0);
        foreach (var report in Simulator.Reports(County with { Layouts = [layout] }))
        {
            reports++;
            var differences = Differences(report).Take(4).ToList();
            wrong += differences.Count > 0 ? 1 : 0;
            if (wrong < 4)
            {
                differences.ForEach(difference => apart.AppendLine($"{report.FileName} {difference}"));
            }
        }

        Assert.True(wrong == 0, $"{wrong} of {reports} reports are read otherwise than they were written:\n{apart}");
    }

    private static IEnumerable<string> Differences(SimulatedReport report)
    {
        var truth = report.Truth;
        var read = TablesReading.Read(DocumentOpener.Open(report.FileName, report.Bytes).Single());
        if ((read.Disclosure, read.Applications, read.Proceedings) != (truth.Disclosure, truth.Applications, truth.Proceedings))
        {
            yield return $"editions {read.Disclosure}, {read.Applications}, {read.Proceedings}, not {truth.Disclosure}, {truth.Applications}, {truth.Proceedings}";
        }

        // What the reader says that it cannot read is no wrong figure.
        var doubted = read.Findings.Where(f => f.Severity == Severity.Unreadable || f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures).ToHashSet();
        var cells = read.Cells.ToDictionary(c => (c.Measure, c.Applicant));
        foreach (var cell in truth.Cells.Where(c => c.Measure.Table != Analytics.Core.Forms.FormTable.Narrative && !doubted.Contains(c.Measure.Code)))
        {
            if (!cells.TryGetValue((cell.Measure, cell.Applicant), out var found))
            {
                yield return $"{cell.Measure} {cell.Applicant} is missing; {string.Join("; ", read.Findings.Select(f => f.Message.Zh).Take(2))}";
            }
            else if (found.Kind != cell.Kind || found.Value != cell.Value || (report.Format == "text" && cell.Kind == CellKind.Number && found.Source != cell.Source))
            {
                yield return $"{cell.Measure} {cell.Applicant}: read {found.Kind} {found.Value} '{found.Raw}' at {found.Source}, written {cell.Kind} {cell.Value} '{cell.Raw}' at {cell.Source}";
            }
        }
    }
}
