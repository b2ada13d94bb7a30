using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>A label of the form put together from printed words, with the place that they take.</summary>
internal sealed class PlacedLabel
{
    /// <param name="label">Which of the form's labels.</param>
    /// <param name="words">What it is put together from.</param>
    /// <param name="printed">The page's words that these are parts of, where they are not words themselves.</param>
    public PlacedLabel(Label label, IReadOnlyList<PrintedWord> words, IReadOnlyList<PrintedWord>? printed = null)
    {
        (Label, Words, Printed) = (label, words, printed ?? words);
        (Left, Right) = (words.Min(word => word.Left), words.Max(word => word.Right));

        // By the size of the characters: boxes overlap those of the lines above and below.
        (Top, Bottom) = (words.Min(word => word.Centre - (word.Size / 2)), words.Max(word => word.Centre + (word.Size / 2)));
    }

    public Label Label { get; }

    public IReadOnlyList<PrintedWord> Words { get; }

    /// <summary>The page's own words that it takes.</summary>
    public IReadOnlyList<PrintedWord> Printed { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Centre => (Top + Bottom) / 2;

    public double Size => Words[0].Size;

    /// <summary>As printed, in one line.</summary>
    public string Text => string.Concat(TextLines.Of(Words).Select(line => line.Text.Trim()));

    /// <summary>True where it stands below the other, however tightly lines are set.</summary>
    public bool IsBelow(PlacedLabel other) => Top > other.Bottom - (0.3 * Size);

    public bool Holds(double centre) => centre > Top && centre < Bottom;
}
