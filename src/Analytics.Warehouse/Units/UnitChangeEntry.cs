using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>One change of a unit that a person entered.</summary>
public sealed record UnitChangeEntry
{
    internal const string Selected = """
        SELECT
            c.UnitChangeId, c.ChangeCode, c.JurisdictionCode, c.OtherCode, j.Name AS OtherName, c.FromYear, c.OldName, c.NewName, c.Reason, c.Author, c.ChangedAt,
            a.UndoneAt, a.UndoneBy, a.UndoneReason
        FROM UnitChange AS c
        LEFT JOIN DimJurisdiction AS j
            ON j.JurisdictionCode = c.OtherCode
        LEFT JOIN UnitAct AS a
            ON c.UnitChangeId BETWEEN a.FirstChangeId AND a.LastChangeId
        """;

    /// <summary>Its number in the log.</summary>
    public required long UnitChangeId { get; init; }

    /// <summary>renamed, former-name, moved, merged, abolished, split.</summary>
    public required string ChangeCode { get; init; }

    public required string JurisdictionCode { get; init; }

    /// <summary>The body that it now stands under, was merged into, or was split into.</summary>
    public string? OtherCode { get; init; }

    /// <summary>The name of that body today.</summary>
    public string? OtherName { get; init; }

    /// <summary>The first report year for which it holds.</summary>
    public required int FromYear { get; init; }

    public string? OldName { get; init; }

    public string? NewName { get; init; }

    public string? Reason { get; init; }

    public required string Author { get; init; }

    public required string ChangedAt { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public string? UndoneAt { get; init; }

    public string? UndoneBy { get; init; }

    public string? UndoneReason { get; init; }

    /// <summary>The change in a sentence.</summary>
    public Text Words => ChangeCode switch
    {
        "renamed" => new($"自 {FromYear} 年度起由“{OldName}”更名为“{NewName}”，数据连续", $"Named {NewName} from {FromYear} on, before that {OldName}; its series goes on"),
        "former-name" => new($"{FromYear - 1} 年度及以前名为“{OldName}”，数据连续", $"Named {OldName} up to {FromYear - 1}; its series goes on"),
        "moved" => new($"自 {FromYear} 年度起改由{OtherName ?? OtherCode}管辖", $"Under {OtherName ?? OtherCode} from {FromYear} on"),
        "merged" => new($"自 {FromYear} 年度起并入{OtherName ?? OtherCode}", $"Merged into {OtherName ?? OtherCode} from {FromYear} on"),
        "split" => new($"自 {FromYear} 年度起分设{OtherName ?? OtherCode}", $"{OtherName ?? OtherCode} was made from it from {FromYear} on"),
        _ => new($"自 {FromYear} 年度起撤销", $"Abolished from {FromYear} on"),
    };
}
