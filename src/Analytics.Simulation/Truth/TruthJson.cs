using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Simulation.Truth;

/// <summary>One line of truth.jsonl: the shape of `read`, with what was planted.</summary>
internal sealed class TruthJson(TruthDetail detail)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonSerializerOptions ChangeOptions = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly FormTable[] Tables = [FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings];
    private readonly string?[] fills = new string?[4];
    private readonly ArrayBufferWriter<byte> buffer = new(8192);

    /// <summary>The line, valid until the next call; it ends with a line feed.</summary>
    public ReadOnlySpan<byte> Line(SimulatedReport report)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, report, report.Truth);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }

    /// <summary>One line of changes.jsonl.</summary>
    public static string Line(UnitChange change) => JsonSerializer.Serialize(change, ChangeOptions);

    private void Write(Utf8JsonWriter json, SimulatedReport report, Report truth)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, report.FileName);
        // Print dates and fonts go into a PDF: its bytes are not known beforehand.
        json.WriteString("sha256"u8, report.Format == "pdf" ? null : truth.Sha256);
        json.WriteString("format"u8, truth.Format);
        json.WriteString("issuer"u8, truth.Issuer);
        json.WriteString("title"u8, truth.Title);
        json.WriteStartObject("jurisdiction"u8);
        var unit = TruthReport.Match(report.Unit);
        json.WriteString("code"u8, unit.Code);
        json.WriteString("name"u8, unit.Name);
        json.WriteString("level"u8, unit.Level);
        json.WriteString("path"u8, unit.Path);
        json.WriteString("how"u8, unit.How);
        json.WriteEndObject();
        json.WriteNumber("year"u8, report.Year);
        json.WriteStartObject("editions"u8);
        json.WriteString("disclosure"u8, truth.Disclosure.Code());
        json.WriteString("applications"u8, truth.Applications.Code());
        json.WriteString("proceedings"u8, truth.Proceedings.Code());
        json.WriteEndObject();
        Cells(json, truth);
        Published(json, truth.Published);
        json.WriteStartArray("sections"u8);
        foreach (var section in truth.Sections)
        {
            json.WriteStartObject();
            json.WriteNumber("number"u8, section.Number);
            json.WriteString("title"u8, section.Title);
            json.WriteNumber("from"u8, section.From);
            json.WriteNumber("to"u8, section.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings"u8);
        json.WriteEndArray();
        json.WriteStartObject("receipt"u8);
        json.WriteNumber("printed"u8, truth.Receipt.Printed);
        json.WriteNumber("numbers"u8, truth.Receipt.Numbers);
        json.WriteNumber("blanks"u8, truth.Receipt.Blanks);
        json.WriteNumber("marks"u8, truth.Receipt.Marks);
        json.WriteNumber("texts"u8, truth.Receipt.Texts);
        json.WriteNumber("ignored"u8, truth.Receipt.Ignored);
        json.WriteBoolean("balanced"u8, truth.Receipt.IsBalanced);
        json.WriteEndObject();
        json.WriteString("receivedOn"u8, report.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("amends"u8, report.IsAmendment);
        json.WriteString("layout"u8, report.Layout);
        json.WriteStartArray("planted"u8);
        foreach (var planted in report.Planted)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, planted.Rule);
            json.WriteStartArray("measures"u8);
            foreach (var measure in planted.Measures)
            {
                json.WriteStringValue(measure);
            }

            json.WriteEndArray();
            json.WriteString("what"u8, planted.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Cells(Utf8JsonWriter json, Report truth)
    {
        if (detail == TruthDetail.Compact)
        {
            json.WriteStartObject("fill"u8);
            foreach (var table in Tables)
            {
                fills[(int)table] = FillOf(truth, table);
                json.WriteString(table.Code(), fills[(int)table]);
            }

            json.WriteEndObject();
        }

        json.WriteStartArray("cells"u8);
        foreach (var cell in truth.Cells)
        {
            if (detail == TruthDetail.Full || cell.Measure.Table == FormTable.Narrative || State(cell) != fills[(int)cell.Measure.Table])
            {
                Cell(json, cell);
            }
        }

        json.WriteEndArray();
    }

    private static void Cell(Utf8JsonWriter json, Cell cell)
    {
        json.WriteStartObject();
        json.WriteString("measure"u8, cell.Measure.Code);
        json.WriteString("applicant"u8, cell.Applicant.Code());
        json.WriteString("kind"u8, cell.Kind.Code());
        if (cell.Value is { } value)
        {
            json.WriteNumber("value"u8, value);
        }
        else
        {
            json.WriteNull("value"u8);
        }

        json.WriteString("raw"u8, cell.Raw);
        json.WriteString("unit"u8, cell.Unit);
        json.WriteStartObject("source"u8);
        if (cell.Source.IsInTable)
        {
            json.WriteNumber("table"u8, cell.Source.Table);
            json.WriteNumber("row"u8, cell.Source.Row);
            json.WriteNumber("cell"u8, cell.Source.Cell);
        }
        else
        {
            json.WriteNumber("line"u8, cell.Source.Line);
            json.WriteNumber("from"u8, cell.Source.From);
            json.WriteNumber("to"u8, cell.Source.To);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Published(Utf8JsonWriter json, Published? published)
    {
        if (published is null)
        {
            json.WriteNull("published"u8);
            return;
        }

        json.WriteStartObject("published"u8);
        json.WriteNumber("total"u8, published.Total);
        json.WriteBoolean("approximate"u8, published.IsApproximate);
        json.WriteString("scope"u8, published.Scope);
        json.WriteStartObject("channels"u8);
        foreach (var (channel, items) in published.Channels)
        {
            json.WriteNumber(channel, items);
        }

        json.WriteEndObject();
        json.WriteString("quote"u8, published.Quote);
        json.WriteEndObject();
    }

    /// <summary>The commonest cell of a table: a zero, nothing, a mark; null where the table is absent.</summary>
    private static string? FillOf(Report truth, FormTable table)
    {
        int zeros = 0, blanks = 0, marks = 0;
        foreach (var cell in truth.Cells)
        {
            if (cell.Measure.Table == table)
            {
                _ = State(cell) switch { "zero" => zeros++, "blank" => blanks++, "none" => marks++, _ => 0 };
            }
        }

        return truth.EditionOf(table) == Edition.Unknown ? null : zeros >= blanks && zeros >= marks ? "zero" : blanks >= marks ? "blank" : "none";
    }

    private static string State(Cell cell) => cell.Kind switch
    {
        CellKind.Number => cell.Value == 0 ? "zero" : "number",
        CellKind.Blank => "blank",
        CellKind.None => "none",
        _ => "text",
    };
}
