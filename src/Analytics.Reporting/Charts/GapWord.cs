using System.Collections.Frozen;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>How well a state speaks of a unit's filing; decides colour and pattern together.</summary>
public enum GapTone
{
    /// <summary>All is well.</summary>
    Done,

    /// <summary>Filed, late.</summary>
    Late,

    /// <summary>Filed, not yet judged.</summary>
    Waiting,

    /// <summary>Filed, and something must be mended.</summary>
    Faulty,

    /// <summary>Not filed, and confirmed.</summary>
    Missing,

    /// <summary>Nobody knows yet.</summary>
    Unknown,

    /// <summary>Nothing was asked for.</summary>
    NotAsked,
}

/// <summary>A state of filing, or a kind of cell, in the words that charts print.</summary>
public sealed record GapWord(string Code, Text Word, GapTone Tone)
{
    /// <summary>The word for a code; a code that is not known is printed as it stands.</summary>
    public static GapWord Of(string? code) =>
        code is null ? Unstated : ByCode.GetValueOrDefault(code) ?? new GapWord(code, new Text(code, code), GapTone.Unknown);

    private static readonly GapWord Unstated = new("no-figure", new Text("无数据", "no figure"), GapTone.Unknown);

    /// <summary>Every state of CONTRACT's list, then every reason for which a received report has no figure.</summary>
    public static readonly IReadOnlyList<GapWord> All =
    [
        new("accepted", new Text("已通过", "accepted"), GapTone.Done),
        new("amended", new Text("已更正", "amended"), GapTone.Done),
        new("accepted-late", new Text("逾期报送", "accepted late"), GapTone.Late),
        new("received", new Text("待审", "received"), GapTone.Waiting),
        new("unreadable", new Text("无法读取", "unreadable"), GapTone.Faulty),
        new("sent-back", new Text("退回修改", "sent back"), GapTone.Faulty),
        new("wrong-form", new Text("版式不符", "wrong form"), GapTone.Faulty),
        new("overdue", new Text("逾期未报", "overdue"), GapTone.Missing),
        new("unknown", new Text("未核实", "unknown"), GapTone.Unknown),
        new("due", new Text("待报", "due"), GapTone.NotAsked),
        new("not-due", new Text("未到期", "not due"), GapTone.NotAsked),
        new("extended", new Text("已延期", "extended"), GapTone.NotAsked),
        new("not-required", new Text("免报", "not required"), GapTone.NotAsked),
        new("abolished", new Text("已撤并", "abolished"), GapTone.NotAsked),
        new("not-expected", new Text("不在册", "not on roster"), GapTone.NotAsked),
        new("not-collected", new Text("表式未设", "not collected"), GapTone.NotAsked),
        new("form-changed", new Text("表式变更", "form changed"), GapTone.NotAsked),
        new("blank", new Text("空白", "blank"), GapTone.Unknown),
        new("none", new Text("未填数", "dash"), GapTone.Unknown),
        new("text", new Text("非数字", "not a number"), GapTone.Faulty),
        new("absent", new Text("缺表", "table absent"), GapTone.Unknown),
        new("not-stated", new Text("未载明", "not stated"), GapTone.Unknown),
        new("undefined", new Text("不适用", "undefined"), GapTone.NotAsked),
        new("not-additive", new Text("不可加总", "not additive"), GapTone.NotAsked),
        new("no-previous", new Text("上年缺", "no last year"), GapTone.Unknown),
        new("mixed", new Text("情形不一", "mixed"), GapTone.Unknown),
        new("no-figure", new Text("无数据", "no figure"), GapTone.Unknown),
    ];

    private static readonly FrozenDictionary<string, GapWord> ByCode = All.ToFrozenDictionary(gap => gap.Code, StringComparer.Ordinal);
}
