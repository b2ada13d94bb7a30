using System.Globalization;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>工作提示单: to each unit of which it is confirmed that it did not file; a unit of which nobody knows gets none.</summary>
public static class OverdueSlip
{
    public static IReadOnlyList<(string Unit, PaperContent Paper)> Of(Office office)
    {
        var basis = office.Warehouse.Obligations.Of(office.Under, office.Year).ToDictionary(o => o.JurisdictionCode, StringComparer.Ordinal);
        return
        [
            .. office.Warehouse.Obligations.Missing(office.Under, office.Year).Where(unit => unit.State == States.Overdue).Select(unit => (unit.Code, new PaperContent(
                "overdue-slip", $"{unit.Code} {unit.Name} 工作提示单",
                office.Fields(
                    ("单位", Office.Addressee(unit.Kind, unit.Name)),
                    ("依据", LegalBasis.Sentence(unit.Kind, basis[unit.Code].BasisCode, office.Year)),
                    ("期限", PaperDay.Of(unit.DueOn)),
                    ("逾期天数", unit.DaysLate.ToString(CultureInfo.InvariantCulture)),
                    ("连续年数", unit.YearsInARow > 1 ? unit.YearsInARow.ToString(CultureInfo.InvariantCulture) : "")),
                Office.NoLists))),
        ];
    }
}
