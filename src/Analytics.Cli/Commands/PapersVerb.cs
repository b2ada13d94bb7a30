using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Scores;
using Analytics.Reporting.Season;
using Analytics.Reporting.SendBack;
using Analytics.Reporting.Summaries;

namespace Analytics.Cli.Commands;

/// <summary><c>papers</c>: the office's papers as Word files; <c>--print</c> shows a template to start one's own from.</summary>
public sealed class PapersVerb : Verb
{
    public override Command Define()
    {
        var paper = new Option<string>("--paper") { Description = string.Join(", ", PaperTemplates.Names), Required = true };
        var under = new Option<string?>("--under") { Description = "代码：本级政府。Code of the government" };
        var year = new Option<int>("--year") { Description = "报告年度。Report year" };
        var path = new Option<string?>("--out") { Description = "文件夹。Folder" };
        var templates = new Option<string?>("--templates") { Description = "本单位自己的模板所在文件夹；也可设 ANALYTICS_TEMPLATES。Folder of one's own templates (.docx or .txt)" };
        var days = new Option<int>("--days") { Description = "提示：距期限不超过几天。Reminders: days before the last day", DefaultValueFactory = _ => 7 };
        var print = new Option<bool>("--print") { Description = "显示自带模板。Print the template that comes along" };
        var organ = new Option<string?>("--organ") { Description = "发文机关。Who signs" };
        var superior = new Option<string?>("--superior") { Description = "主送的上级机关。To whom the February paper goes" };
        var contact = new Option<string?>("--contact") { Description = "联系人和电话。Contact" };
        var (format, spec) = (FormatOption(), WarehouseOption());
        var command = new Command("papers", "公文：通知、提示、工作提示单、退回修改通知、通报、公布情况报告、年度汇总分析。The office's papers as Word files.")
        {
            paper, under, year, path, templates, days, print, organ, superior, contact, format, spec,
        };
        command.SetAction(call =>
        {
            var name = call.GetRequiredValue(paper);
            if (!PaperTemplates.Names.Contains(name))
            {
                throw new CallException($"没有名为 {name} 的公文；可用 {string.Join('、', PaperTemplates.Names)}。There is no paper named {name}.");
            }

            if (call.GetValue(print))
            {
                Console.Out.Write(PaperTemplates.Shipped(name));
                return ExitStatus.Done;
            }

            if (call.GetValue(under) is not { } code || call.GetValue(year) == 0 || call.GetValue(path) is not { } folder)
            {
                throw new CallException("请指定 --under、--year 和 --out。Name --under, --year and --out.");
            }

            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var office = new Office(warehouse, warehouse.Units.Get(code).Code, call.GetValue(year)) { Organ = call.GetValue(organ), Superior = call.GetValue(superior), Contact = call.GetValue(contact) };
            IReadOnlyList<PaperContent> papers = name switch
            {
                "notice" => [Notice.Of(office)],
                "reminder" => Reminder.Of(office, call.GetValue(days)),
                "overdue-slip" => [.. OverdueSlip.Of(office).Select(slip => slip.Paper)],
                "send-back" => SendBackNotice.All(office),
                "announcement" => [Announcement.Of(office)],
                "february" => [FebruaryPaper.Of(office)],
                "summary" => [SummaryPaper.Of(YearlySummary.Of(warehouse, office.Under, office.Year))],
                "scores" => [ScorePapers.Results(office, Scores.ScoreScope.Sheet(warehouse, office.Under, office.Year))],
                "score-sheet" => [.. Scores.ScoreScope.Sheet(warehouse, office.Under, office.Year) is var sheet ? sheet.Units.Select(unit => ScorePapers.Unit(office, sheet, unit)) : []],
                "send-back-list" => [SendBackNotice.List(office, SendBackSheet.Of(warehouse.Findings.Of(office.Under, office.Year)), null)],
                _ => [.. Occasion.Today(office).Select(occasion => occasion.Paper).Where(paper => paper.Template == name)],
            };
            Rows.Write(PaperFiles.Write(folder, papers, new PaperTemplates(call.GetValue(templates))).Select(file => new { paper = name, file }), call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }
}
