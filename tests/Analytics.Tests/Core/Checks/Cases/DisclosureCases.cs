using Analytics.Core.Checks;
using Analytics.Core.Checks.Disclosure;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class ItemsNotDecisionsCases : CheckCases<ItemsNotDecisions>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).With("licences.items-last-year", 40).With("licences.items-change", -2).With("licences.decisions", 1250))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.For("630106", 2020).With("licences.items-last-year", 49469).With("licences.items-change", 33100).With("licences.decisions", 16369)),
        Of(AReport.For("630106", 2020).With("penalties.items-last-year", 2096).With("penalties.items-change", 1512).With("penalties.decisions", 3608)),
        Of(AReport.For("630106", 2020).With("licences.items-last-year", 25000).With("licences.decisions", 3)),
        Of(AReport.Of(2019).With("other-services.items-last-year", 2600)),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutCells(FormTable.Disclosure).Unreadable("licences.items-last-year"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2020).With("other-services.items-last-year", 63)),
        // No change this year: equal figures say nothing.
        Of(AReport.Of(2020).With("licences.items-last-year", 25).With("licences.decisions", 25)),
        // Small figures meet by chance.
        Of(AReport.Of(2020).With("coercion.items-last-year", 3).With("coercion.items-change", 1).With("coercion.decisions", 4)),
        Of(AReport.Of(2022).With("licences.decisions", 49469)),
    ];
}

public sealed class ItemsNotBelowZeroCases : CheckCases<ItemsNotBelowZero>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).With("licences.items-last-year", 40).With("licences.items-change", -2, "-2"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).With("licences.items-last-year", 4).With("licences.items-change", -12, "减12"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).Blank("licences.items-last-year").With("licences.items-change", -12, "-12"))];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).With("licences.items-last-year", 12).With("licences.items-change", -12, "-12")), Of(AReport.Of(2022))];
}

public sealed class ItemsCarryToNextYearCases : CheckCases<ItemsCarryToNextYear>
{
    public override IEnumerable<CheckSubject> Passing =>
        [After(AReport.Of(2019).With("licences.items-last-year", 40).With("licences.items-change", -2, "-2"), AReport.Of(2020).With("licences.items-last-year", 38))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        After(AReport.Of(2019).With("licences.items-last-year", 40).With("licences.items-change", 2), AReport.Of(2020).With("licences.items-last-year", 38)),
        After(AReport.Of(2019).With("fees.items-last-year", 4), AReport.Of(2020).With("fees.items-last-year", 9)),
    ];

    public override IEnumerable<CheckSubject> Undecided => [After(AReport.Of(2019).WithoutCells(FormTable.Disclosure), AReport.Of(2020))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // The later edition does not ask for items.
        After(AReport.Of(2020).With("licences.items-last-year", 40), AReport.Of(2021)),
        After(AReport.Of(2019).With("licences.items-last-year", 40), AReport.Of(2020).Blank("licences.items-last-year")),
    ];
}

public sealed class InPublicNotBelowPublishedCases : CheckCases<InPublicNotBelowPublished>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).With("normative-documents.published", 4).With("normative-documents.in-public", 19))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).With("normative-documents.published", 19).With("normative-documents.in-public", 4))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).With("normative-documents.published", 4).Blank("normative-documents.in-public"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // Made more than published is another matter, and so is made more than stands in public.
        Of(AReport.Of(2020).With("normative-documents.made", 87).With("normative-documents.published", 5).With("normative-documents.in-public", 5)),
    ];
}

public sealed class MadeDocumentsPublishedCases : CheckCases<MadeDocumentsPublished>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).With("normative-documents.made", 87).With("normative-documents.published", 1))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).With("normative-documents.made", 87))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).With("normative-documents.made", 87).Blank("normative-documents.published"))];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).With("normative-documents.made", 2)), Of(AReport.Of(2022).With("normative-documents.issued", 87))];
}

public sealed class ProcurementBothOrNeitherCases : CheckCases<ProcurementBothOrNeither>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).With("procurement.projects", 73).With("procurement.amount", 843_700, "84.37万元")), Of(AReport.Of(2020))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).With("procurement.projects", 3)),
        Of(AReport.Of(2020).Blank("procurement.projects").With("procurement.amount", 50_000, "5万元")),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).With("procurement.projects", 3).Unreadable("procurement.amount", raw: "见附件"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2020).Blank("procurement.projects").With("procurement.amount", 0)),
        Of(AReport.Of(2020).Dash("procurement.projects").Dash("procurement.amount")),
        Of(AReport.Of(2022)),
    ];
}

public sealed class ProcurementAmountPerProjectCases : CheckCases<ProcurementAmountPerProject>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).With("procurement.projects", 1).With("procurement.amount", 953_000))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).With("procurement.projects", 53).With("procurement.amount", 6944.93m)),
        Of(AReport.Of(2020).With("procurement.projects", 1).With("procurement.amount", 236_000_000, "23600万元")),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).With("procurement.projects", 3).Unreadable("procurement.amount", raw: "见附件"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // A district's 1.022 billion over 531 projects is two million each.
        Of(AReport.For("630106", 2020).With("procurement.projects", 531).With("procurement.amount", 1_022_000_000, "10.22亿")),
        Of(AReport.Of(2020).With("procurement.amount", 500)),
    ];
}

public sealed class InForceIdentityCases : CheckCases<InForceIdentity>
{
    private static AReport Year(int year, decimal issued, decimal repealed, decimal inForce) => AReport.Of(year)
        .With("normative-documents.issued", issued).With("normative-documents.repealed", repealed).With("normative-documents.in-force", inForce);

    public override IEnumerable<CheckSubject> Passing => [After(Year(2021, 2, 0, 8), Year(2022, 3, 1, 10))];

    public override IEnumerable<CheckSubject> Failing => [After(Year(2021, 2, 0, 8), Year(2022, 3, 1, 11))];

    public override IEnumerable<CheckSubject> Undecided => [After(AReport.Of(2021).WithoutCells(FormTable.Disclosure), Year(2022, 3, 1, 11))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        // 2021 is the first year of the edition: there is no figure to start from.
        After(AReport.Of(2020).With("normative-documents.in-public", 8), Year(2021, 3, 1, 11)),
        Of(Year(2022, 3, 1, 11)),
    ];
}

public sealed class FeesUnitByHistoryCases : CheckCases<FeesUnitByHistory>
{
    public override IEnumerable<CheckSubject> Passing => [After(AReport.Of(2022).With("fees.amount", 77_302_800), AReport.Of(2023).With("fees.amount", 81_000_000))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        After(AReport.Of(2022).With("fees.amount", 77_302_800), AReport.Of(2023).With("fees.amount", 810_000_000_000)),
        After(AReport.Of(2022).With("fees.amount", 77_302_800), AReport.Of(2023).With("fees.amount", 8_100)),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2023).With("fees.amount", 8_100)), After(AReport.Of(2022), AReport.Of(2023).With("fees.amount", 8_100))];

    public override IEnumerable<CheckSubject> LookAlikes => [After(AReport.Of(2022).With("fees.amount", 20_000), AReport.Of(2023).With("fees.amount", 400_000)), After(AReport.Of(2022).With("fees.amount", 20_000_000), AReport.Of(2023))];
}

public sealed class RulesByLegislativeBodiesCases : CheckCases<RulesByLegislativeBodies>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020)), Of(AReport.For("630106", 2023))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).With("rules.made", 2)),
        Of(AReport.For("630106", 2023).With("rules.issued", 1)),
        Of(AReport.For("630106-D07", 2023).With("rules.in-force", 4)),
        Of(AReport.For("5425", 2023).With("rules.issued", 1)),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).With("rules.made", 2).WithoutUnit()), Of(AReport.For("6301-D02", 2023).With("rules.issued", 2))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        .. new[] { "63", "6301", "6322", "4419", "441900", "4420", "6202", "4604", "31-OFFICE", "6301-OFFICE" }
            .Select(code => Of(AReport.For(code, 2023).With("rules.issued", 3).With("rules.in-force", 40))),
        // Normative documents are no rules.
        Of(AReport.Of(2023).With("normative-documents.issued", 3)),
    ];
}
