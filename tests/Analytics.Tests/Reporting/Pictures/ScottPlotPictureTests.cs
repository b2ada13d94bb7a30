#if SCOTTPLOT
using System.Buffers.Binary;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Samples;
using Analytics.Reporting.Pictures;
using SkiaSharp;
#endif

namespace Analytics.Tests.Reporting.Pictures;

/// <summary>The full set's PNG of charts, without a browser.</summary>
public sealed class ScottPlotPictureTests
{
#if SCOTTPLOT
    private const string Missing = "No font here has Chinese characters; install fonts-noto-cjk.";

    public static TheoryData<string> Charts => [.. Chart.All.Select(chart => chart.Id)];

    [SkippableTheory]
    [MemberData(nameof(Charts))]
    public void Every_chart_becomes_a_picture_of_the_asked_size(string id)
    {
        Skip.If(ScottPlotPicture.Font is null, Missing);
        foreach (var which in Enum.GetValues<SampleCase>())
        {
            var svg = SvgRenderer.Render(ContactSheet.Sample(Chart.Find(id)!, which));

            var png = ScottPlotPicture.Png(svg, 480);

            Assert.Equal(480, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
            Assert.True(Inks(png) > 1, $"{id} with {which} is an empty sheet.");
        }
    }

    [SkippableFact]
    public void Twice_the_width_is_twice_the_height_too()
    {
        Skip.If(ScottPlotPicture.Font is null, Missing);
        var svg = SvgRenderer.Render(ContactSheet.Sample(Chart.Find("outcomes-by-unit")!, SampleCase.Full));

        var (small, large) = (ScottPlotPicture.Png(svg, 960), ScottPlotPicture.Png(svg, 1920));

        Assert.Equal(2 * BinaryPrimitives.ReadInt32BigEndian(small.AsSpan(20)), BinaryPrimitives.ReadInt32BigEndian(large.AsSpan(20)));
    }

    [SkippableFact]
    public void Chinese_is_drawn_in_characters_and_not_in_empty_boxes()
    {
        Skip.If(ScottPlotPicture.Font is null, Missing);

        // An empty box looks the same whatever it stands for.
        Assert.NotEqual(ScottPlotPicture.Png(Saying("政"), 960), ScottPlotPicture.Png(Saying("公"), 960));
    }

    [Fact]
    public void What_our_pictures_do_not_hold_is_refused_by_name()
    {
        var wrong = Assert.ThrowsAny<Exception>(() => ScottPlotPicture.Png("<svg xmlns=\"http://www.w3.org/2000/svg\" height=\"10\" fill=\"#000\"><g><ellipse/></g></svg>"));

        Assert.True(wrong.Message.Contains("ellipse", StringComparison.Ordinal) || wrong is FileNotFoundException, wrong.Message);
    }

    private static string Saying(string text) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" height=\"40\" fill=\"#000000\"><g><text x=\"10\" y=\"30\" font-size=\"20\">{text}</text></g></svg>";

    private static int Inks(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        return picture.Pixels.Distinct().Count();
    }
#else
    [Fact(Skip = "ScottPlot comes with the full package set: build with -p:PackageSet=full or -p:UseScottPlot=true.")]
    public void Every_chart_becomes_a_picture_of_the_asked_size() => Assert.Fail("Only the full set has this renderer.");
#endif
}
