using System.Text;
using Analytics.Core.Words;
using Analytics.Reporting.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Tests.Reporting.Exports;

public sealed class ExporterTests
{
    private static readonly ExportTable Table = new(
        "样表",
        [new("name", new("单位", "unit")), new("value", new("数值", "value"), ExportKind.Number) { IsControlled = true }],
        3,
        [["=HYPERLINK(\"x\")", 5m], ["甲,乙\"丙", -3], ["-空", null]])
    {
        About = [(new("数据截至", "As of"), "2025-03-31")],
    };

    [Fact]
    public void Csv_begins_with_the_mark_that_Excel_knows_and_holds_no_formula()
    {
        using var stream = new MemoryStream();
        var receipt = Exporter.Write(stream, Table, "csv");
        var bytes = stream.ToArray();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("name,value\r\n\"'=HYPERLINK(\"\"x\"\")\",5\r\n\"甲,乙\"\"丙\",-3\r\n'-空,\r\n", Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal(3, receipt.Rows);
        Assert.Equal(("value", 2m), Assert.Single(receipt.Totals));
    }

    [Fact]
    public void A_workbook_has_typed_cells_a_frozen_header_and_a_sheet_that_says_what_it_is()
    {
        using var stream = new MemoryStream();
        Exporter.Write(stream, Table, "xlsx");
        using var book = SpreadsheetDocument.Open(stream, false);
        var sheets = book.WorkbookPart!.WorksheetParts.ToList();
        var rows = book.WorkbookPart.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!) as WorksheetPart;

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(PaneStateValues.Frozen, rows!.Worksheet.Descendants<Pane>().Single().State!.Value);
        Assert.Empty(rows.Worksheet.Descendants<CellFormula>());
        Assert.Equal("5", rows.Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ElementAt(1).CellValue!.Text);
        Assert.Contains(sheets.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()), cell => cell.InnerText == "2025-03-31");
        Assert.Contains(sheets.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()), cell => cell.InnerText.Contains("Control total", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_rows_are_refused_with_a_way_to_narrow_and_nothing_is_written()
    {
        using var stream = new MemoryStream();

        var refusal = Assert.Throws<ExportRefusedException>(() => Exporter.Write(stream, Table with { Count = Exporter.MostRowsInWorkbook + 1 }, "xlsx"));

        Assert.Contains("缩小", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Fewer_rows_than_announced_are_a_fault_and_not_a_short_export() =>
        Assert.Throws<InvalidOperationException>(() => Exporter.Write(new MemoryStream(), Table with { Count = 4 }, "csv"));

    [Fact]
    public void Json_is_one_object_a_line_with_nulls_kept()
    {
        using var stream = new MemoryStream();
        Exporter.Write(stream, Table, "json");
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("""{"name":"甲,乙\"丙","value":-3}""", lines[1]);
        Assert.EndsWith("\"value\":null}", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public void Rows_leave_while_they_are_read_and_what_is_held_does_not_grow_with_them(string format)
    {
        const int Rows = 60_000;
        using var line = new OneWay();
        var most = 0L;
        IEnumerable<IReadOnlyList<object?>> Counted()
        {
            // What was read and has not left yet, in rows: the packer keeps some back, but never more the longer it lasts.
            var left = (Bytes: 0L, At: 0);
            for (var i = 0; i < Rows; i++)
            {
                left = line.Written > left.Bytes ? (line.Written, i) : left;
                most = Math.Max(most, i - left.At);
                yield return [$"单位{i * 7919L % 100_003}", (decimal)(i * 31L % 977)];
            }
        }

        var receipt = Exporter.Write(line, Table with { Count = Rows, Rows = Counted() }, format);

        Assert.Equal(Rows, receipt.Rows);
        Assert.InRange(most, 1, Rows / 10);
    }

    [Fact]
    public async Task To_a_network_no_piece_is_made_before_the_one_before_has_been_taken()
    {
        using var slow = new OneWay { OnlyAsync = true };

        var receipt = await Exporter.WriteAsync(slow, Table with { Count = 20_000, Rows = Enumerable.Range(0, 20_000).Select(i => (IReadOnlyList<object?>)["单位", i]) }, "csv", CancellationToken.None);

        Assert.Equal(20_000, receipt.Rows);
        Assert.InRange(slow.Pieces, 3, 100);
        Assert.InRange(slow.Largest, 1, 80 * 1024);
    }

    [Fact]
    public async Task A_workbook_reaches_a_network_whole()
    {
        using var slow = new OneWay { OnlyAsync = true, Keep = new MemoryStream() };
        await Exporter.WriteAsync(slow, Table, "xlsx", CancellationToken.None);

        using var book = SpreadsheetDocument.Open(slow.Keep, false);
        Assert.Equal(2, book.WorkbookPart!.Workbook.Descendants<Sheet>().Count());
    }

    // A stream as a network is: it goes one way, and one may not wait for it without leaving the thread.
    private sealed class OneWay : Stream
    {
        public long Written { get; private set; }

        public int Pieces { get; private set; }

        public int Largest { get; private set; }

        public bool OnlyAsync { get; init; }

        public MemoryStream? Keep { get; init; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Assert.False(OnlyAsync, "A network is not written to while a thread waits.");
            Take(buffer);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            Take(buffer.Span);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        private void Take(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
            Pieces++;
            Largest = Math.Max(Largest, buffer.Length);
            Keep?.Write(buffer);
        }
    }
}
