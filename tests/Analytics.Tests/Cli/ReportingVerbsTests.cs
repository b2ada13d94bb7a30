using System.Text.Json;
using Analytics.Cli;
using Analytics.Core.Forms;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Cli;

public sealed class ReportingVerbsTests : IDisposable
{
    private readonly TempWarehouse temp = new();
    private readonly string folder = Directory.CreateTempSubdirectory("reporting-").FullName;

    public ReportingVerbsTests()
    {
        temp.Warehouse.Roster.Init("630106", 2019, 2020);
        temp.Warehouse.Loader.Load([(Filing)AReport.Of("630106100", 2020).With("received.new", 7, Applicant.Total)]);
        temp.Warehouse.Roster.Close("630106", 2020);
    }

    private string Spec => $"sqlite:{temp.Path}";

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_chart_goes_to_the_file_by_its_ending_and_the_rows_beside_it_are_printed_as_asked()
    {
        var file = Path.Combine(folder, "chart.svg");

        var call = CommandLine.Run(["compare", "--units", "630106100", "--measure", "received.new", "--years", "2020", "--warehouse", Spec, "--format", "json", "--out", file]);

        Assert.StartsWith("<svg", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(7, JsonDocument.Parse(call.Output).RootElement.GetProperty("value").GetDecimal());
    }

    [Fact]
    public void Compare_prints_one_object_a_line_with_the_agreed_names()
    {
        var file = Path.Combine(folder, "rows.json");

        Assert.Equal(ExitStatus.Done, CommandLine.Run(["compare", "--units", "630106100,630106101", "--measure", "received.new", "--years", "2019-2020", "--warehouse", Spec, "--out", file]).Status);
        var rows = File.ReadAllLines(file).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Equal(["jurisdiction", "name", "year", "measure", "value", "previous", "change", "rank", "of", "state"], rows[0].EnumerateObject().Select(p => p.Name).Take(10));
        Assert.Equal(7, rows[1].GetProperty("value").GetDecimal());
        Assert.Equal("overdue", rows[3].GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, rows[3].GetProperty("value").ValueKind);
    }

    [Theory]
    [InlineData("svg", "<svg ")]
    [InlineData("csv", "jurisdiction,name,year")]
    [InlineData("xlsx", "PK")]
    public void Compare_writes_the_format_of_the_files_ending(string ending, string begins)
    {
        var file = Path.Combine(folder, "out." + ending);

        Assert.Equal(ExitStatus.Done, CommandLine.Run(["compare", "--units", "630106100", "--measure", "grant-rate", "--years", "2019-2020", "--warehouse", Spec, "--out", file]).Status);
        Assert.StartsWith(begins, File.ReadAllText(file).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_that_does_not_exist_is_a_wrong_call() =>
        Assert.Equal(ExitStatus.WrongCall, CommandLine.Run(["compare", "--units", "630106100", "--measure", "nothing", "--years", "2020", "--warehouse", Spec]).Status);

    [Theory]
    [InlineData("summary.docx")]
    [InlineData("summary.html")]
    [InlineData("working.xlsx")]
    public void Summary_writes_word_page_and_working_sheet(string name)
    {
        var file = Path.Combine(folder, name);

        Assert.Equal(ExitStatus.Done, CommandLine.Run(["summary", "--under", "630106", "--year", "2020", "--warehouse", Spec, "--out", file]).Status);
        Assert.True(new FileInfo(file).Length > 5_000);
    }

    [Fact]
    public void Form_writes_a_form_and_a_self_check_sheet_for_every_expected_unit()
    {
        Assert.Equal(ExitStatus.Done, CommandLine.Run(["form", "--year", "2021", "--under", "630106", "--out", folder, "--format", "json", "--warehouse", Spec]).Status);

        Assert.Equal(2 * 18, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void Missing_writes_a_slip_to_each_unit_confirmed_overdue_and_none_in_an_open_year()
    {
        Assert.Equal(ExitStatus.Done, CommandLine.Run(["missing", "--under", "630106", "--year", "2019", "--letters", Path.Combine(folder, "open"), "--warehouse", Spec]).Status);
        Assert.Equal(ExitStatus.Done, CommandLine.Run(["missing", "--under", "630106", "--year", "2020", "--letters", Path.Combine(folder, "closed"), "--warehouse", Spec]).Status);

        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "open")));
        Assert.Equal(17, Directory.GetFiles(Path.Combine(folder, "closed")).Length);
    }
}
