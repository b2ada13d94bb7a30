using System.Xml.Linq;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Drawing;
using Analytics.Reporting.Charts.Samples;

namespace Analytics.Tests.Reporting.Charts;

public sealed class ChartGalleryTests
{
    public static TheoryData<string> Ids => [.. Chart.All.Select(chart => chart.Id)];

    [Fact]
    public void Ids_and_titles_are_unique_and_six_charts_stand_in_every_summary()
    {
        Assert.Equal(Chart.All.Count, Chart.All.Select(chart => chart.Id).Distinct().Count());
        Assert.Equal(Chart.All.Count, Chart.All.Select(chart => chart.Question.Zh).Distinct().Count());
        Assert.Equal(6, Chart.All.Count(chart => chart.IsInSummary));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_text_touches_another_or_leaves_the_picture_with_any_sample(string id)
    {
        foreach (var which in Enum.GetValues<SampleCase>())
        {
            foreach (var language in new[] { "zh", "en" })
            {
                var boxes = new List<TextBox>();
                var svg = SvgRenderer.Render(ContactSheet.Sample(Chart.Find(id)!, which), language, boxes);
                var height = double.Parse(XElement.Parse(svg).Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture);
                foreach (var box in boxes)
                {
                    Assert.True(box is { Left: >= 0, Top: >= 0 } && box.Right <= 960.5 && box.Bottom <= height, $"{which} {language}: {box} leaves a picture {height} high.");
                }

                foreach (var (first, second) in Overlaps(boxes))
                {
                    Assert.Fail($"{which} {language}: {first} overlaps {second}.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_picture_tells_its_title_its_question_and_every_row_to_those_who_hear_it(string id)
    {
        var spec = ContactSheet.Sample(Chart.Find(id)!, SampleCase.Full);
        XNamespace svg = "http://www.w3.org/2000/svg";
        var picture = XElement.Parse(SvgRenderer.Render(spec));

        Assert.Equal(spec.Title.Zh, picture.Element(svg + "title")!.Value);
        Assert.Contains(spec.Question.Zh, picture.Element(svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal(spec.Categories.Count + 1, picture.Descendants(svg + "g").Count(g => (string?)g.Attribute("role") == "row"));
        Assert.NotEmpty(spec.Caption);
        Assert.NotEmpty(spec.Values.Label.Zh);
        Assert.NotEmpty(spec.Values.Unit.Zh);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_figures_give_the_same_bytes(string id) =>
        Assert.Equal(
            SvgRenderer.Render(ContactSheet.Sample(Chart.Find(id)!, SampleCase.Full)),
            SvgRenderer.Render(ContactSheet.Sample(Chart.Find(id)!, SampleCase.Full)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rows_behind_the_chart_are_the_approved_ones(string id) =>
        Approved.Compare($"Reporting/Charts/approved/{id}.txt", string.Concat(
            new[] { SampleCase.Full, SampleCase.AllMissing, SampleCase.FormBreak }.Select(which =>
                $"# {which}\n{ChartTable.Of(ContactSheet.Sample(Chart.Find(id)!, which))}")));

    [Fact]
    public void Where_nothing_was_received_no_chart_shows_a_figure() =>
        Assert.All(Chart.All.Where(chart => chart.Id is not "on-time-rate-by-year"), chart =>
            Assert.DoesNotContain(ContactSheet.Sample(chart, SampleCase.AllMissing).Series.SelectMany(s => s.Points), point => point.Value is not null));

    [Fact]
    public void With_no_unit_at_all_every_chart_says_that_there_is_nothing_to_show() =>
        Assert.All(Chart.All, chart => Assert.True(ContactSheet.Sample(chart, SampleCase.Empty).IsEmpty, $"{chart.Id} draws an empty frame."));

    [Fact]
    public void The_huge_unit_dwarfs_the_others_in_charts_of_one_year_too()
    {
        var points = ContactSheet.Sample(Chart.Find("ranking-of-measure")!, SampleCase.OneHuge).Series[0].Points.Select(point => point.Value ?? 0).Order().ToList();

        Assert.True(points[^1] > 100 * points[^2], $"{points[^1]} beside {points[^2]} is not huge.");
    }

    private static IEnumerable<(TextBox First, TextBox Second)> Overlaps(List<TextBox> boxes)
    {
        var sorted = boxes.OrderBy(box => box.Top).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var k = i + 1; k < sorted.Count && sorted[k].Top < sorted[i].Bottom - 0.6; k++)
            {
                if (sorted[k].Left < sorted[i].Right - 0.5 && sorted[i].Left < sorted[k].Right - 0.5)
                {
                    yield return (sorted[i], sorted[k]);
                }
            }
        }
    }
}
