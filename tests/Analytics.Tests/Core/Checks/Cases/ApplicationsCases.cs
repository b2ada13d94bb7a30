using Analytics.Core.Checks;
using Analytics.Core.Checks.Applications;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class ColumnsBalanceCases : CheckCases<ColumnsBalance>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        Of(AReport.Of(2020).Received(7)),
        Of(AReport.Of(2022).WithPersons("received.new", 5).WithPersons("received.carried-in", 2).WithPersons("handled.total", 6).WithPersons("carried-out", 1)),
        // A blank that makes it hold counts as zero.
        Of(AReport.Of(2020).Received(7).Blank("received.carried-in", Applicant.Total).Dash("carried-out", Applicant.Total)),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).Received(7).WithPersons("received.new", 8)),
        Of(AReport.Of(2022).Received(7).With("carried-out", Applicant.Business, 1)),
        // The blank is on the side that is too large already: it cannot mend anything.
        Of(AReport.Of(2020).WithPersons("received.new", 9).Blank("received.carried-in", Applicant.Total).Blank("received.carried-in", Applicant.NaturalPerson)),
    ];

    public override IEnumerable<CheckSubject> Undecided =>
    [
        Of(AReport.Of(2020).Received(7).WithPersons("handled.total", 9).Blank("received.carried-in", Applicant.Total).Blank("received.carried-in", Applicant.NaturalPerson)),
        Of(AReport.Of(2020).Received(7).Unreadable("received.carried-in", Applicant.Total)),
        Of(AReport.Of(2020).WithoutCells(FormTable.Applications)),
    ];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // Received is not handled, but the rest is carried over.
        Of(AReport.Of(2020).WithPersons("received.new", 9).WithPersons("handled.total", 4).WithPersons("carried-out", 5)),
        Of(AReport.Of(2020).Applying(Edition.Unknown).WithPersons("received.new", 9)),
    ];
}

public sealed class OutcomesSumCases : CheckCases<OutcomesSum>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        Of(AReport.Of(2020).Received(3)),
        Of(AReport.Of(2022).WithPersons("other.other", 2).WithPersons("other.fee-overdue", 1).WithPersons("handled.total", 3)),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).WithPersons("granted", 3).WithPersons("handled.total", 4)),
        Of(AReport.Of(2022).WithPersons("granted", 3).WithPersons("refused.third-party", 2).WithPersons("handled.total", 3)),
    ];

    public override IEnumerable<CheckSubject> Undecided =>
    [
        Of(AReport.Of(2020).WithPersons("granted", 3).Blank("handled.total", Applicant.Total).Blank("handled.total", Applicant.NaturalPerson)),
        Of(AReport.Of(2020).Unreadable("granted", Applicant.Total).With("handled.total", Applicant.Total, 3)),
    ];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // The 2019 table in a later report has one line for other handling: its own lines are added, not the later edition's.
        Of(AReport.Of(2023).In(Edition.Form2019).WithPersons("other.total", 3).WithPersons("handled.total", 3)),
        Of(AReport.Of(2020).WithPersons("partly-granted", 2).WithPersons("not-processed.repeated", 1).WithPersons("handled.total", 3)),
    ];
}

public sealed class ApplicantsSumCases : CheckCases<ApplicantsSum>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        Of(AReport.Of(2020).With("received.new", Applicant.NaturalPerson, 5).With("received.new", Applicant.Research, 2).With("received.new", Applicant.Total, 7)),
        Of(AReport.Of(2020).Blank("granted", Applicant.Total)),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).With("received.new", Applicant.NaturalPerson, 5).With("received.new", Applicant.Total, 7)),
        Of(AReport.Of(2022).With("carried-out", Applicant.OtherOrganisation, 1)),
    ];

    public override IEnumerable<CheckSubject> Undecided =>
    [
        Of(AReport.Of(2020).With("received.new", Applicant.NaturalPerson, 5).Blank("received.new", Applicant.Total)),
        Of(AReport.Of(2020).With("received.new", Applicant.NaturalPerson, 5).Blank("received.new", Applicant.Business).With("received.new", Applicant.Total, 7)),
    ];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // Lines differ from one another; only the columns of a line add up.
        Of(AReport.Of(2020).WithPersons("received.new", 5).WithPersons("received.carried-in", 2).WithPersons("handled.total", 7)),
        Of(AReport.Of(2020).Dash("granted", Applicant.LegalService)),
    ];
}

public sealed class FiguresNotNegativeCases : CheckCases<FiguresNotNegative>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).Received(3))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).With("received.new", Applicant.Total, -3, "-3")), Of(AReport.Of(2022).With("penalties.decisions", -1, "-1"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutCells(FormTable.Disclosure).WithoutCells(FormTable.Applications).WithoutCells(FormTable.Proceedings).Unreadable("granted", Applicant.Total))];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).With("licences.items-last-year", 40).With("licences.items-change", -8, "-8")), Of(AReport.Of(2020).Dash("received.new", Applicant.Total))];
}

public sealed class CountsAreWholeCases : CheckCases<CountsAreWhole>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).Received(3))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).With("received.new", Applicant.Total, 3.5m)), Of(AReport.Of(2022).With("licences.decisions", 0.1m))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutCells(FormTable.Disclosure).WithoutCells(FormTable.Applications).WithoutCells(FormTable.Proceedings).Unreadable("granted", Applicant.Total))];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).With("procurement.projects", 3).With("procurement.amount", 156_789.5m, "15.67895万元")), Of(AReport.Of(2020).With("granted", Applicant.Total, 3.0m, "3.0"))];
}
