using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Output;
using Analytics.Core.Forms;
using Analytics.Reporting.Consolidations;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>consolidate</c>: the government's own report beside the sum of its units, with adjustments, its scope, and sums frozen under a name.</summary>
public sealed class ConsolidateVerb : Verb
{
    public override Command Define()
    {
        var spec = WarehouseOption();
        return new Command("consolidate", "汇总：合计、调整、范围、定稿及其后的变化。The consolidated report.") { Show(spec), Adjust(spec), Scope(spec), Freeze(spec), Frozen(spec), Changes(spec), spec };
    }

    private static Command Show(Option<string?> spec)
    {
        var (under, year, format, path) = (Under(), Year(), FormatOption(), OutOption());
        var command = new Command("show", "逐格：合计、调整、应为、本级报告、相差；.xlsx 为工作底稿。Every cell; .xlsx is the working sheet.") { under, year, format, path };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = Asked(call, warehouse, under, year);
            if (call.GetValue(path) is { } file && file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                var consolidation = Consolidation.Of(warehouse, code, of);
                File.WriteAllBytes(file, WorkingSheet.Of(consolidation));
                Console.Error.WriteLine(string.Join('\n', consolidation.Footnotes()));
                return ExitStatus.Done;
            }

            Rows.Write(
                warehouse.Consolidations.Of(code, of).Select(cell => new Row(
                    cell.MeasureCode, cell.ApplicantCode, cell.UnitCode, cell.SumOfUnits, cell.Adjusted, cell.Consolidated, cell.OwnReport, cell.Difference, cell.ReportedBy, cell.ExpectedBy, cell.CannotSum)),
                call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Adjust(Option<string?> spec)
    {
        var (under, year, author) = (Under(), Year(), Author());
        var measure = new Option<string>("--measure") { Description = "指标代码。Measure", Required = true };
        var applicant = new Option<string?>("--applicant") { Description = "申请人栏；默认总计。Applicant column; the total by default" };
        var amount = new Option<string>("--amount") { Description = "加减多少（金额用元）。How much, with its sign; money in yuan", Required = true };
        var reason = new Option<string>("--reason") { Description = "原因。Reason", Required = true };
        var command = new Command("adjust", "记一笔调整。Notes an adjustment.") { under, year, measure, applicant, amount, reason, author };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = Asked(call, warehouse, under, year);
            var found = Form.Find(call.GetRequiredValue(measure)) ?? throw new CallException($"没有指标 {call.GetRequiredValue(measure)}。There is no measure {call.GetRequiredValue(measure)}.");
            if (!decimal.TryParse(call.GetRequiredValue(amount), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value == 0)
            {
                throw new CallException("--amount 请写不为零的数，如 -3。--amount is a number other than zero, such as -3.");
            }

            var column = found.Table != FormTable.Applications ? Applicant.None : call.GetValue(applicant) is { } name ? ApplicantCodes.FromCode(name) : Applicant.Total;
            warehouse.Consolidations.Adjust(code, of, found, column, value, call.GetRequiredValue(reason), call.GetRequiredValue(author));
            Audit.Note(warehouse, call.GetRequiredValue(author), "consolidate adjust", code, new { Year = of, Measure = found.Code, Amount = value, Reason = call.GetRequiredValue(reason) });
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Scope(Option<string?> spec)
    {
        var (under, year, author) = (Under(), Year(), Author());
        var scope = new Option<string>("--scope") { Description = string.Join(", ", Consolidations.Scopes), Required = true };
        var reason = new Option<string?>("--reason") { Description = "依据。Reason" };
        var command = new Command("scope", "本级政府报告的范围：全区、本级或不明。Whose figures the government's own report holds.") { under, year, scope, reason, author };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = Asked(call, warehouse, under, year);
            warehouse.Consolidations.SetScope(code, of, call.GetRequiredValue(scope), call.GetRequiredValue(author), call.GetValue(reason));
            Audit.Note(warehouse, call.GetRequiredValue(author), "consolidate scope", code, new { Year = of, Scope = call.GetRequiredValue(scope), Reason = call.GetValue(reason) });
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Freeze(Option<string?> spec)
    {
        var (under, year, author) = (Under(), Year(), Author());
        var name = new Option<string>("--name") { Description = "定稿名称，如 报领导稿。The name", Required = true };
        var command = new Command("freeze", "以一个名称定稿，日后可查其后的变化。Keeps the sum as it is known now under a name.") { under, year, name, author };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = Asked(call, warehouse, under, year);
            warehouse.Consolidations.Freeze(code, of, call.GetRequiredValue(name), call.GetRequiredValue(author));
            Audit.Note(warehouse, call.GetRequiredValue(author), "consolidate freeze", code, new { Year = of, Name = call.GetRequiredValue(name) });
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Frozen(Option<string?> spec)
    {
        var (under, year, format, path) = (Under(), Year(), FormatOption(), OutOption());
        var command = new Command("frozen", "已有的定稿。Sums frozen so far.") { under, year, format, path };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = Asked(call, warehouse, under, year);
            Rows.Write(warehouse.Consolidations.Frozen(code, of).Select(frozen => new FrozenRow(frozen.Name, frozen.Author, frozen.FrozenAt)), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Changes(Option<string?> spec)
    {
        var (under, year, format, path) = (Under(), Year(), FormatOption(), OutOption());
        var name = new Option<string>("--name") { Description = "定稿名称。The name", Required = true };
        var command = new Command("changes", "定稿以后变了的格。Cells that changed since a sum was frozen.") { under, year, name, format, path };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = Asked(call, warehouse, under, year);
            Rows.Write(
                warehouse.Consolidations.ChangedSince(code, of, call.GetRequiredValue(name)).Select(pair => new ChangedRow(
                    pair.Then.MeasureCode, pair.Then.ApplicantCode, pair.Then.UnitCode, pair.Then.Consolidated, pair.Now.Consolidated, pair.Then.OwnReport, pair.Now.OwnReport, pair.Then.ReportedBy, pair.Now.ReportedBy)),
                call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static (string Code, int Year) Asked(ParseResult call, Warehouse warehouse, Option<string> under, Option<string> year) =>
        (warehouse.Units.Get(call.GetRequiredValue(under)).Code, YearSpan.Parse(call.GetRequiredValue(year)).From);

    private static Option<string> Under() => new("--under") { Description = "政府代码。Code of the government", Required = true };

    private static Option<string> Year() => new("--year") { Description = "报告年度。Report year", Required = true };

    private static Option<string> Author() => new("--author") { Description = "经办人。Who does it", DefaultValueFactory = _ => Environment.UserName };

    private sealed record Row(
        string Measure, string? Applicant, string Unit, long? SumOfUnits, long? Adjusted, long? Consolidated, long? OwnReport, long? Difference, int? ReportedBy, int? ExpectedBy, string? CannotSum);

    private sealed record FrozenRow(string Name, string Author, string FrozenAt);

    private sealed record ChangedRow(string Measure, string? Applicant, string Unit, long? Then, long? Now, long? OwnThen, long? OwnNow, int? ReportedThen, int? ReportedNow);
}
