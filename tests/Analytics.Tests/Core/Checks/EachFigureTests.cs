using Analytics.Core.Checks.Applications;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks;

public sealed class EachFigureTests
{
    [Fact]
    public void Beside_a_figure_below_zero_a_change_below_zero_is_still_no_error()
    {
        var report = AReport.Of(2020).With("licences.items-last-year", 40).With("licences.items-change", -8, "-8").With("penalties.decisions", -1, "-1").Build();

        var finding = Assert.Single(new FiguresNotNegative().Run(new(report)).Findings);
        Assert.Equal(["penalties.decisions"], finding.Measures);
    }

    [Fact]
    public void Beside_a_count_with_a_fraction_an_amount_with_one_is_still_no_error()
    {
        var report = AReport.Of(2020).With("procurement.amount", 843700.5m, "84.37005万元").With("received.new", Applicant.Total, 2.5m, "2.5").Build();

        var finding = Assert.Single(new CountsAreWhole().Run(new(report)).Findings);
        Assert.Equal(["received.new"], finding.Measures);
    }
}
