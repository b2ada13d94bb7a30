using Analytics.Core.Reports;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

public sealed class LayoutTests
{
    public static TheoryData<string, int> Whole => Cases(Layouts.Whole.Keys);

    public static TheoryData<string, int> Lossy => Cases(Layouts.Lossy.Keys);

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_is_printed_is_read_in_every_layout(string layout, int seed)
    {
        var sheet = Sheet.Numbered(seed);
        var read = TablesReading.Read(Layouts.Whole[layout](sheet));

        Assert.Empty(sheet.Differences(read, silentOnly: false));
        Assert.DoesNotContain(read.Findings, f => f.Outcome == Outcome.CannotJudge && f.Rule is not ("unit-inferred" or "unit-suspicious"));
        Assert.True(read.Receipt.IsBalanced);
        Assert.Equal(sheet.Edition, read.Disclosure);
        Assert.Equal(sheet.Edition, read.Applications);
        Assert.Equal(sheet.Edition, read.Proceedings);
    }

    [Theory]
    [MemberData(nameof(Lossy))]
    public void What_a_layout_loses_is_never_a_wrong_number_without_a_finding(string layout, int seed)
    {
        var sheet = Sheet.Numbered(seed);
        var read = TablesReading.Read(Layouts.Lossy[layout](sheet));

        Assert.Empty(sheet.Differences(read, silentOnly: true));
    }

    private static TheoryData<string, int> Cases(IEnumerable<string> layouts)
    {
        var data = new TheoryData<string, int>();
        foreach (var layout in layouts)
        {
            for (var seed = 0; seed < 12; seed++)
            {
                data.Add(layout, seed);
            }
        }

        return data;
    }
}
