using Analytics.Warehousing;

namespace Analytics.Jobs.Verifying;

/// <summary>What became of one version, or one published copy, when its document was read again.</summary>
/// <param name="File">The document's name.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Jurisdiction">Whose report it is.</param>
/// <param name="Year">The report year.</param>
/// <param name="Version">The version's number; null for a copy.</param>
/// <param name="Copy">The copy's number; null for a version.</param>
/// <param name="Status">same, corrected (a person set cells right), reading-differs, facts-differ, damaged, unreadable, no-original.</param>
/// <param name="Reason">In words; null where it is the same.</param>
/// <param name="Changes">Cells that today's reader reads differently.</param>
public sealed record VerifiedReport(
    string File, string Sha256, string Jurisdiction, int Year, int? Version, int? Copy, string Status, string? Reason, IReadOnlyList<CellChange> Changes)
{
    /// <summary>True where nobody need look: it reads as it is kept, or differs as a person wants it.</summary>
    public bool IsSound => Status is "same" or "corrected" or "no-original";
}
