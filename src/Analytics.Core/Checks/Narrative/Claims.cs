using System.Globalization;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Narrative;

/// <summary>Every counted thing that a text states (收到申请 21 件), with the words around it.</summary>
/// <remarks>A walk over the digits; nothing is allocated. Parts (其中 …), comparisons (同比 …), cumulative figures,
/// approximate figures and other years are left out: the table is about the whole of one year.</remarks>
internal ref struct Claims
{
    private const string Counters = "件条份宗个次起例项部";
    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，：（）。；！\n,:()");

    private static readonly string[] Parts =
    [
        "其中", "同比", "比上年", "较上年", "比去年", "较去年", "增加", "减少", "增长", "下降", "累计", "历年", "以来", "共计划", "平均",
    ];

    private readonly string text;
    private readonly int year;
    private int at;
    private int end;

    public Claims(string text, int year)
    {
        this.text = text;
        this.year = year;
    }

    /// <summary>The figure.</summary>
    public decimal Value { get; private set; }

    /// <summary>The words of the same clause before the figure.</summary>
    public ReadOnlySpan<char> Before { get; private set; }

    /// <summary>The words of the same clause after the counter.</summary>
    public ReadOnlySpan<char> After { get; private set; }

    /// <summary>The whole sentence.</summary>
    public ReadOnlySpan<char> Sentence { get; private set; }

    public readonly Claims GetEnumerator() => this;

    public readonly Claims Current => this;

    public bool MoveNext()
    {
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return false;
            }

            var from = at + next;
            var to = from;
            while (to < text.Length && (char.IsAsciiDigit(text[to]) || (text[to] == ',' && to + 3 < text.Length && char.IsAsciiDigit(text[to + 1]) && char.IsAsciiDigit(text[to + 3]))))
            {
                to++;
            }

            at = to;
            var previousEnd = end;
            end = to + 1;
            if (to < text.Length && Counters.Contains(text[to]) && to - from <= 12
                && (from == 0 || text[from - 1] is not ('.' or '第' or '〔' or '-'))
                && decimal.TryParse(text.AsSpan(from, to - from), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
                && IsOfTheYear(from, to, previousEnd))
            {
                Value = value;
                return true;
            }
        }

        return false;
    }

    private bool IsOfTheYear(int from, int to, int previousEnd)
    {
        Sentence = Sentences.Around(text, from);
        var sentenceFrom = text.AsSpan(0, from).LastIndexOfAny("。；！\n") + 1;
        var clauseFrom = Math.Max(text.AsSpan(0, from).LastIndexOfAny(ClauseEnds) + 1, Math.Min(previousEnd, from));
        Before = text.AsSpan(clauseFrom, from - clauseFrom);
        var after = text.AsSpan(to + 1);
        var clauseTo = after.IndexOfAny(ClauseEnds);
        After = clauseTo < 0 ? after : after[..clauseTo];
        var lead = text.AsSpan(sentenceFrom, from - sentenceFrom);
        if (lead.Contains("其中", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var part in Parts)
        {
            if (Before.Contains(part, StringComparison.Ordinal))
            {
                return false;
            }
        }

        var yearAt = lead.LastIndexOf('年');
        return !(yearAt >= 4 && int.TryParse(lead[(yearAt - 4)..yearAt], NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named != year);
    }

    /// <summary>True where a sentence speaks of the body that reports, and of its whole.</summary>
    /// <remarks>A government's report counts the whole district: a sentence on its office is about one addend.
    /// A town's or a department's report counts itself: a sentence on the whole district is about others.</remarks>
    public static bool SpeaksOfTheWhole(Report report, ReadOnlySpan<char> sentence)
    {
        if (report.Unit is not { } unit)
        {
            return true;
        }

        var isConsolidated = unit.Level != "township" && !unit.Code.Contains('-');
        string[] others = isConsolidated ? OfficeWords : DistrictWords;
        foreach (var word in others)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly string[] OfficeWords = ["办公室", "办公厅", "政府办", "本级", "本机关", "局", "委员会"];
    private static readonly string[] DistrictWords = ["全市", "全区", "全县", "全省", "全州", "系统", "各部门", "各乡镇", "各单位"];

    /// <summary>True where one of the words stands in the span.</summary>
    public static bool Has(ReadOnlySpan<char> span, string[] words)
    {
        foreach (var word in words)
        {
            if (span.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
