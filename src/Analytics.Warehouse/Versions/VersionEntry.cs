using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>One version of a unit's report for a year.</summary>
/// <param name="Version">From 1.</param>
/// <param name="ReceivedOn">Null where nobody knows.</param>
/// <param name="ImportedAt">When the warehouse came to know it.</param>
/// <param name="Status">received, accepted, sent-back, superseded, withdrawn.</param>
/// <param name="IsInForce">True where it counts now.</param>
/// <param name="Changes">Cells that differ from the version before.</param>
public sealed record VersionEntry(
    int Version, DateOnly? ReceivedOn, DateTimeOffset ImportedAt, string Status, bool IsInForce, string? Reason, string Author, string File, string Sha256, IReadOnlyList<CellChange> Changes);

/// <summary>A cell that two versions print differently: as a figure, or in words such as `blank`.</summary>
public sealed record CellChange(string Measure, string? Applicant, string? Old, string? New)
{
    /// <summary>The cells that differ, in the order of the form.</summary>
    public static IReadOnlyList<CellChange> Between(Report before, Report after) =>
    [
        .. before.Cells.Concat(after.Cells).Select(cell => (cell.Measure, cell.Applicant)).Distinct()
            .OrderBy(key => key.Measure.Index).ThenBy(key => key.Applicant)
            .Select(key => new CellChange(key.Measure.Code, key.Applicant.Code(), Printed(before.Find(key.Measure, key.Applicant)), Printed(after.Find(key.Measure, key.Applicant))))
            .Where(change => change.Old != change.New),
    ];

    private static string? Printed(Cell? cell) => cell switch
    {
        null => null,
        { Kind: CellKind.Number } number => Decimals.Text(number.Value),
        { Kind: CellKind.Text } text => text.Raw,
        { } other => other.Kind.Code(),
    };
}
