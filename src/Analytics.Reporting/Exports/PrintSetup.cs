using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Exports;

/// <summary>How a sheet of ours comes out of a printer: A4 turned, so many pages across, headings on every page, and numbered.</summary>
internal static class PrintSetup
{
    // As spreadsheets number paper.
    private const uint A4 = 9;

    /// <summary>First in the sheet: its scale is found by the pages across.</summary>
    public static SheetProperties Fitted() => new(new PageSetupProperties { FitToPage = true });

    public static PageMargins Margins() => new() { Left = 0.4, Right = 0.4, Top = 0.7, Bottom = 0.6, Header = 0.3, Footer = 0.3 };

    /// <param name="across">Pages side by side; downward as many as it takes.</param>
    public static PageSetup Page(int across) => new() { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = (uint)Math.Max(1, across), FitToHeight = 0, PageOrder = PageOrderValues.OverThenDown };

    /// <summary>The title above, the page's number of how many below.</summary>
    public static HeaderFooter Numbers(string title) => new() { OddHeader = new OddHeader($"&C{title.Replace("&", "&&", StringComparison.Ordinal)}"), OddFooter = new OddFooter("&C第 &P 页 共 &N 页") };

    /// <summary>The first row and the first column stand on every page.</summary>
    /// <param name="name">The sheet's.</param>
    /// <param name="sheet">Its place, from 0.</param>
    public static DefinedName Repeated(string name, uint sheet) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{name}'!$A:$A,'{name}'!$1:$1")) { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };
}
