namespace Analytics.Core.Checks.Similarity;

/// <summary>What every report says alike and nobody copied: the form's own words, the law, and stock phrases of official prose.</summary>
internal static class Boilerplate
{
    // A sentence with one of these speaks of the report itself, the law or how to reach the office.
    private static readonly string[] Sentences =
    [
        "编制本报告", "编制而成", "要求编制", "现公布", "现将", "本报告", "本年度报告", "年度报告如下", "报告如下", "统计期限", "所列数据", "电子版", "邮政编码", "邮编", "联系电话",
        "勾稽关系", "第二十条", "第四十九条", "第五十条", "第十三条", "第十四条", "第十五条", "第十六条", "没有其他需要报告", "无其他需要报告", "其他需要报告的事项", "信息处理费",
        "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "行政复议、行政诉讼情况", "存在的主要问题及改进情况",
    ];

    // Phrases that stand in most reports of the country; the words around them are compared, they are not.
    private static readonly string[] Phrases =
    [
        "中华人民共和国政府信息公开条例", "政府信息公开条例", "习近平新时代中国特色社会主义思想", "党的十九大", "党的二十大", "以公开为常态、不公开为例外", "公开为常态，不公开为例外",
        "公开为常态、不公开为例外", "的正确领导下", "的坚强领导下", "国务院办公厅", "政务公开工作要点", "决策、执行、管理、服务、结果", "先审查、后公开", "谁公开、谁审核、谁负责",
        "谁发布、谁负责", "知情权、参与权、表达权、监督权", "知情权、参与权和监督权", "人民群众的知情权", "存在的主要问题", "还存在一些问题", "仍存在一些问题", "取得了一定成效",
        "取得了一定的成绩", "与上级要求", "与群众期盼", "还有一定差距", "下一步", "主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况",
        "政府信息公开工作领导小组", "主要负责人任组长", "分管领导", "主动公开政府信息", "依申请公开", "政府信息公开申请", "政府信息公开工作", "政务公开工作", "政府门户网站", "政务新媒体", "微信公众号",
    ];

    public static bool IsSentence(ReadOnlySpan<char> sentence)
    {
        foreach (var words in Sentences)
        {
            if (sentence.Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsLaw(sentence);
    }

    /// <summary>The parts of a sentence between the stock phrases.</summary>
    public static IEnumerable<string> Cut(string sentence)
    {
        List<(int From, int To)>? cuts = null;
        foreach (var phrase in Phrases)
        {
            var at = sentence.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0)
            {
                (cuts ??= []).Add((at, at + phrase.Length));
            }
        }

        if (cuts is null)
        {
            return [sentence];
        }

        cuts.Sort();
        var parts = new List<string>();
        var from = 0;
        foreach (var (cutFrom, cutTo) in cuts)
        {
            if (cutFrom > from)
            {
                parts.Add(sentence[from..cutFrom]);
            }

            from = Math.Max(from, cutTo);
        }

        parts.Add(sentence[from..]);
        return parts;
    }

    // "第三十六条规定 …": an article quoted.
    private static bool IsLaw(ReadOnlySpan<char> sentence)
    {
        var at = sentence.IndexOf('条');
        return at > 1 && sentence[..at].LastIndexOf('第') is var from and >= 0 && at - from is > 1 and < 8 && sentence.Contains("规定", StringComparison.Ordinal);
    }
}
