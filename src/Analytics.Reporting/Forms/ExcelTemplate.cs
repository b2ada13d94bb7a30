using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Forms;

/// <summary>Fills any workbook of a higher office: a cell that reads {{630106100:received.new}} becomes the unit's figure.</summary>
/// <remarks>{{unit:measure/applicant@year}}; without a unit it is the sum of all, without a year the year asked for; <c>name</c> and <c>state</c> stand for a unit's name and filing state.
/// A cell for which there is no figure says why in words; a placeholder that is not understood stays, and is reported.</remarks>
public static partial class ExcelTemplate
{
    /// <returns>The filled workbook, and the placeholders that were not understood.</returns>
    public static (byte[] Book, IReadOnlyList<string> Unknown) Fill(byte[] template, Warehouse warehouse, string under, int year)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        var unknown = new List<string>();
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            var cells = book.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>())
                .Select(cell => (Cell: cell, Match: Placeholder().Match(TextOf(cell, shared)))).Where(found => found.Match.Success).ToList();
            var places = cells.Select(found => (found.Cell, found.Match.Value, Place: Place.Of(found.Match, year))).ToList();
            var codes = FigureSource.Codes(places.Select(p => p.Place.Measure).Where(MeasureWords.Exists).Distinct());
            var years = places.Select(p => p.Place.Year).DefaultIfEmpty(year).ToList();
            var figures = new FigureSource(warehouse).Below(under, years.Min(), years.Max(), codes, applicants: true);
            foreach (var (cell, text, place) in places)
            {
                if (!Write(cell, figures, place))
                {
                    unknown.Add(text);
                }
            }

            // Cached results of formulas belong to the empty template.
            book.Workbook.CalculationProperties = new CalculationProperties { FullCalculationOnLoad = true };
            foreach (var part in book.WorksheetParts)
            {
                part.Worksheet.Save();
            }
        }

        return (stream.ToArray(), unknown);
    }

    private static bool Write(Cell cell, Figures figures, Place place)
    {
        var unit = place.Unit.Length == 0 ? null : figures.Units.Append(figures.Parent).FirstOrDefault(u => u?.Code == place.Unit);
        if (place.Unit.Length > 0 && unit is null)
        {
            return false;
        }

        if (place.Measure == "name" && unit is not null)
        {
            return Words(cell, unit.Name);
        }

        if (place.Measure == "state" && unit is not null)
        {
            return Words(cell, GapWord.Of(figures.Filing(unit.Code, place.Year).State).Word.Zh);
        }

        if (!MeasureWords.Exists(place.Measure))
        {
            return false;
        }

        var point = unit is null ? figures.SumPoint(place.Year, place.Measure, place.Applicant)
            : place.Applicant is { } applicant ? figures.Of(unit.Code, place.Year, place.Measure, applicant) : figures.Of(unit.Code, place.Year, place.Measure);
        if (point.Value is not { } value)
        {
            return Words(cell, GapWord.Of(point.Gap).Word.Zh);
        }

        cell.RemoveAllChildren();
        cell.DataType = CellValues.Number;
        cell.CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static bool Words(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
        return true;
    }

    private static string TextOf(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InnerText
        : cell.CellValue?.Text ?? "";

    [GeneratedRegex(@"^\s*\{\{\s*(?:(?<unit>[\w-]+):)?(?<measure>[\w.-]+)(?:/(?<applicant>[\w-]+))?(?:@(?<year>\d{4}))?\s*\}\}\s*$")]
    private static partial Regex Placeholder();

    private sealed record Place(string Unit, string Measure, Applicant? Applicant, int Year)
    {
        public static Place Of(Match match, int year) => new(
            match.Groups["unit"].Value is "sum" ? "" : match.Groups["unit"].Value,
            match.Groups["measure"].Value,
            match.Groups["applicant"] is { Success: true, Value: var code } && ApplicantCodes.All.Any(a => a.Code() == code) ? ApplicantCodes.FromCode(code) : null,
            match.Groups["year"] is { Success: true, Value: var text } ? int.Parse(text, CultureInfo.InvariantCulture) : year);
    }
}
