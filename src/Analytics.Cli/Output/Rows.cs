using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Analytics.Cli.Output;

/// <summary>Prints rows as a table, as JSON (one object a line) or as CSV; the same rows whichever is asked.</summary>
public static class Rows
{
    /// <summary>Property names in camelCase, Chinese left readable, nulls kept: a null says that something is not known.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Writes the rows to a file or to standard output; the columns of a table or CSV are the first row's properties.</summary>
    public static void Write<T>(IEnumerable<T> rows, string? format, string? path = null)
    {
        format = FormatOf(format, path);
        using var file = path is null ? null : new StreamWriter(path, append: false, new UTF8Encoding(format == "csv"));
        var writer = file ?? Console.Out;
        switch (format)
        {
            case "json":
                foreach (var row in rows)
                {
                    writer.WriteLine(JsonSerializer.Serialize(row, Json));
                }

                break;
            case "csv":
                WriteCsv(rows, writer);
                break;
            case "table" when path is null:
                TableOutput.Write([.. rows.Select(row => JsonSerializer.SerializeToNode(row, Json)!.AsObject())], AnsiConsole.Console);
                break;
            default:
                throw new CallException($"--format {format} is not known here; use table, json or csv.");
        }

        writer.Flush();
    }

    /// <summary>The format asked for: by name, else by the file's ending, else a table on a terminal and JSON elsewhere.</summary>
    public static string FormatOf(string? format, string? path) =>
        format ?? (path is not null ? Path.GetExtension(path).TrimStart('.').ToLowerInvariant() switch { "jsonl" => "json", var ending => ending }
            : Console.IsOutputRedirected ? "json" : "table");

    private static void WriteCsv<T>(IEnumerable<T> rows, TextWriter writer)
    {
        var first = true;
        foreach (var row in rows)
        {
            var fields = Fields(row);
            if (first)
            {
                writer.WriteLine(string.Join(',', fields.Select(field => Quoted(field.Name))));
                first = false;
            }

            writer.WriteLine(string.Join(',', fields.Select(field => Quoted(field.Value))));
        }
    }

    private static IReadOnlyList<(string Name, string Value)> Fields<T>(T row) =>
    [
        .. JsonSerializer.SerializeToNode(row, Json)!.AsObject().Select(property => (property.Key, Printed(property.Value))),
    ];

    private static string Printed(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<decimal>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValue value => value.ToString(),
        _ => node.ToJsonString(Json),
    };

    // A cell that begins like a formula would run in a spreadsheet; figures keep their sign.
    private static string Quoted(string field)
    {
        if (field.Length > 0 && "=+-@\t\r".Contains(field[0])
            && !decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            field = "'" + field;
        }

        return field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
