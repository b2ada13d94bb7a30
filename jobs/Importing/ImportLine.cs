using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>What became of one report of one file; a file that gave none has one line.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Code">The unit; null where nobody knows.</param>
/// <param name="Version">The version that it became, or is a further file of.</param>
/// <param name="Reason">Why it was set aside, or what is worth saying.</param>
/// <param name="Receipt">The account of its cells; null where it was not read.</param>
public sealed record ImportLine(string File, LoadStatus Status, string? Code, int? Year, int? Version, Text? Reason, Receipt? Receipt);

/// <summary>What a run did.</summary>
public sealed record ImportSummary(int Loaded, int Unchanged, int SetAside);
