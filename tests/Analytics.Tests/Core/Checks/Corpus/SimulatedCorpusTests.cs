using System.Globalization;
using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Simulation;
using Xunit.Abstractions;

namespace Analytics.Tests.Core.Checks.Corpus;

/// <summary>Simulated reports with planted errors, read as files are read: all are found, and no error is seen where none was planted.</summary>
public sealed class SimulatedCorpusTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> AcrossYears = ["carried-out-equals-next-carried-in", "in-force-identity", "items-carry-to-next-year"];

    [Fact]
    public void A_county_of_simulated_reports() => Certify("630106");

    [Fact]
    [Trait("Kind", "Long")]
    public void Ten_thousand_simulated_reports() => Assert.True(Certify("62") >= 10_000);

    private int Certify(string under)
    {
        var plan = new SimulationPlan { Under = under, FromYear = 2019, ToYear = 2024, Seed = 20261121, ErrorRate = 0.2, Departments = 2 };
        var reports = new List<(SimulatedReport Told, Report Read)>();
        foreach (var told in Simulator.Reports(plan))
        {
            // A file that the reader sets aside, or whose unit or year it asks about, is judged by a person first.
            var read = ReportImporter.Read(told.FileName, told.Bytes)[0];
            if (read.Unit?.Code == told.Unit.Code && read.Year == told.Year)
            {
                reports.Add((told, read));
            }
        }

        var inForce = reports.GroupBy(r => (r.Told.Unit.Code, r.Told.Year)).ToDictionary(g => g.Key, g => g.Last());
        (SimulatedReport Told, Report Read)? At(SimulatedReport told, int years) => inForce.TryGetValue((told.Unit.Code, told.Year + years), out var there) ? there : null;
        var (planted, slipped, questions, turn) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        var missed = new List<string>();
        foreach (var (told, read) in inForce.Values)
        {
            var before = At(told, -1);
            var subject = new CheckSubject(read) { Previous = before?.Read, Earlier = At(told, -2) is { } earlier ? [earlier.Read] : [] };
            var findings = RuleBook.Run(subject);
            foreach (var error in told.Planted)
            {
                planted++;
                if (!findings.Any(f => f.Rule == error.Rule) && !IsOutOfReach(error.Rule, read, before))
                {
                    missed.Add($"{told.FileName} ({told.Layout}): {error.Rule}, {error.What}");
                }
            }

            if (told.Planted.Count > 0)
            {
                continue;
            }

            foreach (var finding in findings)
            {
                questions[finding.Rule] = questions.GetValueOrDefault(finding.Rule) + 1;

                // What last year was planted to carry out wrongly shows this year too, and either may be the wrong one.
                Assert.True(
                    finding.Severity != Severity.Error || (AcrossYears.Contains(finding.Rule) && before?.Told.Planted.Count > 0),
                    $"An error where none was planted: {told.FileName} ({told.Layout}): {finding.Rule}, {finding.Message.Zh}");
            }

            // A kind at a time, the next that fits.
            for (var tries = 0; tries < Slip.All.Count; tries++)
            {
                var slip = Slip.All[turn++ % Slip.All.Count];
                if (slip.Apply(subject) is { } wrong)
                {
                    slipped++;
                    if (!RuleBook.Run(wrong).Any(f => f.Rule == slip.Rule))
                    {
                        missed.Add($"{told.FileName} ({told.Layout}): {slip.Rule}, put in after reading");
                    }

                    break;
                }
            }
        }

        Assert.True(missed.Count == 0, $"{missed.Count} of {planted + slipped} missed:\n{string.Join('\n', missed.Take(20))}");
        var clean = inForce.Values.Count(r => r.Told.Planted.Count == 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} read, {inForce.Count} judged, {planted} planted by the simulator, {slipped} put in after reading, all found."));
        foreach (var (rule, count) in questions.OrderByDescending(pair => pair.Value))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule}: {count} findings on {clean} reports without an error, {100.0 * count / clean:0.0} in a hundred"));
        }

        return reports.Count;
    }

    // Where the reader gave no figure and says so, or last year has none to compare with, a person looks in any case.
    private static bool IsOutOfReach(string rule, Report read, (SimulatedReport Told, Report Read)? before) =>
        read.Findings.Any(f => f.Severity == Severity.Unreadable || f.Rule == "unit-inferred")
        || (AcrossYears.Contains(rule) && (before is not { } last || last.Told.Planted.Count > 0 || last.Told.IsAmendment || last.Read.Disclosure != read.Disclosure
            || last.Read.Number(rule == "in-force-identity" ? "normative-documents.in-force" : "carried-out", rule == "in-force-identity" ? Applicant.None : Applicant.Total) is null));
}
