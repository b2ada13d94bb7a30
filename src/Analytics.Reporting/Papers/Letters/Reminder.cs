using System.Globalization;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>提示: a reminder to a unit before one of its days: the draft's, the filing's, the publication's, a correction's.</summary>
public static class Reminder
{
    /// <summary>A reminder of the filing day to each unit of which nothing has been received and whose day has not passed.</summary>
    /// <param name="office">Who writes.</param>
    /// <param name="withinDays">Only units whose last day is at most so many days away; seven and three are the office's habit.</param>
    public static IReadOnlyList<PaperContent> Of(Office office, int withinDays = 7) =>
    [
        .. office.Addends().Where(IsWaiting)
            .Select(unit => (Unit: unit, Left: Office.LastDay(unit).DayNumber - office.Today.DayNumber))
            .Where(row => row.Left >= 0 && row.Left <= withinDays)
            .Select(row => Write(office, row.Unit, "reminder", "报送提示", Office.LastDay(row.Unit))),
    ];

    /// <summary>Nothing was received and the last day has not passed.</summary>
    internal static bool IsWaiting(Expected unit) => unit.StateCode is States.NotDue or States.Due or States.Extended;

    internal static PaperContent Write(Office office, Expected unit, string template, string title, DateOnly day) => new(
        template, $"{unit.JurisdictionCode} {unit.Name} {title}",
        office.Fields(
            ("单位", Office.Addressee(unit.KindCode, unit.Name)),
            ("依据", LegalBasis.Sentence(unit.KindCode, unit.BasisCode, office.Year)),
            ("期限", PaperDay.Of(day)),
            ("退回次数", unit.CorrectionRounds.ToString(CultureInfo.InvariantCulture)),
            ("剩余天数", Math.Max(0, day.DayNumber - office.Today.DayNumber).ToString(CultureInfo.InvariantCulture)),
            ("逾期天数", Math.Max(0, office.Today.DayNumber - day.DayNumber).ToString(CultureInfo.InvariantCulture))),
        Office.NoLists);
}
