using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Tests.Cli;
using Analytics.Warehousing;
using Microsoft.Data.Sqlite;

namespace Analytics.Tests.Warehousing;

public sealed class MaintenanceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("maintenance-").FullName;
    private readonly TestClock clock = TestClock.On(2026, 11, 21);

    [Fact]
    public void A_backup_restored_elsewhere_holds_the_same_and_the_old_file_is_kept()
    {
        using var office = Filled("office.db");
        using var other = Open("other.db");
        other.Loader.Load([AReport.Of("630106103", 2020)]);
        var file = Path.Combine(folder, "copy.backup");

        Assert.True(Backups.Write(office, file) > 0);
        var kept = Backups.Restore(file, other);

        Assert.Equal(Fingerprint.Of(office), Fingerprint.Of(other));
        Assert.Equal(843700m, other.Versions.Report("630106102", 2020)!.Number("procurement.amount"));
        using var before = Warehouse.Open($"sqlite:{kept}");
        Assert.NotNull(before.Versions.Report("630106103", 2020));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("other-database")]
    [InlineData("torn")]
    public void What_is_no_whole_backup_is_refused_and_the_warehouse_stays(string what)
    {
        using var office = Filled("office.db");
        var file = Path.Combine(folder, "bad");
        switch (what)
        {
            case "text":
                File.WriteAllText(file, "这不是数据库");
                break;
            case "other-database":
                using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
                {
                    connection.Open();
                    using var command = connection.CreateCommand();
                    command.CommandText = "CREATE TABLE Other (Id INT)";
                    command.ExecuteNonQuery();
                }

                break;
            default:
                Backups.Write(office, file);
                using (var stream = new FileStream(file, FileMode.Open))
                {
                    stream.SetLength(stream.Length / 2);
                }

                break;
        }

        var before = Fingerprint.Of(office);

        Assert.Throws<WarehouseException>(() => Backups.Restore(file, office));
        Assert.Equal(before, Fingerprint.Of(office));
    }

    [Fact]
    public void A_fingerprint_does_not_see_when_and_in_which_order_reports_came()
    {
        using var one = Open("one.db");
        using var two = Open("two.db");
        one.Loader.Load([AReport.Of("630106102", 2020), AReport.Of("630106103", 2020)]);
        one.Imports.Alive(one.Imports.Begin(new ImportRequest("a", "clerk")), unchanged: 2);
        clock.Pass(TimeSpan.FromDays(3));
        two.Loader.Load([AReport.Of("630106103", 2020)]);
        two.Loader.Load([AReport.Of("630106102", 2020)]);

        Assert.Equal(Fingerprint.Of(one), Fingerprint.Of(two));
        two.Loader.Load([AReport.Of("630106102", 2020).With("granted", 1, Applicant.Total)]);
        Assert.NotEqual(Fingerprint.Of(one), Fingerprint.Of(two));
    }

    [Fact]
    public void Verify_finds_a_damaged_file_and_a_figure_that_somebody_changed()
    {
        var inbox = Path.Combine(folder, "in");
        var spec = $"sqlite:{Path.Combine(folder, "v.db")}";
        CommandLine.Run("simulate", "--under", "630106", "--years", "2020-2020", "--out", inbox, "--seed", "3");
        CommandLine.Run("import", inbox, "--warehouse", spec);
        var sound = CommandLine.Run("verify", "--warehouse", spec, "--format", "json");
        Assert.True(sound.Status == 0, sound.Output);

        using (var connection = new SqliteConnection($"Data Source={spec[7..]}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE FactReportedCell SET Amount = Amount + 1 WHERE KindCode = 'number' AND JurisdictionCode = (SELECT MIN(JurisdictionCode) FROM FactReportedCell WHERE KindCode = 'number')";
            command.ExecuteNonQuery();
        }

        var printed = CommandLine.Run("verify", "--warehouse", spec, "--format", "json");
        Assert.Equal(1, printed.Status);
        Assert.NotEmpty(printed.Rows);
        Assert.All(printed.Rows, row => Assert.Equal("facts-differ", (string?)row["status"]));
    }

    [SkippableFact]
    public void A_warehouse_copied_to_the_server_and_backed_up_from_it_holds_the_same()
    {
        using var database = SqlServerDatabase.Create();
        Skip.If(database is null, SqlServerDatabase.NotConfigured);
        using var office = Filled("office.db");
        using var server = Warehouse.Open($"sqlserver:{database!.ConnectionString}", clock);

        Copying.Copy(office, server);
        Assert.Equal(Fingerprint.Of(office), Fingerprint.Of(server));
        Assert.Throws<WarehouseException>(() => Copying.Copy(office, server));

        var file = Path.Combine(folder, "server.backup");
        Backups.Write(server, file);
        using var back = Warehouse.Open($"sqlite:{file}", clock);
        Assert.Equal(Fingerprint.Of(office), Fingerprint.Of(back));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Warehouse Open(string name) => Warehouse.Open($"sqlite:{Path.Combine(folder, name)}", clock);

    private Warehouse Filled(string name)
    {
        var warehouse = Open(name);
        warehouse.Roster.Init("630106", 2020, 2021);
        warehouse.Loader.Load([AReport.Of("630106102", 2020).With("procurement.amount", 843700).Published(62), AReport.Of("630106102", 2021).WithFinding("some-rule", Severity.Error)]);
        return warehouse;
    }
}
