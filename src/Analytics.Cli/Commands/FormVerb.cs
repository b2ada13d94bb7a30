using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Output;
using Analytics.Reporting.Forms;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>form</c>: the blank official form of a year, last year's carry-over filled in; as Word, or as a workbook that checks itself.</summary>
public sealed class FormVerb : Verb
{
    public override Command Define()
    {
        var year = new Option<int>("--year") { Description = "报告年度。Report year", Required = true };
        var unit = new Option<string?>("--unit") { Description = "代码：一个单位。Code of one unit" };
        var under = new Option<string?>("--under") { Description = "代码：其下全部应报单位。Code: a form for every expected unit below it" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("form", "空白年报表（已预填上年结转），或带公式的自查表。The blank form with last year's carry-over, or the self-check sheet.") { year, unit, under, format, path, spec };
        command.SetAction(call =>
        {
            var of = call.GetValue(year);
            if (of is < BlankForm.FirstYear or > 2100)
            {
                throw new CallException($"{of} 年没有统一表式；表式从 {BlankForm.FirstYear} 年起。There is no form for {of}; forms begin with {BlankForm.FirstYear}.");
            }

            if (call.GetValue(path) is not { } to)
            {
                throw new CallException("请用 --out 指定文件（.docx 或 .xlsx）或文件夹。Name a file (.docx or .xlsx) or a folder with --out.");
            }

            using var warehouse = OpenWarehouse(call.GetValue(spec));
            if (call.GetValue(unit) is { } code)
            {
                Write(warehouse, warehouse.Units.Get(code), of, to);
                return ExitStatus.Done;
            }

            if (call.GetValue(under) is not { } above)
            {
                throw new CallException("请用 --unit 指定单位，或用 --under 指定其上级。Name a unit with --unit, or a government with --under.");
            }

            return Folder(warehouse, above, of, to, call.GetValue(format));
        });
        return command;
    }

    private static int Folder(Warehouse warehouse, string above, int year, string folder, string? format)
    {
        // The list of the year asked for, else of the latest year that has one.
        var expected = Enumerable.Range(0, 3).Select(back => warehouse.Obligations.Of(above, year - back)).FirstOrDefault(list => list.Count > 0)
            ?? throw new CallException($"{above} 在 {year} 年没有名册，请先 roster init。{above} has no roster for {year}; make it with roster init.");
        Directory.CreateDirectory(folder);
        var written = new List<object>();
        foreach (var one in expected.Where(o => o.IsExpected == 1))
        {
            foreach (var ending in new[] { "docx", "xlsx" })
            {
                var file = Path.Combine(folder, FileNames.Of($"{one.JurisdictionCode} {one.Name} {year}年", ending));
                Write(warehouse, warehouse.Units.Get(one.JurisdictionCode), year, file);
                written.Add(new { jurisdiction = one.JurisdictionCode, name = one.Name, year, file });
            }
        }

        Rows.Write(written, format);
        return ExitStatus.Done;
    }

    private static void Write(Warehouse warehouse, Unit unit, int year, string file)
    {
        var carry = CarryOver.Of(warehouse.Versions.Report(unit.Code, year - 1), year);
        File.WriteAllBytes(file, Path.GetExtension(file).ToLower(CultureInfo.InvariantCulture) switch
        {
            ".docx" => BlankForm.Word(unit.Name, year, carry),
            ".xlsx" => SelfCheckSheet.Of(unit.Name, year, carry),
            var ending => throw new CallException($"--out 的结尾 {ending} 不支持；可用 .docx 或 .xlsx。The ending {ending} is not known; use .docx or .xlsx."),
        });
    }
}
