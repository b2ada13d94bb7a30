namespace Analytics.Core.Reports;

/// <summary>A figure that a report states outside the tables of today's form.</summary>
/// <param name="Value">Whole items.</param>
/// <param name="Quote">The row or the sentence that states it.</param>
/// <param name="Source">Where the figure stands; for a sentence that says 未收到, where the sentence begins.</param>
public sealed record StatedFigure(long Value, string Quote, Source Source);
