using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Reporting.Rosters;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster contacts</c>: the office's own contact list, whatever its headings are called.</summary>
internal static class RosterContacts
{
    public static Command Define(Option<string?> spec, Option<string?> format)
    {
        var file = new Argument<string>("FILE") { Description = "联络员通讯录 .xlsx 或 .csv，表头自认。Contact list; its headings are recognised" };
        var under = new Option<string>("--under") { Description = "代码：本级政府。Code of the government", Required = true };
        var years = new Option<string>("--years") { Description = "列入哪些年度。Report years to list the units for", Required = true };
        var dry = new Option<bool>("--dry-run") { Description = "只看结果，不录入。Show only" };
        var command = new Command("contacts", "按本单位的通讯录建立名册。Makes the roster from the office's own contact list.") { file, under, years, dry, spec, format };
        command.SetAction(call =>
        {
            var (from, to) = YearSpan.Parse(call.GetRequiredValue(years));
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            var government = warehouse.Units.Get(call.GetRequiredValue(under)).Code;
            var list = ContactList.Read(warehouse, government, RosterFile.Read(call.GetRequiredValue(file)), Path.GetFileName(call.GetRequiredValue(file)));
            foreach (var line in list.Asked)
            {
                Console.Error.WriteLine(line);
            }

            if (!call.GetValue(dry))
            {
                var made = warehouse.Roster.Add([.. list.Units.Select(line => line.Entry(government, from, to))]);
                Console.Error.WriteLine($"{list.Units.Count} 个单位，新增应报 {made.Obligations} 份，{list.Asked.Count} 行请核对。{list.Units.Count} units, {made.Obligations} new obligations, {list.Asked.Count} lines to look at.");
            }

            Rows.Write(list.Units.Select(line => new { jurisdiction = line.Unit.Code, name = line.Unit.Name, kind = line.Unit.Kind, contact = line.Contact, phone = line.Phone }), call.GetValue(format));
            return list.Asked.Count == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }
}
