using Analytics.Core.Checks;
using Analytics.Core.Checks.Proceedings;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class ProceedingsSumsCases : CheckCases<ProceedingsSums>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        Of(AReport.Of(2020).With("reconsideration.upheld", 3).With("reconsideration.pending", 1).With("reconsideration.total", 4)),
        Of(AReport.Of(2022).Blank("litigation-direct.upheld").Blank("litigation-direct.total")),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2023).With("reconsideration.upheld", 10).With("reconsideration.corrected", 1)),
        Of(AReport.Of(2023).With("litigation-after-reconsideration.corrected", 5)),
        Of(AReport.Of(2020).With("litigation-direct.total", 1)),
    ];

    public override IEnumerable<CheckSubject> Undecided =>
    [
        Of(AReport.Of(2020).With("reconsideration.upheld", 3).Blank("reconsideration.total")),
        Of(AReport.Of(2020).Blank("reconsideration.other").With("reconsideration.total", 2)),
        Of(AReport.Of(2020).WithoutCells(FormTable.Proceedings)),
    ];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // The blocks have nothing to do with one another.
        Of(AReport.Of(2020).With("reconsideration.upheld", 2).With("reconsideration.total", 2)
            .With("litigation-after-reconsideration.other", 7).With("litigation-after-reconsideration.total", 7)),
    ];
}
