using Analytics.Core.Checks;
using Analytics.Core.Checks.Consolidation;
using Analytics.Core.Checks.Filing;
using Analytics.Core.Checks.Similarity;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class FiledOnTimeCases : CheckCases<FiledOnTime>
{
    private static readonly DateOnly Due = new(2021, 1, 20);

    private static CheckSubject Filed(FilingFacts filing) => new(AReport.Of(2020)) { Filing = filing };

    public override IEnumerable<CheckSubject> Passing => [Filed(new(Due, Due)), Filed(new(Due, Due) { RoundDueOn = Due.AddDays(9), VersionReceivedOn = Due.AddDays(9) })];

    public override IEnumerable<CheckSubject> Failing => [Filed(new(Due, Due.AddDays(1))), Filed(new(Due, Due) { RoundDueOn = Due.AddDays(9), VersionReceivedOn = Due.AddDays(12) })];

    public override IEnumerable<CheckSubject> Undecided => [Filed(new(Due, null))];

    // The second version comes after the due day; on time is judged by the first.
    public override IEnumerable<CheckSubject> LookAlikes => [Filed(new(Due, Due.AddDays(-3)) { VersionReceivedOn = Due.AddDays(5) }), Filed(new(null, Due)), Of(AReport.Of(2020))];
}

public sealed class ReceivedDateKnownCases : CheckCases<ReceivedDateKnown>
{
    private static readonly DateOnly Day = new(2021, 1, 20);

    public override IEnumerable<CheckSubject> Passing => [new CheckSubject(AReport.Of(2020)) { Filing = new(Day, Day) }];

    public override IEnumerable<CheckSubject> Failing => [new CheckSubject(AReport.Of(2020)) { Filing = new(Day, null) }];

    public override IEnumerable<CheckSubject> Undecided => [new CheckSubject(AReport.Of(2020)) { Filing = new(null, null) }];

    public override IEnumerable<CheckSubject> LookAlikes => [new CheckSubject(AReport.Of(2020)) { Filing = new(null, Day) }, Of(AReport.Of(2020))];
}

public sealed class NotAmendedAfterAcceptanceCases : CheckCases<NotAmendedAfterAcceptance>
{
    public override IEnumerable<CheckSubject> Passing => [new CheckSubject(AReport.Of(2020).Received(3)) { AcceptedBefore = AReport.Of(2020).Received(3) }];

    public override IEnumerable<CheckSubject> Failing =>
    [
        new CheckSubject(AReport.Of(2020).Received(4)) { AcceptedBefore = AReport.Of(2020).Received(3) },
        new CheckSubject(AReport.Of(2020)) { AcceptedBefore = AReport.Of(2020).Blank("carried-out", Applicant.Total) },
    ];

    public override IEnumerable<CheckSubject> Undecided =>
        [new CheckSubject(AReport.Of(2020)) { AcceptedBefore = AReport.Of(2020).WithoutCells(FormTable.Disclosure).WithoutCells(FormTable.Applications).WithoutCells(FormTable.Proceedings) }];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // The wording changed, no figure did; a blank became a dash.
        new CheckSubject(AReport.Of(2020).Says(5, "问题仍是解读不足。").Dash("granted", Applicant.Total)) { AcceptedBefore = AReport.Of(2020).Blank("granted", Applicant.Total) },
        Of(AReport.Of(2020).Received(4)),
    ];
}

public sealed class PublishedCopyAgreesCases : CheckCases<PublishedCopyAgrees>
{
    public override IEnumerable<CheckSubject> Passing => [new CheckSubject(AReport.Of(2020).Received(3)) { PublishedCopy = AReport.Of(2020).Received(3) }];

    public override IEnumerable<CheckSubject> Failing => [new CheckSubject(AReport.Of(2020).Received(4)) { PublishedCopy = AReport.Of(2020).Received(3) }];

    public override IEnumerable<CheckSubject> Undecided =>
        [new CheckSubject(AReport.Of(2020)) { PublishedCopy = AReport.Of(2020).WithoutCells(FormTable.Disclosure).WithoutCells(FormTable.Applications).WithoutCells(FormTable.Proceedings) }];

    public override IEnumerable<CheckSubject> LookAlikes => [new CheckSubject(AReport.Of(2020).Says(1, "本年度工作平稳。")) { PublishedCopy = AReport.Of(2020) }, Of(AReport.Of(2020))];
}

public sealed class ConsolidatedAgreesWithSumCases : CheckCases<ConsolidatedAgreesWithSum>
{
    private static CheckSubject Sum(AReport report, int received, decimal sum, ConsolidationScope scope = ConsolidationScope.WholeDistrict, decimal adjustment = 0) => new(report.Build())
    {
        Addends = new(17, received, new Dictionary<(string, Applicant), decimal> { [("received.new", Applicant.Total)] = sum })
        {
            Scope = scope,
            Adjustments = new Dictionary<(string, Applicant), decimal> { [("received.new", Applicant.Total)] = adjustment },
        },
    };

    private static AReport District(decimal received) => AReport.For("630106", 2022).Received(received);

    public override IEnumerable<CheckSubject> Passing => [Sum(District(30), 17, 30), Sum(District(28), 17, 30, adjustment: -2)];

    public override IEnumerable<CheckSubject> Failing => [Sum(District(28), 15, 30), Sum(District(33), 17, 30), Sum(District(28), 17, 30, ConsolidationScope.Unknown)];

    public override IEnumerable<CheckSubject> Undecided =>
    [
        // Above the sum while units are missing: they may hold the rest.
        Sum(District(33), 15, 30),
        new CheckSubject(District(33)) { Addends = new(null, 15, new Dictionary<(string, Applicant), decimal> { [("received.new", Applicant.Total)] = 30 }) },
        new CheckSubject(District(3)) { Addends = new(17, 3, new Dictionary<(string, Applicant), decimal>()) },
    ];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Sum(District(5), 17, 30, ConsolidationScope.OwnBody),
        Sum(AReport.For("630106-OFFICE", 2022).Received(5), 17, 30),
        Sum(District(5), 0, 0),
    ];
}

public sealed class NarrativeNotLastYearsCases : CheckCases<NarrativeNotLastYears>
{
    private static CheckSubject With(string unit, int year, decimal percent) => new(AReport.Of(2022)) { SimilarTexts = [new(unit, "某镇", year, percent, ["本年度共举办政策解读活动四场，覆盖全部村组。"])] };

    public override IEnumerable<CheckSubject> Passing => [With("630106102", 2021, 35)];

    public override IEnumerable<CheckSubject> Failing => [With("630106102", 2021, 96)];

    public override IEnumerable<CheckSubject> Undecided => [new CheckSubject(AReport.Of(2022).WithoutSections()) { SimilarTexts = [new("630106102", "某镇", 2021, 96, [])] }];

    public override IEnumerable<CheckSubject> LookAlikes => [With("630106102", 2022, 100), With("630106103", 2021, 96), With("630106102", 2021, 79)];
}

public sealed class NarrativeNotAnothersCases : CheckCases<NarrativeNotAnothers>
{
    private static CheckSubject With(string unit, int year, decimal percent) => new(AReport.Of(2022)) { SimilarTexts = [new(unit, "某镇", year, percent, ["本年度共举办政策解读活动四场，覆盖全部村组。"])] };

    public override IEnumerable<CheckSubject> Passing => [With("630106103", 2022, 35)];

    public override IEnumerable<CheckSubject> Failing => [With("630106103", 2022, 96)];

    public override IEnumerable<CheckSubject> Undecided => [new CheckSubject(AReport.Of(2022).WithoutUnit()) { SimilarTexts = [new("630106103", "某镇", 2022, 96, [])] }];

    public override IEnumerable<CheckSubject> LookAlikes => [With("630106102", 2021, 96), With("630106103", 2022, 60)];
}
