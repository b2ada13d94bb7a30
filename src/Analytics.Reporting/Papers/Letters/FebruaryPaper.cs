namespace Analytics.Reporting.Papers.Letters;

/// <summary>The paper upward in February: how many should file and publish, how many did, on time, who not.</summary>
public static class FebruaryPaper
{
    public static PaperContent Of(Office office)
    {
        var units = office.Addends();
        return new PaperContent("february", $"{office.Year}年度年报公布情况报告", office.Fields(FilingCounts.Of(office, units)), Office.List("单位", units.Select(FilingCounts.Row)));
    }
}
