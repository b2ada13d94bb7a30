using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>A piece of a summary, before it is Word or a page.</summary>
public abstract record SummaryBlock;

/// <summary>A heading: 1 is 一、, 2 is （一）.</summary>
public sealed record SummaryHeading(int Level, string Text) : SummaryBlock;

/// <summary>A sentence with its figures; a draft that a person can strike by its id.</summary>
/// <param name="Id">Stable for the same fact, such as <c>change:received.new:630106105</c>.</param>
public sealed record SummarySentence(string Id, string Text) : SummaryBlock;

/// <summary>A table with its title and what must be said below it.</summary>
public sealed record SummaryTable(string Title, Grid Grid, IReadOnlyList<string> Notes, bool IsWide = false) : SummaryBlock;

/// <summary>A chart; Word draws it natively, a page as a picture.</summary>
public sealed record SummaryChart(ChartSpec Spec) : SummaryBlock;
