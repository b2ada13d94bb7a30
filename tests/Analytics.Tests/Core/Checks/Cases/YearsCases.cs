using Analytics.Core.Checks;
using Analytics.Core.Checks.Years;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class CarriedOutEqualsNextCarriedInCases : CheckCases<CarriedOutEqualsNextCarriedIn>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        After(AReport.Of(2019).WithPersons("carried-out", 3), AReport.Of(2020).WithPersons("received.carried-in", 3)),
        After(AReport.Of(2020).Blank("carried-out", Applicant.Total), AReport.Of(2021)),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        After(AReport.Of(2019).WithPersons("carried-out", 3), AReport.Of(2020)),
        // The totals agree and the columns do not.
        After(AReport.Of(2021).WithPersons("carried-out", 3), AReport.Of(2022).With("received.carried-in", Applicant.Business, 3).With("received.carried-in", Applicant.Total, 3)),
    ];

    public override IEnumerable<CheckSubject> Undecided => [After(AReport.Of(2019).Blank("carried-out", Applicant.Total), AReport.Of(2020).With("received.carried-in", Applicant.Total, 3))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // Last year's carried-in has nothing to do with this year's.
        After(AReport.Of(2019).WithPersons("received.carried-in", 3).WithPersons("carried-out", 1), AReport.Of(2020).WithPersons("received.carried-in", 1)),
        Of(AReport.Of(2020).WithPersons("received.carried-in", 3)),
    ];
}

public sealed class FiveFoldJumpCases : CheckCases<FiveFoldJump>
{
    public override IEnumerable<CheckSubject> Passing => [After(AReport.Of(2021).With("penalties.decisions", 100), AReport.Of(2022).With("penalties.decisions", 400))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        After(AReport.Of(2021).With("penalties.decisions", 100), AReport.Of(2022).With("penalties.decisions", 500)),
        After(AReport.Of(2021).Received(90), AReport.Of(2022).Received(10)),
        After(AReport.Of(2022).With("fees.amount", 1_000_000), AReport.Of(2023).With("fees.amount", 9_000_000)),
    ];

    public override IEnumerable<CheckSubject> Undecided =>
        [After(AReport.Of(2021).WithoutCells(FormTable.Disclosure).WithoutCells(FormTable.Applications).WithoutCells(FormTable.Proceedings).Unreadable("penalties.decisions"), AReport.Of(2022))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        After(AReport.Of(2021).With("penalties.decisions", 2), AReport.Of(2022).With("penalties.decisions", 19)),
        After(AReport.Of(2021).With("penalties.decisions", 0), AReport.Of(2022).With("penalties.decisions", 900)),
        // A stock, not a flow.
        After(AReport.Of(2021).With("normative-documents.in-force", 10), AReport.Of(2022).With("normative-documents.in-force", 90)),
        Of(AReport.Of(2022).With("penalties.decisions", 900)),
    ];
}

public sealed class RepeatedThreeYearsCases : CheckCases<RepeatedThreeYears>
{
    private static CheckSubject Three(AReport first, AReport second, AReport third) => new(third.Build()) { Previous = second.Build(), Earlier = [first.Build()] };

    private static AReport Fines(int year, decimal count) => AReport.Of(year).With("penalties.decisions", count);

    public override IEnumerable<CheckSubject> Passing => [Three(Fines(2021, 120), Fines(2022, 120), Fines(2023, 121))];

    public override IEnumerable<CheckSubject> Failing => [Three(Fines(2021, 120), Fines(2022, 120), Fines(2023, 120)), Three(Fines(2020, 120), Fines(2021, 120), Fines(2022, 120))];

    public override IEnumerable<CheckSubject> Undecided =>
    [
        After(Fines(2022, 120), Fines(2023, 120)),
        new CheckSubject(Fines(2023, 120).Build()) { Previous = Fines(2022, 120).Build(), Earlier = [Fines(2020, 120).Build()] },
    ];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Three(Fines(2021, 5), Fines(2022, 5), Fines(2023, 5)),
        Three(AReport.Of(2021).With("normative-documents.in-force", 40), AReport.Of(2022).With("normative-documents.in-force", 40), AReport.Of(2023).With("normative-documents.in-force", 40)),
    ];
}
