using System.Globalization;
using Analytics.Core.Reports;
using Analytics.Import.Reading;
using Analytics.Import.Reading.Publishing;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Import.Reading.Publishing;

/// <summary>Every line of sentences.tsv: several hundred sentences in which the year's total stands, or only seems to.</summary>
public sealed class PublishedSentencesTests
{
    private static readonly Dictionary<string, UnitMatch> Units = new()
    {
        ["township"] = new("630106102", "鲁沙尔镇", "township", "", ""),
        ["county"] = new("630106", "湟中区", "county", "", ""),
        ["office"] = new("630106-OFFICE", "政府办公室", "county", "", ""),
        ["department"] = new("630106-D07", "教育局", "county", "", ""),
        ["city"] = new("630100", "西宁市", "city", "", ""),
    };

    public static TheoryData<string, string, string, string> Sentences()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Analytics.Tests/Import/Reading/Publishing/sentences.tsv")).Where(line => !line.StartsWith('#')))
        {
            var fields = line.Split('\t');
            data.Add(fields[0], fields[1], fields[2], fields[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_the_total_that_it_states_or_none(string expected, string scope, string unit, string sentence)
    {
        var findings = new List<Finding>();
        var published = PublishedReading.Read(new ReportText("一、总体情况\n" + sentence.Replace("\\n", "\n", StringComparison.Ordinal)), 2020, Units[unit], findings);

        Assert.Equal(expected.TrimStart('≈').TrimEnd('!'), published is null ? findings.Count > 0 ? "?" : "-" : published.Total.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(expected is "?" || expected.EndsWith('!'), findings.Count > 0);
        Assert.Equal(expected.StartsWith('≈'), published?.IsApproximate ?? false);
        Assert.Equal(scope, published?.Scope ?? "-");
    }

    [Theory]
    [InlineData("2020年，我镇主动公开政府信息 12 34条。", true)]
    [InlineData("2020年，我镇主动公开政府信息 1 2 3 4 条。", false)]
    [InlineData("2020年，我镇主动公开政府信息 1 234 条。", false)]
    public void Digits_set_apart_so_that_they_may_be_two_numbers_raise_a_question(string sentence, bool asks)
    {
        var findings = new List<Finding>();

        Assert.Equal(1234, PublishedReading.Read(new ReportText(sentence), 2020, null, findings)?.Total);
        Assert.Equal(asks, findings.Exists(finding => finding.Rule == "published-set-apart"));
    }

    [Theory]
    [InlineData("2020年，我镇主动公开政府信息四百二十条。", "line 1, 17 to 21")]
    [InlineData("2020年，我镇主动公开政府信息4 2 0条。", "line 1, 17 to 22")]
    public void The_figure_leads_back_to_its_place_however_it_is_written(string sentence, string place) =>
        Assert.Equal(place, PublishedReading.Read(new ReportText(sentence), 2020)?.Source.ToString());

    [Fact]
    public void A_finding_on_two_totals_shows_both_and_where_the_other_stands()
    {
        var findings = new List<Finding>();

        Assert.Null(PublishedReading.Read(new ReportText("2020年，我镇主动公开政府信息304条。\n\n全年共主动公开政府信息340条。"), 2020, null, findings));

        var finding = Assert.Single(findings);
        Assert.Equal(("published-totals-differ", Outcome.CannotJudge), (finding.Rule, finding.Outcome));
        Assert.Equal(["304", "340"], new[] { finding.Left!, finding.Right! }.Order());
    }
}
