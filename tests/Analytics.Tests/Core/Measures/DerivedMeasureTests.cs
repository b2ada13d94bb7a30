using Analytics.Core.Forms;
using Analytics.Core.Measures;

namespace Analytics.Tests.Core.Measures;

public sealed class DerivedMeasureTests
{
    public static TheoryData<string> Ids => [.. DerivedMeasures.All.Select(measure => measure.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_to_divide_by_is_no_rate_and_not_zero(string id) =>
        Assert.Null(DerivedMeasures.Get(id).Of(_ => 0).Value);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_blank_figure_leaves_the_rate_unknown(string id)
    {
        var measure = DerivedMeasures.Get(id);

        Assert.All(measure.Needs, blank => Assert.Null(measure.Of(code => code == blank ? null : 4).Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Ten_times_every_figure_leaves_the_rate_as_it_was(string id)
    {
        var measure = DerivedMeasures.Get(id);
        decimal Figure(string code) => 1 + (code.Length % 7);

        Assert.Equal(measure.Of(code => Figure(code)).Value, measure.Of(code => 10 * Figure(code)).Value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_derived_measure_says_what_it_divides_in_both_languages_and_needs_known_figures(string id)
    {
        var measure = DerivedMeasures.Get(id);

        Assert.Contains("÷", measure.Definition.Zh, StringComparison.Ordinal);
        Assert.Contains("÷", measure.Definition.En, StringComparison.Ordinal);
        Assert.All(measure.Needs, need => Assert.True(need.StartsWith("filing.", StringComparison.Ordinal) || Form.Find(need) is not null, need));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(DerivedMeasures.All.Count, DerivedMeasures.All.Select(m => m.Id).Distinct().Count());

    [Theory]
    [InlineData("grant-rate", "granted", 3, "handled.total", 12, 0.25)]
    [InlineData("reconsideration-correction-rate", "reconsideration.corrected", 1, "reconsideration.upheld", 3, 0.25)]
    [InlineData("carried-out-rate", "carried-out", 1, "received.new", 8, 0.125)]
    [InlineData("on-time-rate", "filing.on-time", 9, "filing.judged", 10, 0.9)]
    public void A_rate_is_its_part_by_its_whole(string id, string part, int partValue, string whole, int wholeValue, double expected)
    {
        var ratio = DerivedMeasures.Get(id).Of(code => code == part ? partValue : code == whole ? wholeValue : 0);

        Assert.Equal((decimal)expected, ratio.Value);
    }

    [Fact]
    public void Rates_of_several_units_add_parts_and_wholes_and_leave_out_the_unknown()
    {
        var sum = Ratio.Sum([new Ratio(1, 2), new Ratio(1, 8), new Ratio(5, null)]);

        Assert.Equal(new Ratio(2, 10), sum);
        Assert.Equal(0.2m, sum.Value);
    }
}
