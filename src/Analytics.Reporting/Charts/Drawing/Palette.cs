namespace Analytics.Reporting.Charts.Drawing;

/// <summary>A way to fill an area that can be told apart in black and white.</summary>
internal enum Pattern
{
    Solid,
    Rising,
    Dots,
    Falling,
    Cross,
    Level,
    Upright,
    Open,
}

/// <summary>A colour with its pattern.</summary>
internal readonly record struct Ink(int Number, string Colour, Pattern Pattern);

/// <summary>Calm colours that stay apart for the colour-blind and in grey (after Paul Tol's muted scheme, ordered by lightness steps).</summary>
internal static class Palette
{
    public const string Ink = "#26323a";
    public const string Quiet = "#5a6770";
    public const string Grid = "#e3e7ea";
    public const string Axis = "#9aa5ad";
    public const string Gap = "#8a949b";
    public const string Accent = "#b0413e";

    private static readonly string[] Colours =
    [
        "#2f5d8a", "#d9a441", "#3f8f7d", "#a8556b", "#7fb3d5", "#6b5b95", "#8a8f3c", "#c9785d", "#3a3f58",
    ];

    private static readonly Pattern[] Patterns =
    [
        Pattern.Solid, Pattern.Rising, Pattern.Dots, Pattern.Falling, Pattern.Solid, Pattern.Cross, Pattern.Level, Pattern.Upright, Pattern.Dots,
    ];

    private static readonly Dictionary<string, Ink> Results = new(StringComparer.Ordinal)
    {
        // What an application came to keeps its colour in every chart.
        ["granted"] = new(20, "#2f5d8a", Pattern.Solid),
        ["partly-granted"] = new(21, "#7fb3d5", Pattern.Rising),
        ["refused"] = new(22, "#a8556b", Pattern.Falling),
        ["unavailable"] = new(23, "#d9a441", Pattern.Dots),
        ["not-processed"] = new(24, "#8a8f3c", Pattern.Cross),
        ["other"] = new(25, "#9aa5ad", Pattern.Upright),
        ["upheld"] = new(26, "#2f5d8a", Pattern.Solid),
        ["corrected"] = new(27, "#b0413e", Pattern.Falling),
        ["other-result"] = new(28, "#d9a441", Pattern.Dots),
        ["pending"] = new(29, "#c3cad0", Pattern.Upright),
    };

    /// <summary>The fill of the n-th series of a chart, or the fixed one of a result.</summary>
    public static Ink Of(Series series, int place) =>
        series.Style == SeriesStyle.Reference ? new Ink(60, "#9aa5ad", Pattern.Open)
        : series.IsUnit ? OfUnit(series.Code)
        : Results.TryGetValue(series.Code, out var ink) ? ink
        : new Ink(place % Colours.Length, Colours[place % Colours.Length], Patterns[place % Patterns.Length]);

    /// <summary>A unit's own colour: siblings are numbered in a row by the code's last digits, so neighbours differ.</summary>
    public static Ink OfUnit(string code)
    {
        var number = UnitNumber(code);
        return new Ink(30 + (number % Colours.Length), Colours[number % Colours.Length], Pattern.Solid);
    }

    /// <summary>A unit's own mark on a line; it differs where two units share a colour.</summary>
    public static int MarkOfUnit(string code) => UnitNumber(code) / Colours.Length;

    public static string? Dash(int mark) => (mark % 4) switch { 1 => "7 3", 2 => "2 3", 3 => "9 3 2 3", _ => null };

    /// <summary>Fill and ink of a heat map's cell by what the state says.</summary>
    public static (Ink Fill, string Text) OfTone(GapTone tone) => tone switch
    {
        GapTone.Done => (new Ink(40, "#cfe3ea", Pattern.Solid), Ink),
        GapTone.Late => (new Ink(41, "#f3dfae", Pattern.Rising), Ink),
        GapTone.Waiting => (new Ink(42, "#e4ecd6", Pattern.Dots), Ink),
        GapTone.Faulty => (new Ink(43, "#e9c3b4", Pattern.Falling), Ink),
        GapTone.Missing => (new Ink(44, "#a23b45", Pattern.Solid), "#ffffff"),
        GapTone.Unknown => (new Ink(45, "#eceff1", Pattern.Dots), Quiet),
        _ => (new Ink(46, "#ffffff", Pattern.Solid), Quiet),
    };

    private static int UnitNumber(string code)
    {
        var start = code.Length;
        while (start > 0 && char.IsAsciiDigit(code[start - 1]) && code.Length - start < 3)
        {
            start--;
        }

        var number = 0;
        foreach (var digit in code.AsSpan(start))
        {
            number = (number * 10) + digit - '0';
        }

        // Towns are numbered from 100 and townships from 200; both begin with the first colours.
        return (number % 100) + (4 * Math.Max(0, (number / 100) - 1));
    }
}
