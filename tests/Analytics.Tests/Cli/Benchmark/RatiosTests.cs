using System.Text.Json;
using Analytics.Cli;
using Analytics.Cli.Benchmark;
using Analytics.Cli.Output;

namespace Analytics.Tests.Cli.Benchmark;

public sealed class RatiosTests : IDisposable
{
    private readonly string committed = Path.GetTempFileName();

    [Fact]
    public void A_ratio_that_fell_by_more_than_a_fifth_is_named_and_a_smaller_fall_is_not()
    {
        Commit(BenchRow.AtLeast("read", 100, "reports/s").Beside("python", 10), BenchRow.AtLeast("draw", 100, "charts/s").Beside("matplotlib", 100));

        var fallen = Ratios.Fallen(
            [BenchRow.AtLeast("read", 1, "reports/s").Beside("python", 7.9), BenchRow.AtLeast("draw", 1, "charts/s").Beside("matplotlib", 81)], committed);

        Assert.StartsWith("read fell: 7.9 times python, committed 10", Assert.Single(fallen).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_has_fallen_only_where_three_runs_say_so()
    {
        Commit(BenchRow.AtLeast("read", 100, "reports/s").Beside("python", 10), BenchRow.AtLeast("draw", 100, "charts/s").Beside("matplotlib", 100));
        static BenchRow Read(double ratio) => BenchRow.AtLeast("read", 1, "reports/s").Beside("python", ratio);
        static BenchRow Draw(double ratio) => BenchRow.AtLeast("draw", 1, "charts/s").Beside("matplotlib", ratio);
        var runs = new Queue<BenchRow[]>([[Read(5), Draw(100)], [Read(5)]]);

        var fallen = Ratios.FallenForGood([Read(5), Draw(50)], committed, _ => runs.Dequeue());

        Assert.Equal("read", Assert.Single(fallen).Name);
        Assert.Empty(runs);
    }

    [Fact]
    public void A_ratio_that_a_second_run_reaches_has_not_fallen()
    {
        Commit(BenchRow.AtLeast("read", 100, "reports/s").Beside("python", 10));

        Assert.Empty(Ratios.FallenForGood(
            [BenchRow.AtLeast("read", 1, "reports/s").Beside("python", 5)], committed, _ => [BenchRow.AtLeast("read", 1, "reports/s").Beside("python", 9)]));
    }

    [Fact]
    public void Figures_without_a_rival_are_never_held_against_another_machine()
    {
        Commit(BenchRow.AtLeast("import", 3000, "reports/s", 3000));

        Assert.Empty(Ratios.Fallen([BenchRow.AtLeast("import", 10, "reports/s", 3000)], committed));
    }

    [Fact]
    public void Without_committed_figures_the_call_says_how_to_make_them()
    {
        var wrong = Assert.Throws<CallException>(() => Ratios.Fallen([], committed + ".absent"));

        Assert.Contains("bench --quick --out", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12345.678, 12346)]
    [InlineData(3.14159, 3.142)]
    [InlineData(0.0123456, 0.01235)]
    public void A_figure_is_printed_with_four_places_that_mean_something(double measured, double printed)
    {
        Assert.Equal(printed, BenchRow.AtLeast("x", measured, "").Value);
    }

    public void Dispose() => File.Delete(committed);

    private void Commit(params BenchRow[] rows) => File.WriteAllLines(committed, rows.Select(row => JsonSerializer.Serialize(row, Rows.Json)));
}
