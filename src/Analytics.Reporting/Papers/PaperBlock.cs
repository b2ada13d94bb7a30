using Analytics.Reporting.Charts;

namespace Analytics.Reporting.Papers;

/// <summary>A piece of a paper that a program makes, before it is Word or a page.</summary>
public abstract record PaperBlock;

/// <summary>A heading: 1 is 一、, 2 is （一）.</summary>
public sealed record HeadingBlock(int Level, string Text) : PaperBlock;

/// <summary>A sentence with its figures; a draft that a person can strike by its id.</summary>
/// <param name="Id">Stable for the same fact, such as <c>change:received.new:630106105</c>.</param>
public sealed record SentenceBlock(string Id, string Text) : PaperBlock;

/// <summary>A table with its title and what must be said below it.</summary>
/// <param name="Name">What a template calls it, such as 表1.</param>
public sealed record TableBlock(string Name, string Title, Grid Grid, IReadOnlyList<string> Notes) : PaperBlock;

/// <summary>A chart; Word draws it natively, a page as a picture. A template calls it by its id.</summary>
public sealed record ChartBlock(ChartSpec Spec) : PaperBlock;
