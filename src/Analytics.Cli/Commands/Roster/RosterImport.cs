using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Words;
using Analytics.Reporting.Rosters;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster import</c>: departments, zones, dates and contacts from a list that the office keeps.</summary>
internal static class RosterImport
{
    public static Command Define(Option<string?> spec, Option<string?> format)
    {
        var file = new Argument<string>("FILE") { Description = "名册 .csv 或 .xlsx，首行为列名。List with a heading row" };
        var under = new Option<string?>("--under") { Description = "列中没有时用。Used where the list has no such column" };
        var years = new Option<string?>("--years") { Description = "列中没有时用。Used where the list has no such column" };
        var command = new Command("import", "导入部门、园区、期限、联系人名册。Reads departments, zones, dates and contacts.") { file, under, years, spec, format };
        command.SetAction(call =>
        {
            var path = call.GetRequiredValue(file);
            var rows = RosterFile.Read(path);
            var (head, columns) = ContactHeadings.Find(rows) ?? throw new CallException($"{path} 的前几行没有“名称”或“代码”列。The first rows of {path} name no column for name or code.");

            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            var entries = new List<RosterEntry>();
            var wrong = new List<Text>();
            foreach (var (row, number) in rows.Skip(head + 1).Select((row, i) => (row, head + i + 2)))
            {
                var fields = new Dictionary<string, string?> { ["under"] = call.GetValue(under), ["years"] = call.GetValue(years) };
                foreach (var (column, value) in columns.Zip(row).Where(pair => pair.First is not null && pair.Second.Length > 0))
                {
                    fields[column!] = value;
                }

                try
                {
                    entries.Add(RosterLine.Entry(warehouse, fields, [.. entries.Select(entry => entry.Unit.Code)]));
                }
                catch (Exception refusal) when (refusal is CallException or WarehouseException)
                {
                    wrong.Add(new Text($"{path} 第 {number} 行：{refusal.Message}", ""));
                }
            }

            var made = warehouse.Roster.Add(entries);
            foreach (var line in wrong)
            {
                Console.Error.WriteLine(line.Zh);
            }

            Rows.Write(
                entries.Select(entry => new Row(entry.Unit.Code, entry.Unit.Name, entry.Unit.Kind, entry.ListedUnder, entry.FromYear, entry.ToYear)), call.GetValue(format));
            Console.Error.WriteLine($"{entries.Count} 个单位，新增应报 {made.Obligations} 份，{wrong.Count} 行未录入。{entries.Count} units, {made.Obligations} new obligations, {wrong.Count} lines left out.");
            return wrong.Count == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }

    private sealed record Row(string Jurisdiction, string Name, string Kind, string Under, int From, int To);
}
