namespace Analytics.Import.Documents.Layout;

/// <summary>A page as printed: words and ruled lines at their places, in points from the upper left corner.</summary>
internal sealed class PrintedPage(double width, double height)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    public List<PrintedWord> Words { get; } = [];

    public List<Ruling> Rulings { get; } = [];
}

/// <summary>A word and the box around it.</summary>
internal sealed record PrintedWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Middle => (Left + Right) / 2;

    public double Centre => (Top + Bottom) / 2;

    public double Height => Bottom - Top;

    /// <summary>Size of its characters; boxes are often half as high again, and those of neighbouring lines then overlap.</summary>
    public double Size => FontSize > 0 ? FontSize : Text.Length == 0 ? Height : Math.Min(Height, (Right - Left) * 1.15 / Text.Sum(c => c < '\u2E80' ? 0.5 : 1));

    /// <summary>Size of its characters where the box does not say it; 0 where it does.</summary>
    public double FontSize { get; init; }

    /// <summary>True for a number as tables print it.</summary>
    public bool IsNumber => Text.All(c => c is (>= '0' and <= '9') or '.' or ',');
}

/// <summary>A ruled line, level or upright; <c>At</c> is its height or its distance from the left.</summary>
internal readonly record struct Ruling(bool Level, double At, double From, double To);
