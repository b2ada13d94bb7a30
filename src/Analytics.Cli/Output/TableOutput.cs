using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Core.Words;
using Spectre.Console;

namespace Analytics.Cli.Output;

/// <summary>Rows for a person at a terminal: Chinese headings, nothing that is empty in every row, long texts below their row.</summary>
/// <remarks>JSON and CSV are for programs and keep every field under its own name; this is not a format to parse.</remarks>
public static class TableOutput
{
    // A column of sentences would leave the others no room.
    private const int LongFrom = 36;

    // Said by the other columns, or of use to programs alone.
    private static readonly FrozenSet<string> ForPrograms = FrozenSet.Create(StringComparer.Ordinal, "level", "isSum", "figures", "cell", "inForce");

    private static readonly FrozenDictionary<string, string> Words =
        Csv.Embedded("Output/words.csv", typeof(TableOutput).Assembly).ToFrozenDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);

    /// <summary>Writes the rows, each as the object that JSON would print.</summary>
    public static void Write(IReadOnlyList<JsonObject> rows, IAnsiConsole console)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var columns = rows[0].Select(property => property.Key).Where(name => !ForPrograms.Contains(name)).Select(name => new Column(name, [.. rows.Select(row => Printed(name, row[name]))]))
            .Where(column => column.Values.Any(value => value.Length > 0)).ToList();
        // What is the same in every row is said once.
        var same = columns.Where(column => rows.Count > 2 && column.Values.All(value => value == column.Values[0])).ToList();
        if (same.Count > 0)
        {
            console.WriteLine(string.Join("　", same.Select(column => $"{column.Heading} {column.Values[0]}")));
            columns = [.. columns.Except(same)];
        }

        var below = columns.Where(column => column.Width > LongFrom).ToList();
        var beside = columns.Except(below).ToList();
        while (beside.Sum(column => column.Width + 2) > console.Profile.Width && beside.Any(column => column.Name is not ("name" or "jurisdiction")))
        {
            var widest = beside.Where(column => column.Name is not ("name" or "jurisdiction")).MaxBy(column => column.Width)!;
            beside.Remove(widest);
            below.Add(widest);
        }

        if (below.Count == 0)
        {
            console.Write(Table(beside, Enumerable.Range(0, rows.Count)));
            return;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            console.MarkupLine($"[bold]{Markup.Escape(string.Join("  ", beside.Where(column => column.Values[row].Length > 0).Select(column => column.IsNumber ? $"{column.Heading} {column.Values[row]}" : column.Values[row])))}[/]");
            foreach (var column in columns.Where(below.Contains).Where(column => column.Values[row].Length > 0))
            {
                console.Write(new Padder(new Markup($"[grey]{Markup.Escape(column.Heading)}[/]　{Markup.Escape(column.Values[row])}"), new Padding(4, 0, 0, 0)));
            }
        }
    }

    private static Table Table(List<Column> columns, IEnumerable<int> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var added = new TableColumn(Markup.Escape(column.Heading)) { NoWrap = true };
            table.AddColumn(column.IsNumber ? added.RightAligned() : added);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. columns.Select(column => Markup.Escape(column.Values[row]))]);
        }

        return table;
    }

    private static string Printed(string name, JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? Words["true"] : "",
        JsonValue value when value.TryGetValue<decimal>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValue value => name is "state" or "status" or "severity" or "outcome" or "verdict" or "level" or "kind" or "ownState" or "cell" or "lastOutcome"
            ? Words.GetValueOrDefault("value." + value, value.ToString()) : value.ToString(),
        JsonArray many => string.Join("、", many.Select(one => Printed(name, one))),
        JsonObject receipt when receipt.ContainsKey("printed") =>
            $"{receipt["printed"]} 格 = {receipt["numbers"]} 数 + {receipt["blanks"]} 空 + {receipt["marks"]} 符号 + {receipt["texts"]} 文字 + {receipt["ignored"]} 略",
        JsonObject thing => string.Join(" ", thing.Where(property => property.Value is not null).Select(property => $"{Heading(property.Key)} {Printed(property.Key, property.Value)}")),
        _ => node.ToString(),
    };

    private static string Heading(string name) => Words.GetValueOrDefault(name, name);

    private sealed record Column(string Name, IReadOnlyList<string> Values)
    {
        public string Heading { get; } = TableOutput.Heading(Name);

        public int Width { get; } = Math.Max(CellsOf(TableOutput.Heading(Name)), Values.Max(CellsOf));

        public bool IsNumber { get; } = Values.All(value => value.Length == 0 || decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) && Name is not ("jurisdiction" or "year");
    }

    // Chinese characters and full-width signs take two places of a terminal.
    private static int CellsOf(string text) => text.Sum(c => c >= '\u1100' ? 2 : 1);
}
