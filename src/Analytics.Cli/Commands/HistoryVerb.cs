using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>history</c>: every version of a unit's report for a year, with the cells that each changed.</summary>
public sealed class HistoryVerb : Verb
{
    public override Command Define()
    {
        var unit = new Option<string>("--unit") { Description = "单位代码。Code of the unit", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("history", "各版本及改动的单元格。Versions and changed cells.") { unit, year, format, path, spec };
        command.SetAction(call =>
        {
            var (of, _) = YearSpan.Parse(call.GetRequiredValue(year));
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var code = warehouse.Units.Get(call.GetRequiredValue(unit)).Code;
            Rows.Write(warehouse.Versions.History(code, of).Select(Row.Of), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row
    {
        public required int Version { get; init; }

        public required string? ReceivedAt { get; init; }

        public required string Status { get; init; }

        public required string? Reason { get; init; }

        public required string Author { get; init; }

        public required IReadOnlyList<CellChange> Changes { get; init; }

        public required bool InForce { get; init; }

        public required string ImportedAt { get; init; }

        public required string File { get; init; }

        public required string Sha256 { get; init; }

        public static Row Of(VersionEntry entry) => new()
        {
            Version = entry.Version,
            ReceivedAt = Instants.Text(entry.ReceivedOn),
            Status = entry.Status,
            Reason = entry.Reason,
            Author = entry.Author,
            Changes = entry.Changes,
            InForce = entry.IsInForce,
            ImportedAt = Days.Text(entry.ImportedAt),
            File = entry.File,
            Sha256 = entry.Sha256,
        };
    }
}
