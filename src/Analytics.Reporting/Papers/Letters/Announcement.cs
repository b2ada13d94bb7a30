namespace Analytics.Reporting.Papers.Letters;

/// <summary>通报: how the season went, with confirmed states alone.</summary>
public static class Announcement
{
    public static PaperContent Of(Office office)
    {
        var units = office.Addends();
        var publications = office.Publications();
        return new PaperContent("announcement", $"{office.Year}年度年报报送情况通报", office.Fields([office.AllUnits(units), .. FilingCounts.Of(office, units)]), Office.List("单位", units.Select(unit => FilingCounts.Row(unit, publications.GetValueOrDefault(unit.JurisdictionCode)))));
    }
}
