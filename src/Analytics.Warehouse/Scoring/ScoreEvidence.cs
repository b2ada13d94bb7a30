using Analytics.Core.Checks;
using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>What an item of a scheme is judged by: a check's findings, how a unit filed, how it published, or a person's own judgement.</summary>
/// <param name="Kind">finding, filing, publication or by-hand.</param>
/// <param name="Code">A check's id or <c>error</c>; else one of the codes below; empty for by-hand.</param>
public sealed record ScoreEvidence(string Kind, string Code)
{
    public const string Finding = "finding";
    public const string Filing = "filing";
    public const string Publication = "publication";
    public const string ByHand = "by-hand";

    /// <summary>Every error that nobody explained or called misread, whichever check found it.</summary>
    public const string AnyError = "error";

    private static readonly Dictionary<(string Kind, string Code), Text> Known = new()
    {
        [(Finding, AnyError)] = new("有错误未更正", "an error stands uncorrected"),
        [(Filing, "overdue")] = new("经确认逾期未报", "confirmed not to have filed"),
        [(Filing, "not-on-time")] = new("未按时报送", "not filed on time"),
        [(Filing, "days-late")] = new("逾期报送满一天", "a day late"),
        [(Filing, "sent-back")] = new("被退回修改", "sent back for correction"),
        [(Filing, "correction-late")] = new("退回后逾期未改", "correction overdue"),
        [(Filing, "wrong-form")] = new("表式版本不符", "wrong form"),
        [(Filing, "unreadable")] = new("文件无法读取", "unreadable file"),
        [(Publication, "not-on-time")] = new("未按时公布", "not published on time"),
        [(Publication, "differs")] = new("公布稿与报送稿不一致", "the published copy differs from the filed one"),
        [(ByHand, "")] = new("由人评定", "judged by a person"),
    };

    /// <summary>All that a scheme may name, the checks of the rule book included, in the order of a list to choose from.</summary>
    public static IReadOnlyList<ScoreEvidence> All { get; } =
    [
        .. Known.Keys.Select(key => new ScoreEvidence(key.Kind, key.Code)),
        .. RuleBook.Checks.Select(check => new ScoreEvidence(Finding, check.Id)),
    ];

    /// <summary>Whether the program knows where to look.</summary>
    public bool IsKnown => Known.ContainsKey((Kind, Code)) || (Kind == Finding && RuleBook.Find(Code) is not null);

    public Text Words => Known.TryGetValue((Kind, Code), out var words) ? words
        : RuleBook.Find(Code) is { } check ? new Text($"核查“{check.Title.Zh}”发现问题", $"finding of “{check.Title.En}”") : new Text(Code, Code);

    /// <summary>One word for a form's field, such as <c>filing:overdue</c>.</summary>
    public override string ToString() => Code.Length == 0 ? Kind : $"{Kind}:{Code}";

    /// <summary>The evidence that a word names.</summary>
    public static ScoreEvidence Parse(string text) =>
        text.Split(':', 2) is var parts && new ScoreEvidence(parts[0].Trim(), parts.ElementAtOrDefault(1)?.Trim() ?? "") is { IsKnown: true } known ? known
        : throw new WarehouseException($"依据 {text} 不认识：请写 finding:规则编号、finding:error、filing:…、publication:… 或 by-hand。The evidence {text} is not known; score scheme --evidence lists what is.");
}
