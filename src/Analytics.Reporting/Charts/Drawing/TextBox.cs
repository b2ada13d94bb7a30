namespace Analytics.Reporting.Charts.Drawing;

/// <summary>Where a piece of text stands, for the proof that none overlaps another.</summary>
public readonly record struct TextBox(double Left, double Top, double Right, double Bottom, string Text);
