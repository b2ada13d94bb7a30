using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Words;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Season;
using Analytics.Warehousing;
using Analytics.Warehousing.Season;

namespace Analytics.Cli.Commands.Season;

/// <summary><c>season</c>: what an office sends out around the filing season; everything is drafted, nothing is sent.</summary>
public sealed class SeasonVerb : Verb
{
    public override Command Define()
    {
        var under = new Option<string>("--under") { Description = "代码：本级政府。Code of the government", Required = true, Recursive = true };
        var year = new Option<int>("--year") { Description = "报告年度。Report year", Required = true, Recursive = true };
        var organ = new Option<string?>("--organ") { Description = "发文机关。Who signs", Recursive = true };
        var contact = new Option<string?>("--contact") { Description = "联系人和电话。Contact", Recursive = true };
        var templates = new Option<string?>("--templates") { Description = "本单位自己的模板所在文件夹。Folder of one's own templates", Recursive = true };
        var (format, spec) = (FormatOption(), WarehouseOption());
        var scope = new Scope(under, year, organ, contact, templates, format, spec);
        return new Command("season", "报送季：通知和附件、到期提示、工作提示单、群发情况。What goes out around the filing season.")
        {
            under, year, organ, contact, templates, format, spec, Prepare(scope), Remind(scope), Status(scope), Drafts(scope), Settle(scope),
        };
    }

    private static Command Prepare(Scope scope)
    {
        var path = new Option<string>("--out") { Description = "压缩包 .zip", Required = true };
        var command = new Command("prepare", "通知及各单位附件（预填空白表、自查表）打成一个压缩包。The notice with every unit's attachments, as one archive.") { path };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(scope.Spec));
            var (zip, units) = SeasonKit.Of(scope.Office(call, warehouse), new PaperTemplates(call.GetValue(scope.Templates)));
            if (units == 0)
            {
                throw new CallException("名册是空的，请先 roster init。The roster is empty; begin with roster init.");
            }

            File.WriteAllBytes(call.GetRequiredValue(path), zip);
            Console.Error.WriteLine($"通知和 {units} 个单位的附件写入 {call.GetRequiredValue(path)}。The notice and the attachments of {units} units.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Remind(Scope scope)
    {
        var path = new Option<string?>("--out") { Description = "另存 Word 的文件夹。Folder to write the new drafts to as Word files" };
        var command = new Command("remind", "起草今天该发的提示和工作提示单；已起草过的不重复。Drafts what today asks for; nothing twice.") { path };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(scope.Spec));
            var drafted = DraftedPapers.Draft(scope.Office(call, warehouse));
            if (call.GetValue(path) is { } folder)
            {
                PaperFiles.Write(folder, [.. drafted.Select(occasion => occasion.Paper)], new PaperTemplates(call.GetValue(scope.Templates)));
            }

            Rows.Write(drafted.Select(occasion => new { jurisdiction = occasion.Unit, occasion = occasion.Code, dueOn = Instants.Text(occasion.DueOn), paper = occasion.Paper.Name }), call.GetValue(scope.Format));
            Console.Error.WriteLine($"新起草 {drafted.Count} 份。{drafted.Count} new drafts.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Status(Scope scope)
    {
        var command = new Command("status", "可粘贴到工作群的情况。How the season stands, to paste into a chat group.");
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(scope.Spec));
            Console.Out.WriteLine(ChatStatus.Of(scope.Office(call, warehouse)));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Drafts(Scope scope)
    {
        var command = new Command("drafts", "已起草的文稿及处理情况。The drafts and what became of them.");
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(scope.Spec));
            var office = scope.Office(call, warehouse);
            Rows.Write(
                new PaperDrafts(warehouse).Of(office.Under, office.Year).Select(draft => new
                {
                    jurisdiction = draft.JurisdictionCode, occasion = draft.OccasionCode, dueOn = draft.DueOn, paper = draft.Name, draftedAt = draft.DraftedAt, settled = draft.SettledCode, by = draft.SettledBy,
                }),
                call.GetValue(scope.Format));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Settle(Scope scope)
    {
        var unit = new Option<string>("--unit") { Description = "单位代码。Code of the unit", Required = true };
        var occasion = new Option<string>("--occasion") { Description = "事由，如 filing-7。Such as filing-7", Required = true };
        var due = new Option<string>("--due") { Description = "期限 yyyy-MM-dd。The day that it is about", Required = true };
        var how = new Option<string>("--as") { Description = "sent 已发，dropped 不发", Required = true };
        var command = new Command("settle", "记下一份文稿已发或不发。Notes that a draft was sent or dropped.") { unit, occasion, due, how };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(scope.Spec));
            new PaperDrafts(warehouse).Settle(
                call.GetRequiredValue(unit), call.GetRequiredValue(scope.Year), call.GetRequiredValue(occasion), Instants.Text(Days.Parse(call.GetRequiredValue(due)))!, call.GetRequiredValue(how), "season settle");
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Scope(Option<string> Under, Option<int> Year, Option<string?> Organ, Option<string?> Contact, Option<string?> Templates, Option<string?> Format, Option<string?> Spec)
    {
        public Office Office(ParseResult call, Warehouse warehouse) =>
            new(warehouse, warehouse.Units.Get(call.GetRequiredValue(Under)).Code, call.GetRequiredValue(Year)) { Organ = call.GetValue(Organ), Contact = call.GetValue(Contact) };
    }
}
