using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster add</c>: one unit that the divisions do not give, such as a department or a zone.</summary>
internal static class RosterAdd
{
    public static Command Define(Option<string?> spec, Option<string?> format)
    {
        var code = new Option<string?>("--code") { Description = "单位代码；部门可略。Code; a department may be given by --under and --name" };
        var under = new Option<string?>("--under") { Description = "向谁报送（政府代码）。The government that lists it" };
        var name = new Option<string?>("--name") { Description = "名称。Name" };
        var kind = new Option<string?>("--kind") { Description = "department, zone, office, town, street, other" };
        var years = new Option<string>("--years") { Description = "年度。First and last report year", Required = true };
        var countsIn = new Option<string?>("--counts-in") { Description = "计入哪一级合计，缺省为上级。Whose sum it enters, where not its parent's" };
        var filing = new Option<string?>("--filing-due") { Description = "报送期限 MM-DD 或 yyyy-MM-dd。Filing deadline" };
        var draft = new Option<string?>("--draft-due") { Description = "初稿期限。Draft deadline" };
        var publication = new Option<string?>("--publication-due") { Description = "公布期限。Publication deadline" };
        var contact = new Option<string?>("--contact") { Description = "联系人。Contact" };
        var phone = new Option<string?>("--phone") { Description = "电话。Telephone" };
        var command = new Command("add", "增加部门、园区等。Adds a department, a zone or another unit.")
            { code, under, name, kind, years, countsIn, filing, draft, publication, contact, phone, spec, format };
        command.SetAction(call =>
        {
            var (from, to) = YearSpan.Parse(call.GetRequiredValue(years));
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            var entry = RosterLine.Entry(warehouse, new Dictionary<string, string?>
            {
                ["code"] = call.GetValue(code),
                ["under"] = call.GetValue(under),
                ["name"] = call.GetValue(name),
                ["kind"] = call.GetValue(kind),
                ["years"] = $"{from}-{to}",
                ["counts_in"] = call.GetValue(countsIn),
                ["filing_due"] = call.GetValue(filing),
                ["draft_due"] = call.GetValue(draft),
                ["publication_due"] = call.GetValue(publication),
                ["contact"] = call.GetValue(contact),
                ["phone"] = call.GetValue(phone),
            });
            var made = warehouse.Roster.Add([entry]);
            Rows.Write([new RosterRow(entry.Unit.Code, from, to, made.Units, made.Obligations, [])], call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }
}
