using System.Globalization;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>The notice of the season: who files, by when, in which form.</summary>
public static class Notice
{
    public static PaperContent Of(Office office)
    {
        var units = office.Addends();
        return new PaperContent(
            "notice", $"{office.Year}年度年报编制报送通知",
            office.Fields(
                office.AllUnits(units), ("应报单位数", units.Count.ToString(CultureInfo.InvariantCulture)),
                ("部门依据", units.Any(unit => unit.KindCode is "department" or "office") ? "是" : ""),
                ("其他依据", units.Any(unit => unit.KindCode is not ("department" or "office")) ? "是" : "")),
            Office.List("单位", units.Select(unit => new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["名称"] = unit.Name,
                ["类别"] = Office.KindName(unit.KindCode),
                ["初稿"] = Office.TableDay(unit.DraftDueOn, office.Year),
                ["期限"] = PaperDay.InTable(Office.LastDay(unit), office.Year + 1),
                ["公布"] = Office.TableDay(unit.PublicationDueOn, office.Year),
                ["依据"] = LegalBasis.Short(unit),
            })));
    }
}
