using System.Globalization;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>提示: a reminder to each unit of which nothing has been received and whose day has not passed.</summary>
public static class Reminder
{
    /// <param name="office">Who writes.</param>
    /// <param name="withinDays">Only units whose last day is at most so many days away; seven and three are the office's habit.</param>
    public static IReadOnlyList<PaperContent> Of(Office office, int withinDays = 7) =>
    [
        .. office.Addends().Where(unit => unit.StateCode is States.NotDue or States.Due or States.Extended)
            .Select(unit => (Unit: unit, Left: Office.LastDay(unit).DayNumber - office.Today.DayNumber))
            .Where(row => row.Left >= 0 && row.Left <= withinDays)
            .Select(row => new PaperContent(
                "reminder", $"{row.Unit.JurisdictionCode} {row.Unit.Name} 报送提示",
                office.Fields(
                    ("单位", row.Unit.Name),
                    ("依据", LegalBasis.Sentence(row.Unit.KindCode, row.Unit.BasisCode)),
                    ("期限", PaperDay.Of(Office.LastDay(row.Unit))),
                    ("剩余天数", row.Left.ToString(CultureInfo.InvariantCulture))),
                Office.NoLists)),
    ];
}
