using Analytics.Warehousing.People;

namespace Analytics.Tests.Cli;

public sealed class CorrectTests : IDisposable
{
    private const string Town = "630106102";

    private readonly Warehousing.TempWarehouse temp = new();

    public CorrectTests()
    {
        temp.Warehouse.Loader.Load([Warehousing.AReport.Of(Town, 2020).With("procurement.amount", 10).ToFiling()]);
    }

    [Fact]
    public async Task A_correction_and_a_judgement_by_the_command_line_stand_in_the_audit_trail()
    {
        Assert.Equal(0, Call("correct", "cell", "--unit", Town, "--year", "2020", "--cell", "procurement.amount=12", "--reason", "看错", "--author", "王").Status);
        Assert.Equal(0, Call("judge", "accept", "--unit", Town, "--year", "2020", "--author", "王").Status);
        Assert.Equal(0, Call("judge", "take-back", "--unit", Town, "--year", "2020", "--reason", "点错", "--author", "王").Status);
        Assert.Equal(0, Call("correct", "restore", "--unit", Town, "--year", "2020", "--version-number", "1", "--reason", "没有看错", "--author", "王").Status);

        Assert.Equal(10m, temp.Warehouse.Versions.Report(Town, 2020)!.Number("procurement.amount"));
        var trail = await new AuditTrail(temp.Warehouse.Connect).ListAsync("", 0, 10, CancellationToken.None);
        Assert.Equal(["correct restore", "judge take-back", "judge accept", "correct cell"], trail.Select(entry => entry.ActionCode));
        Assert.All(trail, entry => Assert.Equal(("王", Town), (entry.PersonName, entry.JurisdictionCode)));
    }

    [Fact]
    public void A_report_moved_to_its_own_year_is_gone_from_the_wrong_one()
    {
        var moved = Call("correct", "move", "--unit", Town, "--year", "2020", "--to-year", "2021", "--reason", "年度看错", "--author", "王");

        Assert.Equal((0, 2021), (moved.Status, (int)moved.Rows.Single()["year"]!));
        Assert.Null(temp.Warehouse.Versions.InForce(Town, 2020));
    }

    [Fact]
    public void What_is_no_figure_is_refused_with_what_may_be_written()
    {
        var refused = Call("correct", "cell", "--unit", Town, "--year", "2020", "--cell", "procurement.amount=约十万", "--reason", "看错");

        Assert.Equal(2, refused.Status);
    }

    public void Dispose() => temp.Dispose();

    private Printed Call(params string[] args) =>
        CommandLine.Run([.. args, .. args[0] == "correct" ? ["--format", "json"] : Array.Empty<string>(), "--warehouse", $"sqlite:{temp.Path}"]);
}
