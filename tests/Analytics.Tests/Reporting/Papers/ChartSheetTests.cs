using System.Globalization;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Samples;
using Analytics.Reporting.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Analytics.Tests.Reporting.Papers;

public sealed class ChartSheetTests
{
    private static readonly OpenXmlValidator Validator = new();

    public static TheoryData<SampleCase> Cases => [.. Enum.GetValues<SampleCase>()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_chart_in_Excel_is_native_and_draws_what_its_own_cells_hold(SampleCase which)
    {
        var drawn = 0;
        foreach (var chart in Chart.All)
        {
            var spec = ContactSheet.Sample(chart, which);
            using var book = Workbook(spec);
            if (which is SampleCase.Full or SampleCase.AllMissing)
            {
                Assert.Empty(Validator.Validate(book).Select(error => $"{chart.Id} {error.Path?.XPath}: {error.Description}"));
            }

            foreach (var part in book.WorkbookPart!.WorksheetParts.Where(sheet => sheet.DrawingsPart is not null).SelectMany(sheet => sheet.DrawingsPart!.ChartParts))
            {
                drawn++;
                Assert.Equal(spec.Title.Zh, part.ChartSpace!.Descendants<C.Title>().First().InnerText);
                Assert.Equal(spec.Series.Count, part.ChartSpace.Descendants<C.Values>().Count());
                foreach (var (values, series) in part.ChartSpace.Descendants<C.Values>().Zip(spec.Series))
                {
                    Follows(book, values, series);
                }
            }
        }

        // Without units no chart has anything to draw.
        Assert.True(which == SampleCase.Empty ? drawn == 0 : drawn > 15, $"{drawn} charts were drawn.");
    }

    // A gap is a cell that holds nothing at all: a word would be drawn as zero.
    private static void Follows(SpreadsheetDocument book, C.Values values, Series series)
    {
        var cached = values.Descendants<C.NumericPoint>().ToDictionary(point => (int)point.Index!.Value, point => decimal.Parse(point.InnerText, CultureInfo.InvariantCulture));
        var cells = Cells(book, values.Descendants<C.Formula>().Single().Text);
        Assert.Equal(series.Points.Count, cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            Assert.Equal(series.Points[i].Value, cached.TryGetValue(i, out var seen) ? seen : null);
            Assert.Equal(series.Points[i].Value, cells[i] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null);
        }
    }

    private static List<string?> Cells(SpreadsheetDocument book, string reference)
    {
        var parts = reference.Split('!');
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name == parts[0].Trim('\''));
        var rows = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().ToList();
        var ends = parts[1].Split(':').Select(end => end.Split('$', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var column = ends[0][0].Aggregate(0, (at, letter) => (at * 26) + letter - 'A' + 1) - 1;
        return [.. rows[(int.Parse(ends[0][1], CultureInfo.InvariantCulture) - 1)..int.Parse(ends[1][1], CultureInfo.InvariantCulture)].Select(row => row.Elements<Cell>().ElementAt(column).CellValue?.Text)];
    }

    private static SpreadsheetDocument Workbook(ChartSpec spec)
    {
        var stream = new MemoryStream();
        Exporter.Write(stream, new ExportTable("数据", [new("name", new("名称", "name"))], 1, [["甲"]]) { Chart = spec }, "xlsx");
        return SpreadsheetDocument.Open(stream, false);
    }
}
