using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>A part of the yearly summary.</summary>
/// <param name="Name">What a template calls it.</param>
/// <param name="Heading">As printed above it on a page.</param>
/// <param name="Blocks">Its sentences, tables and charts, without those that a person struck.</param>
public sealed record SummaryPart(string Name, string Heading, IReadOnlyList<PaperBlock> Blocks);
