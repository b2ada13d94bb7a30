using System.Globalization;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Warehousing;

namespace Analytics.Reporting.Season;

/// <summary>A reason to write to a unit today: one of its days is near, or has passed.</summary>
/// <param name="Unit">To whom.</param>
/// <param name="Code">Such as filing-7; with the day it is drafted once and never twice.</param>
/// <param name="DueOn">The day that it is about.</param>
/// <param name="Paper">What it says.</param>
public sealed record Occasion(string Unit, string Code, DateOnly DueOn, PaperContent Paper)
{
    /// <summary>Days before a date at which a unit is reminded.</summary>
    public static readonly IReadOnlyList<int> DaysBefore = [7, 3];

    /// <summary>All that falls to be written today. A day that the machine slept through is made up for as long as its step lasts.</summary>
    public static IReadOnlyList<Occasion> Today(Office office)
    {
        var today = office.Today;
        var occasions = new List<Occasion>();
        var publications = office.Publications();
        foreach (var unit in office.Addends())
        {
            void Before(string what, DateOnly? due, string template, string title)
            {
                if (due is { } day && Step(day.DayNumber - today.DayNumber) is { } step)
                {
                    occasions.Add(new Occasion(unit.JurisdictionCode, string.Create(CultureInfo.InvariantCulture, $"{what}-{step}"), day, Reminder.Write(office, unit, template, title, day)));
                }
            }

            void After(string what, DateOnly? due, string template)
            {
                if (due is { } day && day < today)
                {
                    occasions.Add(new Occasion(unit.JurisdictionCode, what, day, Reminder.Write(office, unit, template, "工作提示单", day)));
                }
            }

            if (Reminder.IsWaiting(unit))
            {
                Before("draft", Instants.Day(unit.DraftDueOn), "reminder-draft", "初稿提示");
                Before("filing", Office.LastDay(unit), "reminder", "报送提示");
            }
            else if (unit.StateCode == States.SentBack)
            {
                Before("correction", Instants.Day(unit.CorrectionDueOn), "reminder-correction", "修改稿提示");
                After("correction-overdue", Instants.Day(unit.CorrectionDueOn), "correction-slip");
            }

            // Who has not filed is reminded of that; a publication comes after it.
            var publication = publications.GetValueOrDefault(unit.JurisdictionCode)?.State;
            if (unit.IsReported == 1 && publication is PublicationStates.Due or PublicationStates.NotDue)
            {
                Before("publication", Instants.Day(unit.PublicationDueOn), "reminder-publication", "公布提示");
            }
            else if (unit.IsReported == 1 && publication == PublicationStates.Overdue)
            {
                After("publication-overdue", Instants.Day(unit.PublicationDueOn), "publication-slip");
            }
        }

        // Overdue is a confirmed state: the year was declared complete.
        var days = office.Addends().ToDictionary(unit => unit.JurisdictionCode, Office.LastDay, StringComparer.Ordinal);
        occasions.AddRange(OverdueSlip.Of(office).Where(slip => days.ContainsKey(slip.Unit)).Select(slip => new Occasion(slip.Unit, "overdue", days[slip.Unit], slip.Paper)));
        return occasions;
    }

    /// <summary>Seven from the seventh day before to the fourth, three from the third to the last; null earlier and later.</summary>
    private static int? Step(int daysLeft) => daysLeft < 0 ? null : DaysBefore.Where(step => daysLeft <= step).Select(step => (int?)step).LastOrDefault();
}
