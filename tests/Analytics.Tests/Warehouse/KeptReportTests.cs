using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>What is kept small must come back whole: texts in every encoding, and figures as they were printed.</summary>
public sealed class KeptReportTests : IDisposable
{
    private const string Town = "630106102";
    private readonly TempWarehouse temp = new();

    public static TheoryData<string, string> Texts => new()
    {
        { "plain", "一、总体情况\n主动公开 12 条。\n" },
        { "no text", "" },
        { "carriage returns", "一、总体情况\n主动公开 12 条。" },
        { "half a pair of characters", "一、总体情况\ud83d\n" },
        { "a mark of replacement", "一、总体\uFFFD情况\n" },
        { "a pair of characters", "一、总体情况\U00020BB7\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was_read_whatever_the_bytes_of_its_file(string what, string text)
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Encoding.Unicode.GetBytes(text), [.. Encoding.UTF8.GetBytes(text), 0xFF],
        ];
        for (var i = 0; i < files.Length; i++)
        {
            var report = AReport.Of(Town, 2010 + i).ToFiling().Report with { Text = text, Sha256 = Convert.ToHexStringLower(SHA256.HashData([.. files[i], (byte)i])) };

            temp.Warehouse.Loader.Load([new Filing(report, files[i])]);

            Assert.Equal((what, i, text), (what, i, temp.Warehouse.Versions.Report(Town, 2010 + i)!.Text));
        }
    }

    [Fact]
    public void Applications_received_before_the_form_come_back_with_sentence_and_place()
    {
        var received = new StatedFigure(7, "2015年，我镇共收到政府信息公开申请7件。", Source.InText(4, 17, 18));
        var report = AReport.Of(Town, 2015).ToFiling().Report with { ReceivedBeforeTheForm = received };

        temp.Warehouse.Loader.Load([new Filing(report, null)]);

        Assert.Equal(received, temp.Warehouse.Versions.Report(Town, 2015)!.ReceivedBeforeTheForm);
    }

    [Fact]
    public void A_figure_comes_back_with_its_value_and_as_it_was_printed()
    {
        (decimal? Value, string Raw)[] figures =
        [
            (0, "0"), (7, "7"), (7, "07"), (7, "7.0"), (7.0m, "7"), (843700, "843,700"), (84.37m, "84.37"), (84.370m, "84.37"), (84.370m, "84.370"), (-3, "-3"), (0.5m, "0.5"), (1000m, "1,000"),
            (9223372036854775807m, "9223372036854775807"), (9223372036854775808m, "9223372036854775808"), (12345678901234567890.12m, "12345678901234567890.12"),
        ];
        var measures = Form.Of(FormTable.Disclosure, Edition.Form2019).Take(figures.Length).ToList();
        var cells = measures.Zip(figures, (measure, figure) => new Cell(measure, Applicant.None, CellKind.Number, figure.Value, figure.Raw, measure.Unit == MeasureUnit.Yuan ? "yuan" : null, Source.InTable(1, measure.Index, 2))).ToArray();
        var report = AReport.Of(Town, 2020).ToFiling().Report with { Cells = cells, Receipt = new Receipt(cells.Length, cells.Length, 0, 0, 0, 0) };

        temp.Warehouse.Loader.Load([new Filing(report, null)]);

        var kept = temp.Warehouse.Versions.Report(Town, 2020)!.Cells;
        Assert.Equal(cells.Select(cell => (cell.Measure.Code, cell.Value, cell.Raw, cell.Source)), kept.Select(cell => (cell.Measure.Code, cell.Value, cell.Raw, cell.Source)));
    }

    [Fact]
    public void Sections_come_back_word_for_word_whether_or_not_their_lines_stand_in_the_text()
    {
        const string text = "标题\n一、总体情况\n甲。\n乙。\n丙。\n二、\n丁。";
        Section[] sections = [new(1, "一、总体情况", 2, 5, "甲。\n乙。\n丙。"), new(2, "二、", 6, 7, "丁。"), new(5, "五、", 7, 7, "别处的话。"), new(6, "六、", 7, 7, "")];
        var report = AReport.Of(Town, 2020).ToFiling().Report with { Text = text, Sections = sections };

        temp.Warehouse.Loader.Load([new Filing(report, null)]);

        Assert.Equal(sections, temp.Warehouse.Versions.Report(Town, 2020)!.Sections);
    }

    public void Dispose() => temp.Dispose();
}
