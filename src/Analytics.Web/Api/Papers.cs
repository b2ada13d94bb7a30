using System.Text;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Pictures;
using Analytics.Reporting.Scores;
using Analytics.Reporting.SendBack;
using Analytics.Reporting.Summaries;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;

namespace Analytics.Web.Api;

/// <summary>The office's papers as files: the summary, sheets to send back, blank forms.</summary>
public static class Papers
{
    /// <summary>The yearly summary without the struck sentences; null where the format has nothing to hold.</summary>
    public static byte[]? Summary(Warehouse warehouse, string under, int year, IReadOnlyList<string> struck, string format, Knowledge knowledge)
    {
        var summary = YearlySummary.Of(warehouse, under, year, struck.ToHashSet(), knowledge);
        return format switch
        {
            "docx" => SummaryWord.Of(summary),
            "html" => Encoding.UTF8.GetBytes(SummaryHtml.Of(summary)),
            "xlsx" => summary.Consolidation is { } consolidation ? WorkingSheet.Of(consolidation, summary.Charts) : null,
            _ => OfficePdf.Find() is not null ? OfficePdf.Of(SummaryWord.Of(summary)) : BrowserPicture.Pdf(SummaryHtml.Of(summary)),
        };
    }

    /// <summary>The list of reports to send back, or one unit's own sheet.</summary>
    public static byte[]? SendBack(Warehouse warehouse, string under, int year)
    {
        var sheets = SendBackSheet.Of(warehouse.Findings.Of(under, year));
        return sheets.Count == 0 ? null : new PaperTemplates().Word(sheets.Count == 1 && sheets[0].Unit == under
            ? SendBackNotice.Of(new Office(warehouse, Signs(warehouse, under), year), sheets[0])
            : SendBackNotice.List(new Office(warehouse, Signs(warehouse, under), year), sheets, null));
    }

    /// <summary>A scoring as an announcement, or the sheet of one unit; null where there is no scheme or no such unit.</summary>
    public static byte[]? Scores(ScoreSheet? sheet, Warehouse warehouse, string? unit)
    {
        if (sheet is null)
        {
            return null;
        }

        var office = new Office(warehouse, sheet.Scheme.Under, sheet.Scheme.Year);
        return unit is null ? new PaperTemplates().Word(ScorePapers.Results(office, sheet))
            : sheet.Units.FirstOrDefault(score => score.Code == unit) is { } score ? new PaperTemplates().Word(ScorePapers.Unit(office, sheet, score)) : null;
    }

    // The office of the government that lists the unit.
    private static string Signs(Warehouse warehouse, string unit) =>
        warehouse.Units.Get(unit) is var found && found.IsConsolidated ? found.Code : found.Parent ?? found.Code;

    /// <summary>The official form with last year's carry-over, or the sheet that checks itself; null before the first form.</summary>
    public static byte[]? Form(Warehouse warehouse, string unit, int year, string format)
    {
        if (year is < BlankForm.FirstYear or > 2100 || warehouse.Units.Find(unit) is not { } found)
        {
            return null;
        }

        var carry = CarryOver.Of(warehouse.Versions.Report(unit, year - 1), year);
        return format == "docx" ? BlankForm.Word(found.Name, year, carry) : SelfCheckSheet.Of(found.Name, year, carry);
    }
}
