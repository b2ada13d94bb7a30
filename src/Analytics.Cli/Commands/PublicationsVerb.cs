using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Checks.Filing;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>publications</c>: who has published on the web, when and where, and whether the copy says what was filed.</summary>
/// <remarks>Copies come in by <c>import --published</c>.</remarks>
public sealed class PublicationsVerb : Verb
{
    public override Command Define()
    {
        var under = Under();
        var year = Year();
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("publications", "网上公布情况：日期、网址、与报送件是否一致。What is published on the web beside what was filed.") { format, path, spec };
        command.Subcommands.Add(List(under, year, format, path, spec));
        command.Subcommands.Add(Compare(format, path, spec));
        command.Subcommands.Add(Note(spec));
        command.Subcommands.Add(Withdraw(spec));
        command.Subcommands.Add(Closing("close", "声明这一年的公布情况已全部核对：没有记录的即为未公布。Declares the year's publications looked up.", spec, (warehouse, code, of) => warehouse.Publications.Close(code, of, "publications close")));
        command.Subcommands.Add(Closing("reopen", "撤回上述声明。Takes that back.", spec, (warehouse, code, of) => warehouse.Publications.Reopen(code, of)));
        return command;
    }

    private static Command List(Option<string> under, Option<string> year, Option<string?> format, Option<string?> path, Option<string?> spec)
    {
        var command = new Command("list", "各单位公布情况。Every expected report with its publication.") { under, year };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var code = warehouse.Units.Get(call.GetRequiredValue(under)).Code;
            Rows.Write(warehouse.Publications.Of(code, YearSpan.Parse(call.GetRequiredValue(year)).From).Select(Row.Of), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Compare(Option<string?> format, Option<string?> path, Option<string?> spec)
    {
        var (unit, year) = (Unit(), Year());
        var command = new Command("compare", "公布件与报送件逐格比较，只列不同的格。Cells in which the copy and the filing differ.") { unit, year };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = (warehouse.Units.Get(call.GetRequiredValue(unit)).Code, YearSpan.Parse(call.GetRequiredValue(year)).From);
            var filed = warehouse.Versions.Report(code, of) ?? throw new CallException($"{code} {of} 年没有报送件。Nothing was filed by {code} for {of}.");
            var copy = warehouse.Publications.Report(code, of) ?? throw new CallException($"{code} {of} 年没有公布件，请用 import --published 导入。There is no published copy of {code} for {of}; import one with --published.");
            var differing = Differences.Between(filed, copy);
            Rows.Write(differing.Select(cell => new DifferingCell(cell.Measure.Code, cell.Applicant.Code(), filed.Find(cell.Measure, cell.Applicant)!.Value.Raw, copy.Find(cell.Measure, cell.Applicant)!.Value.Raw)), call.GetValue(format), call.GetValue(path));
            Console.Error.WriteLine($"可比 {Differences.Comparable(filed, copy)} 格，不同 {differing.Count} 格。{Differences.Comparable(filed, copy)} cells compared, {differing.Count} differ.");
            return differing.Count == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }

    private static Command Note(Option<string?> spec)
    {
        var (unit, year) = (Unit(), Year());
        var on = new Option<string?>("--on") { Description = "公布日期。Day on which it was published" };
        var address = new Option<string?>("--address") { Description = "网址。Where it stands on the web" };
        var author = Author();
        var command = new Command("note", "登记公布日期和网址。Notes when and where a report was published.") { unit, year, on, address, author };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            warehouse.Publications.Note(
                call.GetRequiredValue(unit), YearSpan.Parse(call.GetRequiredValue(year)).From, Days.Parse(call.GetValue(on)), call.GetValue(address), call.GetRequiredValue(author));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Withdraw(Option<string?> spec)
    {
        var (unit, year) = (Unit(), Year());
        var reason = new Option<string>("--reason") { Description = "原因。Reason", Required = true };
        var author = Author();
        var command = new Command("withdraw", "撤回登记的公布情况和公布件（登记错的）。Takes back what was noted of a publication, and its copies.") { unit, year, reason, author };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            warehouse.Publications.Withdraw(call.GetRequiredValue(unit), YearSpan.Parse(call.GetRequiredValue(year)).From, call.GetRequiredValue(author), call.GetRequiredValue(reason));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Closing(string name, string description, Option<string?> spec, Action<Warehouse, string, int> work)
    {
        var (under, year) = (Under(), Year());
        var command = new Command(name, description) { under, year };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            work(warehouse, warehouse.Units.Get(call.GetRequiredValue(under)).Code, YearSpan.Parse(call.GetRequiredValue(year)).From);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<string> Under() => new("--under") { Description = "地区代码。Code of the government", Required = true };

    private static Option<string> Unit() => new("--unit") { Description = "单位代码。Code of the unit", Required = true };

    private static Option<string> Year() => new("--year") { Description = "报告年度。Report year", Required = true };

    private static Option<string> Author() => new("--author") { Description = "经办人。Who says so", DefaultValueFactory = _ => "publications" };

    private sealed record DifferingCell(string Measure, string? Applicant, string Filed, string Published);

    private sealed record Row
    {
        public required string Jurisdiction { get; init; }

        public required string Name { get; init; }

        public required int Year { get; init; }

        public required string State { get; init; }

        public required string? DueOn { get; init; }

        public required string? PublishedOn { get; init; }

        public required int? OnTime { get; init; }

        public required string? Address { get; init; }

        public required int? ComparedCells { get; init; }

        public required int? DifferingCells { get; init; }

        public required string FilingState { get; init; }

        public required int? FiledOnTime { get; init; }

        public static Row Of(PublicationEntry entry) => new()
        {
            Jurisdiction = entry.JurisdictionCode,
            Name = entry.Name,
            Year = entry.ReportYear,
            State = entry.State,
            DueOn = entry.PublicationDueOn,
            PublishedOn = entry.PublishedOn,
            OnTime = entry.IsPublishedOnTime,
            Address = entry.Address,
            ComparedCells = entry.ComparedCells,
            DifferingCells = entry.DifferingCells,
            FilingState = entry.FilingStateCode,
            FiledOnTime = entry.IsFiledOnTime,
        };
    }
}
