using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Simulation;
using Analytics.Simulation.Printing;

namespace Analytics.Tests.Simulation;

public sealed class SimulatorTests
{
    private static readonly SimulationPlan County = new() { Under = "630106", FromYear = 2017, ToYear = 2023, Seed = 7, Departments = 3 };

    [Fact]
    public void The_same_seed_gives_the_same_bytes_whatever_the_number_of_workers()
    {
        var city = County with { Under = "6301", FromYear = 2019, ToYear = 2022, ErrorRate = 0.2 };

        var one = Simulator.Reports(city with { Workers = 1 }).Select(r => (r.FileName, r.Truth.Sha256, r.ReceivedOn)).ToList();
        var four = Simulator.Reports(city with { Workers = 4 }).Select(r => (r.FileName, r.Truth.Sha256, r.ReceivedOn)).ToList();

        Assert.Equal(one, four);
        Assert.NotEqual(one[0].Sha256, Simulator.Reports(city with { Seed = 8 }).First().Truth.Sha256);
    }

    [Fact]
    public void A_year_does_not_change_because_other_years_are_written_too()
    {
        var alone = Simulator.Reports(County with { FromYear = 2021, ToYear = 2021 }).Select(r => r.Truth.Sha256);

        Assert.Equal(alone, Simulator.Reports(County).Where(r => r.Year == 2021).Select(r => r.Truth.Sha256));
    }

    [Fact]
    public void Every_figure_of_the_truth_stands_in_the_text_at_its_place()
    {
        foreach (var report in Simulator.Reports(County))
        {
            var lines = report.Text.Split('\n');
            foreach (var cell in report.Truth.Cells)
            {
                Assert.Equal(cell.Raw, lines[cell.Source.Line - 1][(cell.Source.From - 1)..(cell.Source.To - 1)]);
            }

            if (report.Truth.Published is { } published)
            {
                Assert.Contains(published.Total.ToString(System.Globalization.CultureInfo.InvariantCulture), published.Quote, StringComparison.Ordinal);
                Assert.Equal(
                    published.Total.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    lines[published.Source.Line - 1][(published.Source.From - 1)..(published.Source.To - 1)]);
            }
        }
    }

    [Fact]
    public void Every_table_has_all_its_cells_and_every_identity_of_the_form_holds()
    {
        foreach (var truth in Simulator.Reports(County with { Under = "6301" }).Where(r => r.Year >= 2019).Select(r => r.Truth))
        {
            Assert.Equal(truth.Disclosure == Edition.Form2019 ? 22 : 10, truth.Cells.Count(c => c.Measure.Table == FormTable.Disclosure));
            Assert.Equal(truth.Applications == Edition.Form2019 ? 161 : 175, truth.Cells.Count(c => c.Measure.Table == FormTable.Applications));
            Assert.Equal(15, truth.Cells.Count(c => c.Measure.Table == FormTable.Proceedings));
            foreach (var applicant in ApplicantCodes.All)
            {
                Assert.Equal(
                    Sum(truth, applicant, "received.new", "received.carried-in"), Sum(truth, applicant, "handled.total", "carried-out"));
            }
        }
    }

    [Fact]
    public void What_is_carried_out_is_carried_in_the_year_after_in_every_column()
    {
        var reports = Simulator.Reports(County with { Gaps = false }).Where(r => r.Year >= 2019).ToDictionary(r => (r.Unit.Code, r.Year, r.IsAmendment));
        foreach (var ((code, year, amends), report) in reports.Where(r => r.Key.Year < 2023))
        {
            foreach (var applicant in ApplicantCodes.All)
            {
                Assert.Equal(
                    Sum(report.Truth, applicant, "carried-out"), Sum(reports[(code, year + 1, false)].Truth, applicant, "received.carried-in"));
            }
        }
    }

    [Fact]
    public void A_governments_report_is_the_sum_of_its_units()
    {
        var year = Simulator.Reports(County with { FromYear = 2022, ToYear = 2022, Gaps = false, AmendmentRate = 0, WrongFormRate = 0 }).ToList();
        var government = year.Single(r => r.Unit.IsConsolidated).Truth;
        foreach (var measure in Form.Of(FormTable.Applications, Edition.Form2021))
        {
            Assert.Equal(
                Sum(government, Applicant.Total, measure.Code),
                year.Where(r => !r.Unit.IsConsolidated).Sum(r => Sum(r.Truth, Applicant.Total, measure.Code)));
        }
    }

    [Fact]
    public void Stories_come_true()
    {
        var told = Simulator.Reports(County with
        {
            Stories =
            [
                new Story("630106102", StoryKind.Doubled, 2021), new Story("630106103", StoryKind.NeverFiles),
                new Story("630106104", StoryKind.WrongTotal, 2020), new Story("630106105", StoryKind.Late, 2020),
            ],
        }).Where(r => !r.IsAmendment).ToDictionary(r => (r.Unit.Code, r.Year));

        var (before, after) = (told[("630106102", 2020)].Truth, told[("630106102", 2021)].Truth);
        Assert.True(Sum(before, Applicant.Total, "received.new") >= 6);
        Assert.Equal(2 * Sum(before, Applicant.Total, "received.new"), Sum(after, Applicant.Total, "received.new"));
        Assert.DoesNotContain(told.Keys, key => key.Code == "630106103");
        Assert.Equal("applications-applicants-sum", Assert.Single(told[("630106104", 2020)].Planted).Rule);
        Assert.Equal(new DateOnly(2021, 4, 1), told[("630106105", 2020)].ReceivedOn);
    }

    [Fact]
    public void Every_layout_edition_and_kind_of_nothing_turns_up_in_a_city()
    {
        var city = Simulator.Reports(County with { Under = "6301", FromYear = 2018, ErrorRate = 0.1 }).ToList();

        Assert.Equal(TextLayout.All.Select(l => l.Id).Order(), city.Select(r => r.Layout).Distinct().Order());
        Assert.Equal([CellKind.Number, CellKind.Blank, CellKind.None], city.SelectMany(r => r.Truth.Cells).Select(c => c.Kind).Distinct().Order());
        Assert.Contains(city, r => r.Truth.Disclosure == Edition.Form2021 && r.Truth.Applications == Edition.Form2019);
        Assert.Contains(city, r => r.IsAmendment);
        Assert.Contains(city, r => r.Planted.Count > 0);
        Assert.Contains(city, r => r.Truth.Published is null);
        Assert.Contains(city, r => r.Truth.Published is { IsApproximate: true });
    }

    private static decimal Sum(Report report, Applicant applicant, params string[] measures) =>
        measures.Sum(measure => report.Number(measure, applicant) ?? 0);
}
