using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Samples;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Reporting.Charts;

public sealed class PicturesInDocsTests
{
    public static TheoryData<string> Ids => [.. Chart.All.Where(chart => chart.IsInSummary).Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_picture_in_the_docs_is_what_the_program_draws_today(string id)
    {
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, "docs")), "The docs are not beside the tests.");
        Approved.Compare($"../../docs/charts/{id}.svg", SvgRenderer.Render(ContactSheet.Sample(Chart.Find(id)!, SampleCase.Full)));
    }
}
