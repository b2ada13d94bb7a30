using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Procurement amount by unit, with last year beside it; the 2021 form does not ask for it.</summary>
public sealed class ProcurementAmountByUnit : MeasureByUnit
{
    public override string Id => "procurement-amount-by-unit";

    public override Text Title => new("各单位集中采购金额", "Procurement amount by unit");

    public override Text Question => new("采购的钱花在哪里？", "Where does procurement money go?");

    protected override string Measure => "procurement.amount";
}
