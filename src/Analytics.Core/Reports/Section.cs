namespace Analytics.Core.Reports;

/// <summary>One of the six sections as found in the document, however it is numbered there.</summary>
/// <param name="Number">1 to 6, by its title's content.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="From">First line (or block), from 1, the title included.</param>
/// <param name="To">Last line (or block), inclusive.</param>
/// <param name="Text">The sentences between, without the tables; lines joined by line feeds.</param>
public sealed record Section(int Number, string Title, int From, int To, string Text);
