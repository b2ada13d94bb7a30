using Analytics.Warehousing;
using Analytics.Warehousing.People;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>The paper upward in February: how many should file and publish, how many did, on time, who not and why, with every unit's address.</summary>
public static class FebruaryPaper
{
    public static PaperContent Of(Office office)
    {
        var units = office.Addends();
        var publications = office.Publications();

        // The reason is what the unit said when it was last asked; a paper leaves room where nobody asked.
        var said = new CallNotes(office.Warehouse.Connect).Of(office.Under, office.Year).GroupBy(note => note.JurisdictionCode).ToDictionary(notes => notes.Key, notes => notes.First().Note, StringComparer.Ordinal);
        string Why(Expected unit) => said.GetValueOrDefault(unit.JurisdictionCode) ?? unit.Reason ?? "（待填）";
        var wanting = units.Where(unit => unit.StateCode == States.Overdue || (unit.IsReported == 1 && unit.IsOnTime == 0)
            || publications.GetValueOrDefault(unit.JurisdictionCode)?.State is PublicationStates.Overdue or PublicationStates.Late or PublicationStates.Differs).ToList();
        var lists = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal)
        {
            ["单位"] = [.. units.Select(unit => FilingCounts.Row(unit, publications.GetValueOrDefault(unit.JurisdictionCode)))],
            ["原因"] = [.. wanting.Select(unit => new Dictionary<string, string>(FilingCounts.Row(unit, publications.GetValueOrDefault(unit.JurisdictionCode)), StringComparer.Ordinal) { ["原因"] = Why(unit) })],
        };
        return new PaperContent(
            "february", $"{office.Year}年度年报公布情况报告", office.Fields([.. FilingCounts.Of(office, units), ("有原因", wanting.Count > 0 ? "是" : "")]), lists);
    }
}
