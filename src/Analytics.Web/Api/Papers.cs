using System.Text;
using Analytics.Core.Words;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Pictures;
using Analytics.Reporting.SendBack;
using Analytics.Reporting.Summaries;
using Analytics.Warehousing;

namespace Analytics.Web.Api;

/// <summary>The office's papers as files: the summary, sheets to send back, blank forms.</summary>
public static class Papers
{
    /// <summary>The yearly summary without the struck sentences; null where the format has nothing to hold.</summary>
    public static byte[]? Summary(Warehouse warehouse, string under, int year, IReadOnlyList<string> struck, string format)
    {
        var summary = YearlySummary.Of(warehouse, under, year, struck.ToHashSet());
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
        var today = warehouse.Clock.Today();
        return sheets.Count switch
        {
            0 => null,
            1 when sheets[0].Unit == under => sheets[0].ToWord(null, today),
            _ => SendBackSheet.ListToWord(sheets, null, today),
        };
    }

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
