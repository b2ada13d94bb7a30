using System.CommandLine;
using System.Globalization;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Pictures;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>summary</c>: the yearly summary with charts and the consolidated tables in the official form.</summary>
public sealed class SummaryVerb : Verb
{
    public override Command Define()
    {
        var under = new Option<string>("--under") { Description = "代码：其下各单位。Code of the government", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var path = new Option<string>("--out") { Description = ".docx、.html、.pdf，或 .xlsx（汇总工作底表）。 .xlsx is the working sheet of the consolidation", Required = true };
        var strike = new Option<string?>("--strike") { Description = "删去的句子编号，逗号分隔。Ids of sentences to leave out" };
        var asOf = new Option<string?>("--as-of") { Description = "as the warehouse knew it on this day" };
        var list = new Option<bool>("--sentences") { Description = "列出各句及其编号。List the sentences with their ids" };
        var templates = new Option<string?>("--templates") { Description = "本单位自己的模板（summary.docx 或 summary.txt）所在文件夹；也可设 ANALYTICS_TEMPLATES。Folder of one's own template" };
        var spec = WarehouseOption();
        var command = new Command("summary", "年度汇总分析与官方表式汇总表。The yearly summary, with the consolidated tables.") { under, year, path, strike, asOf, list, templates, spec };
        command.SetAction(call =>
        {
            var to = call.GetRequiredValue(path);
            var (of, _) = YearSpan.Parse(call.GetRequiredValue(year));
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var summary = YearlySummary.Of(
                warehouse, call.GetRequiredValue(under), of, call.GetValue(strike)?.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(),
                new Knowledge { AsOf = Days.Instant(call.GetValue(asOf)) });
            Write(summary, to, new PaperTemplates(call.GetValue(templates)));
            if (call.GetValue(list))
            {
                foreach (var sentence in summary.Blocks.OfType<SentenceBlock>())
                {
                    Console.Out.WriteLine($"{sentence.Id}\t{sentence.Text}");
                }
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static void Write(YearlySummary summary, string to, PaperTemplates templates)
    {
        switch (Path.GetExtension(to).ToLower(CultureInfo.InvariantCulture))
        {
            case ".docx":
                File.WriteAllBytes(to, SummaryWord.Of(summary, templates));
                break;
            case ".html" or ".htm":
                File.WriteAllText(to, SummaryHtml.Of(summary));
                break;
            case ".xlsx":
                File.WriteAllBytes(to, WorkingSheet.Of(summary.Consolidation
                    ?? throw new CallException($"{summary.Year} 年没有统一表式，没有汇总表。There is no form for {summary.Year}, so no consolidated tables."), summary.Charts));
                break;
            case ".pdf":
                File.WriteAllBytes(to, Pdf(summary, templates));
                break;
            case var ending:
                throw new CallException($"--out 的结尾 {ending} 不支持；可用 .docx、.html、.pdf、.xlsx。The ending {ending} is not known here.");
        }
    }

    // LibreOffice keeps the layout of an official paper; a browser is the second best.
    private static byte[] Pdf(YearlySummary summary, PaperTemplates templates)
    {
        try
        {
            return OfficePdf.Find() is not null ? OfficePdf.Of(SummaryWord.Of(summary, templates)) : BrowserPicture.Pdf(SummaryHtml.Of(summary));
        }
        catch (IOException missing)
        {
            throw new CallException(missing.Message, ExitStatus.OutOfReach);
        }
    }
}
