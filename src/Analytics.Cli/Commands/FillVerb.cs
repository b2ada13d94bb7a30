using System.CommandLine;
using Analytics.Reporting.Forms;

namespace Analytics.Cli.Commands;

/// <summary><c>fill</c>: a workbook of a higher office, its placeholders replaced by figures.</summary>
public sealed class FillVerb : Verb
{
    public override Command Define()
    {
        var template = new Option<string>("--template") { Description = "上级下发的 .xlsx，单元格写 {{单位代码:指标}} 或 {{指标}}（合计）。Workbook with placeholders", Required = true };
        var under = new Option<string>("--under") { Description = "代码：本级政府。Code of the government", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var path = new Option<string>("--out") { Description = "写到此文件。The filled workbook", Required = true };
        var spec = WarehouseOption();
        var command = new Command("fill", "按占位符填写上级的 Excel 表。Fills a workbook of a higher office by its placeholders.") { template, under, year, path, spec };
        command.SetAction(call =>
        {
            var file = call.GetRequiredValue(template);
            if (!File.Exists(file))
            {
                throw new CallException($"没有文件 {file}。There is no file {file}.");
            }

            var (of, _) = YearSpan.Parse(call.GetRequiredValue(year));
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (book, unknown) = ExcelTemplate.Fill(File.ReadAllBytes(file), warehouse, warehouse.Units.Get(call.GetRequiredValue(under)).Code, of);
            File.WriteAllBytes(call.GetRequiredValue(path), book);
            foreach (var text in unknown)
            {
                Console.Error.WriteLine($"看不懂的占位符，未填：{text}。This placeholder was not understood and stays: {text}");
            }

            return unknown.Count == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }
}
