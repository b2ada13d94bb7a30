using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Procurement projects by unit, with last year beside it; the 2021 form does not ask for it.</summary>
public sealed class ProcurementProjectsByUnit : MeasureByUnit
{
    public override string Id => "procurement-projects-by-unit";

    public override Text Title => new("各单位集中采购项目数", "Procurement projects by unit");

    public override Text Question => new("谁的采购项目多？", "Who has most procurement projects?");

    protected override string Measure => "procurement.projects";
}
