using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks;

public sealed class RuleBookTests
{
    private static readonly IReadOnlyList<CheckCases> Cases = Discovery.Of<CheckCases>(typeof(CheckCases).Assembly);

    public static TheoryData<string> Rules => [.. RuleBook.Checks.Select(check => check.Id)];

    [Fact]
    public void Every_check_has_its_own_id_in_kebab_case_and_all_its_words()
    {
        Assert.Equal(RuleBook.Checks.Count, RuleBook.Checks.Select(check => check.Id).Distinct().Count());
        Assert.All(RuleBook.Checks, check =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", check.Id);
            Assert.NotEmpty(check.Editions);
            Assert.All([check.Title, check.Source, check.Explains], words => Assert.True(words.Zh.Length > 0 && words.En.Length > 0));
        });
    }

    [Fact]
    public void Every_check_has_cases_and_every_case_class_a_check()
    {
        var certified = Cases.Select(c => c.Check.Id).Order().ToList();

        Assert.Equal(RuleBook.Checks.Select(check => check.Id).Order(), certified);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_check_has_all_four_kinds_of_case_and_answers_them(string rule)
    {
        var cases = Cases.SingleOrDefault(c => c.Check.Id == rule);
        Assert.True(cases is not null, $"{rule} has no cases: add a subclass of CheckCases in Core/Checks/Cases.");
        Assert.All(
            [("passing", cases.Passing), ("failing", cases.Failing), ("undecided", cases.Undecided), ("look-alike", cases.LookAlikes)],
            kind => Assert.True(kind.Item2.Any(), $"{rule} has no {kind.Item1} case."));
        Assert.All(cases.Passing, subject => Assert.Equal(Outcome.Pass, Answered(cases.Check, subject).Outcome));
        Assert.All(cases.Failing, subject =>
        {
            var result = Answered(cases.Check, subject);
            Assert.Equal(Outcome.Fail, result.Outcome);
            Assert.NotEmpty(result.Findings);
            Assert.Contains(RuleBook.Run(subject), finding => finding.Rule == rule);
        });
        Assert.All(cases.Undecided, subject => Assert.Equal(Outcome.CannotJudge, Answered(cases.Check, subject).Outcome));
        Assert.All(cases.LookAlikes, subject => Assert.DoesNotContain(Answered(cases.Check, subject).Findings, f => f.Outcome == Outcome.Fail));
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2024)]
    public void A_valid_report_has_no_finding(int year)
    {
        var subject = new CheckSubject(AReport.Of(year)) { Previous = AReport.Of(year - 1), Next = AReport.Of(year + 1) };

        Assert.Empty(RuleBook.Run(subject));
    }

    [Fact]
    public void A_subject_with_another_report_is_judged_by_that_report()
    {
        var good = new CheckSubject(AReport.Of(2020));
        Assert.Empty(RuleBook.Run(good));

        Assert.NotEmpty(RuleBook.Run(good with { Report = AReport.Of(2020).With("granted", Applicant.Total, -1).Says(1, "未收到政府信息公开申请。") }));
    }

    [Fact]
    public void A_year_before_the_tables_has_no_finding() =>
        Assert.Empty(RuleBook.Run(new CheckSubject(AReport.Of(2015).In(Edition.Unknown))));

    private static CheckResult Answered(Check check, CheckSubject subject)
    {
        var result = check.Run(subject);
        Assert.All(result.Findings, finding =>
        {
            Assert.Equal(check.Id, finding.Rule);
            Assert.True(finding.Outcome is Outcome.Fail or Outcome.CannotJudge);
            Assert.True(finding.Message.Zh.Length > 0 && finding.Message.En.Length > 0);
            Assert.All(finding.Measures, code => Assert.NotNull(Form.Find(code)));
            Assert.True(finding.Outcome == Outcome.Fail || finding.Severity != Severity.Error, "What cannot be judged is no error.");
        });
        return result;
    }
}
