using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Web.Importing;

/// <summary>What became of one report of an uploaded file.</summary>
public sealed record IntakeLine(string File, LoadStatus Status, UnitMatch? Unit, int? Year, int? Version, Text? Reason, Receipt? Receipt)
{
    /// <summary>Findings of severity error and unreadable.</summary>
    public int Errors { get; init; }

    public static IntakeLine Of(LoadResult result) =>
        new(result.Filing.Report.File, result.Status, result.Filing.Report.Unit, result.Year, result.Version, result.Reason, result.Filing.Report.Receipt)
        {
            Errors = result.Filing.Report.Findings.Concat(result.Filing.Findings).Count(f => f.Severity is Severity.Error or Severity.Unreadable),
        };
}
