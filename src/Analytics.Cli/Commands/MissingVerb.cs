using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>missing</c>: expected units with nothing usable received.</summary>
public sealed class MissingVerb : Verb
{
    public override Command Define()
    {
        var under = new Option<string>("--under") { Description = "代码：其下各单位及其本级。Code below which units are asked about, and its own two", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "as the warehouse knew it on this day" };
        var letters = new Option<string?>("--letters") { Description = "文件夹：给经确认逾期未报的单位各写一份工作提示单。Folder for a letter to each unit confirmed overdue" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("missing", "未收到可用报告的单位。Expected units with nothing usable received.") { under, year, asOf, letters, format, path, spec };
        command.SetAction(call =>
        {
            var (of, _) = YearSpan.Parse(call.GetRequiredValue(year));
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var code = warehouse.Units.Get(call.GetRequiredValue(under)).Code;
            var rows = warehouse.Obligations.Missing(code, of, new Knowledge { AsOf = Days.Instant(call.GetValue(asOf)) });
            if (rows.Count == 0 && warehouse.Obligations.Of(code, of).Count == 0)
            {
                throw new CallException($"{code} 在 {of} 年没有名册，请先 roster init --under {code} --years {of}。{code} has no roster for {of}; make it with roster init.");
            }

            if (call.GetValue(letters) is { } folder)
            {
                var written = PaperFiles.Write(folder, [.. OverdueSlip.Of(new Office(warehouse, code, of)).Select(slip => slip.Paper)], new PaperTemplates());
                Console.Error.WriteLine($"工作提示单 {written.Count} 份，写入 {folder}；未核实的单位不发。{written.Count} letters in {folder}; unknown units get none.");
            }

            Rows.Write(rows.Select(Row.Of), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row
    {
        public required string Jurisdiction { get; init; }

        public required string Name { get; init; }

        public required int Year { get; init; }

        public required string State { get; init; }

        public required string DueOn { get; init; }

        /// <summary>Null while nobody knows whether it filed: an unknown unit is not late.</summary>
        public required int? DaysLate { get; init; }

        public required int YearsInARow { get; init; }

        public static Row Of(MissingUnit unit) => new()
        {
            Jurisdiction = unit.Code,
            Name = unit.Name,
            Year = unit.Year,
            State = unit.State,
            DueOn = Instants.Text(unit.DueOn)!,
            DaysLate = unit.State == States.Unknown ? null : unit.DaysLate,
            YearsInARow = unit.YearsInARow,
        };
    }
}
