using System.Globalization;
using System.Text.Json;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Cli.Output;

/// <summary>A report as one JSON object: the shape that other programs rely on, also used for the simulator's truth.</summary>
public static class ReadJson
{
    /// <summary>One line of JSON.</summary>
    public static string Write(Report report)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Rows.Json.Encoder }))
        {
            Write(json, report);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The object, into a writer.</summary>
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteString("sha256", report.Sha256);
        json.WriteString("format", report.Format);
        if (report.Part > 0)
        {
            json.WriteNumber("part", report.Part);
        }

        json.WriteString("issuer", report.Issuer);
        json.WriteString("title", report.Title);
        json.WritePropertyName("jurisdiction");
        WriteUnit(json, report.Unit);
        json.WriteStartArray("candidates");
        foreach (var candidate in report.Candidates)
        {
            WriteUnit(json, candidate);
        }

        json.WriteEndArray();
        WriteNumber(json, "year", report.Year);
        json.WriteStartObject("editions");
        json.WriteString("disclosure", report.Disclosure.Code());
        json.WriteString("applications", report.Applications.Code());
        json.WriteString("proceedings", report.Proceedings.Code());
        json.WriteEndObject();
        json.WriteStartArray("cells");
        foreach (var cell in report.Cells)
        {
            WriteCell(json, cell);
        }

        json.WriteEndArray();
        WritePublished(json, report.Published);
        WriteStated(json, "applicationsReceived", report.ReceivedBeforeTheForm);
        json.WriteStartArray("sections");
        foreach (var section in report.Sections)
        {
            json.WriteStartObject();
            json.WriteNumber("number", section.Number);
            json.WriteString("title", section.Title);
            json.WriteNumber("from", section.From);
            json.WriteNumber("to", section.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        WriteReceipt(json, report.Receipt);
        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, UnitMatch? unit)
    {
        if (unit is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("code", unit.Code);
        json.WriteString("name", unit.Name);
        json.WriteString("level", unit.Level);
        json.WriteString("path", unit.Path);
        json.WriteString("how", unit.How);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, in Cell cell)
    {
        json.WriteStartObject();
        json.WriteString("measure", cell.Measure.Code);
        json.WriteString("applicant", cell.Applicant.Code());
        json.WriteString("kind", cell.Kind.Code());
        json.WritePropertyName("value");
        if (cell.Value is { } value)
        {
            // 84.370000 is 84.37: trailing zeros say nothing.
            json.WriteRawValue(value.ToString("0.######", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("raw", cell.Raw);
        json.WriteString("unit", cell.Unit);
        json.WritePropertyName("source");
        WriteSource(json, cell.Source);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        if (source.IsInTable)
        {
            json.WriteNumber("table", source.Table);
            json.WriteNumber("row", source.Row);
            json.WriteNumber("cell", source.Cell);
        }
        else
        {
            json.WriteNumber("line", source.Line);
            json.WriteNumber("from", source.From);
            json.WriteNumber("to", source.To);
        }

        json.WriteEndObject();
    }

    private static void WritePublished(Utf8JsonWriter json, Published? published)
    {
        json.WritePropertyName("published");
        if (published is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("total", published.Total);
        json.WriteBoolean("approximate", published.IsApproximate);
        json.WriteString("scope", published.Scope);
        json.WriteStartObject("channels");
        foreach (var (channel, items) in published.Channels)
        {
            json.WriteNumber(channel, items);
        }

        json.WriteEndObject();
        json.WriteString("quote", published.Quote);
        json.WritePropertyName("source");
        WriteSource(json, published.Source);
        json.WriteEndObject();
    }

    // Only reports of 2008 to 2018 have it: later ones state it in their table.
    private static void WriteStated(Utf8JsonWriter json, string name, StatedFigure? figure)
    {
        if (figure is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("total", figure.Value);
        json.WriteString("quote", figure.Quote);
        json.WritePropertyName("source");
        WriteSource(json, figure.Source);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Code());
        json.WriteString("outcome", finding.Outcome.Code());
        json.WriteStartArray("measures");
        foreach (var measure in finding.Measures)
        {
            json.WriteStringValue(measure);
        }

        json.WriteEndArray();
        json.WriteString("applicant", finding.Applicant.Code());
        json.WriteString("message", finding.Message.Zh);
        json.WriteString("left", finding.Left);
        json.WriteString("right", finding.Right);
        json.WriteString("difference", finding.Difference);
        json.WritePropertyName("source");
        if (finding.Source is { } source)
        {
            WriteSource(json, source);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void WriteReceipt(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject("receipt");
        json.WriteNumber("printed", receipt.Printed);
        json.WriteNumber("numbers", receipt.Numbers);
        json.WriteNumber("blanks", receipt.Blanks);
        json.WriteNumber("marks", receipt.Marks);
        json.WriteNumber("texts", receipt.Texts);
        json.WriteNumber("ignored", receipt.Ignored);
        json.WriteBoolean("balanced", receipt.IsBalanced);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
