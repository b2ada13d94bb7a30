using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks;

public sealed class SuspectTests
{
    private static AReport District => AReport.For("630106", 2022)
        .With("received.new", Applicant.NaturalPerson, 20).With("received.new", Applicant.Business, 4).With("received.new", Applicant.Total, 24)
        .With("granted", Applicant.NaturalPerson, 12).With("granted", Applicant.Business, 4).With("granted", Applicant.Total, 16)
        .With("partly-granted", Applicant.NaturalPerson, 8).With("partly-granted", Applicant.Total, 8)
        .With("handled.total", Applicant.NaturalPerson, 20).With("handled.total", Applicant.Business, 4).With("handled.total", Applicant.Total, 24);

    [Fact]
    public void A_table_that_holds_names_no_cell() => Assert.Empty(ErrorsOf(District));

    [Theory]
    [InlineData("granted", Applicant.NaturalPerson, 13)]
    [InlineData("granted", Applicant.Total, 15)]
    [InlineData("received.new", Applicant.Business, 5)]
    [InlineData("carried-out", Applicant.Total, 2)]
    [InlineData("handled.total", Applicant.NaturalPerson, 22)]
    public void One_wrong_cell_is_named_by_every_finding_that_it_causes(string line, Applicant column, decimal wrong)
    {
        var findings = ErrorsOf(District.With(line, column, wrong));

        Assert.True(findings.Count >= 2);
        Assert.All(findings, finding =>
        {
            Assert.Contains("这一格", finding.Message.Zh);
            Assert.Contains(line, finding.Measures);
            Assert.NotNull(finding.Source);
        });
    }

    [Fact]
    public void Two_wrong_cells_name_none_between_them()
    {
        var findings = ErrorsOf(District.With("granted", Applicant.NaturalPerson, 13).With("partly-granted", Applicant.NaturalPerson, 9));

        Assert.All(findings.Where(f => f.Rule == "applications-outcomes-sum"), finding => Assert.DoesNotContain("这一格", finding.Message.Zh));
    }

    [Fact]
    public void A_finding_shows_both_sides_and_the_difference_and_asks_for_the_ledger()
    {
        var finding = Assert.Single(ErrorsOf(AReport.Of(2022).With("reconsideration.upheld", 10).With("reconsideration.corrected", 1)));

        Assert.Equal(("11", "0", "11"), (finding.Left, finding.Right, finding.Difference));
        Assert.Contains("结果维持 10、结果纠正 1", finding.Message.Zh);
        Assert.Contains("“总计”填 0", finding.Message.Zh);
        Assert.EndsWith("请核对台账。", finding.Message.Zh);
    }

    private static List<Finding> ErrorsOf(AReport report) =>
        [.. RuleBook.Run(new CheckSubject(report)).Where(f => f.Severity == Severity.Error)];
}
