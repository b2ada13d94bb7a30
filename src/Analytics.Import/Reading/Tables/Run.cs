namespace Analytics.Import.Reading.Tables;

/// <summary>A label and all the pieces that follow it up to the next.</summary>
/// <param name="Label">The label.</param>
/// <param name="At">Its first piece.</param>
/// <param name="From">The first piece after it.</param>
/// <param name="To">One past the last piece before the next label.</param>
internal readonly record struct Run(Label Label, int At, int From, int To);
