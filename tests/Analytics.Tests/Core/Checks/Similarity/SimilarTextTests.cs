using System.Globalization;
using Analytics.Core.Checks.Similarity;
using Analytics.Core.Divisions;

namespace Analytics.Tests.Core.Checks.Similarity;

public sealed class SimilarTextTests
{
    private const string Town = """
        2020年，鲁沙尔镇把惠农补贴、低保评议、宅基地审批三类事项作为公开重点，在12个村的公示栏逐户张贴，累计张贴340张。
        镇便民大厅设了两台自助查询机，村民可以查到补贴到账时间。全镇共办理查询1260次，平均等候不到三分钟。
        为了让老人看得懂，镇里把政策写成方言顺口溜，由包村干部在赶集日念给大家听，全年念了48场。
        村级财务每季度晒一次，晒完以后由村民代表逐笔签字，签字表拍照存档。
        不足之处在于少数村的公示栏玻璃破损没有及时更换，纸张受潮看不清字。明年将给每个村配一块防雨公示板。
        """;

    private static readonly string Copied = Town.Replace("2020", "2021", StringComparison.Ordinal).Replace("鲁沙尔", "多巴", StringComparison.Ordinal)
        .Replace("340", "512", StringComparison.Ordinal).Replace("1260", "2087", StringComparison.Ordinal).Replace("12个村", "19 个村", StringComparison.Ordinal).Replace("48场", "30场", StringComparison.Ordinal);

    private const string Other = """
        我乡今年重点解决牧民远、看不到公告的难题，在五个放牧点各立一块太阳能显示屏，由护林员每周更新一次内容。
        草原补奖资金的测算过程首次全文公布，包括面积核减的理由。牧民对核减有疑问的，由乡农技员带着卫星图上门讲解。
        档案室把十年来的会议纪要扫描成册，按年份上架，来乡里办事的人随时可以翻看。
        问题主要是显示屏冬天断电，明年打算换成可以摇柄发电的型号，并且给护林员发放更新补助。
        """;

    private const string Boiler = "根据《中华人民共和国政府信息公开条例》要求编制本报告。坚持以公开为常态、不公开为例外，在上级的正确领导下，加强政府信息公开工作领导小组建设。本报告所列数据的统计期限自1月1日起。没有其他需要报告的事项。";

    [Fact]
    public void A_copy_with_other_years_names_and_figures_is_found_both_ways()
    {
        var pairs = Finder(("630106102", 2020, Town), ("630106100", 2021, Copied), ("630106200", 2021, Other)).Pairs();

        Assert.Equal(2, pairs.Count);
        Assert.All(pairs, pair => Assert.True(pair.Percent > 95, $"{pair}"));
        Assert.DoesNotContain(pairs, pair => pair.Unit == "630106200");
    }

    [Fact]
    public void Last_years_text_with_one_new_sentence_is_found_with_its_passages()
    {
        var rewritten = Copied.Replace("多巴", "鲁沙尔", StringComparison.Ordinal) + "今年新增了夜间开放的公开书屋，由返乡大学生轮流值守。";
        var pair = Assert.Single(Finder(("630106102", 2020, Town), ("630106102", 2021, rewritten)).Pairs(), pair => pair.Year == 2021);
        var passages = Passages.Of(rewritten, Town, Names("630106102"), Names("630106102"));

        Assert.InRange(pair.Percent, 80, 99);
        Assert.Contains(passages, passage => passage.Contains("方言顺口溜", StringComparison.Ordinal));
        Assert.DoesNotContain(passages, passage => passage.Contains("公开书屋", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_text_copied_out_of_a_much_longer_one_of_another_unit_is_found_on_the_short_ones_side()
    {
        var longer = string.Join('\n', Enumerable.Range(900, 12).Select(seed => Prose(seed, seed))) + Town;
        var pairs = Finder(("630106100", 2021, Copied), ("630106102", 2021, longer), ("630106200", 2021, Other)).Pairs();

        var pair = Assert.Single(pairs);
        Assert.Equal(("630106100", "630106102"), (pair.Unit, pair.OtherUnit));
        Assert.True(pair.Percent > 90, $"{pair}");
    }

    [Fact]
    public void In_a_crowd_of_copies_each_has_one_to_ask_about()
    {
        var finder = new SimilarTextFinder();
        for (var i = 0; i < 50; i++)
        {
            finder.Add($"u{i}", 2022, Prose(7, i), []);
        }

        Assert.Equal(50, finder.Pairs().Select(pair => pair.Unit).Distinct().Count());
    }

    [Fact]
    public void Boilerplate_and_quotations_of_law_make_no_copy()
    {
        var pairs = Finder(("630106102", 2020, Boiler + Town), ("630106200", 2020, Boiler + Other)).Pairs(10);

        Assert.Empty(pairs);
        Assert.Empty(Finder(("630106102", 2020, Boiler), ("630106200", 2020, Boiler)).Pairs(10));
    }

    [Fact]
    public void Words_that_very_many_reports_share_count_as_stock()
    {
        const string Shared = "按照县里统一安排，各单位在六月开展了一次政务公开主题日活动，邀请群众代表走进办事大厅参观体验并填写意见表格，现场解答提问并赠送环保袋和宣传折页，活动情况在当地电视台播出，群众反响热烈，纷纷表示希望今后多举办这样的活动，让办事流程更透明更便捷更暖心。";
        var finder = new SimilarTextFinder();
        for (var i = 0; i < 200; i++)
        {
            finder.Add($"u{i}", 2022, Shared + Own(i), []);
        }

        Assert.Empty(finder.Pairs(50));
    }

    [Fact]
    [Trait("Kind", "Long")]
    public void Fifty_thousand_narratives_are_compared_and_every_planted_copy_is_found()
    {
        const int Count = 50_000;
        var finder = new SimilarTextFinder();
        for (var i = 0; i < Count; i++)
        {
            // Every hundredth text is its neighbour's with other figures.
            finder.Add($"u{i}", 2022, Prose(i % 100 == 99 ? i - 1 : i, i), []);
        }

        var pairs = finder.Pairs();

        Assert.Equal(Count / 100 * 2, pairs.Count);
    }

    private static string Own(int seed) => Prose(seed, seed)[..400];

    /// <summary>Prose of a thousand characters drawn from a few hundred words, so that unrelated texts share words and few sentences.</summary>
    private static string Prose(int seed, int figure)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        while (text.Length < 1000)
        {
            for (var word = 0; word < 9; word++)
            {
                var at = random.Next(400);
                text.Append((char)(0x4e00 + (at * 7))).Append((char)(0x5200 + (at * 11)));
            }

            text.Append(CultureInfo.InvariantCulture, $"共{figure}件。");
        }

        return text.ToString();
    }

    private static SimilarTextFinder Finder(params (string Unit, int Year, string Text)[] texts)
    {
        var finder = new SimilarTextFinder();
        foreach (var (unit, year, text) in texts)
        {
            finder.Add(unit, year, text, Names(unit));
        }

        return finder;
    }

    private static IReadOnlyList<string> Names(string unit) => Passages.NamesOf(unit, DivisionList.Default.Find(unit)?.Name ?? "");
}
