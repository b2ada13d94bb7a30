using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>What a chart shows, before anything is drawn: the same description becomes SVG, a native Word chart, or rows.</summary>
public sealed record ChartSpec
{
    /// <summary>The chart's stable id.</summary>
    public required string Id { get; init; }

    public required ChartKind Kind { get; init; }

    public required Text Title { get; init; }

    /// <summary>The question that it answers, as a person would ask it.</summary>
    public required Text Question { get; init; }

    /// <summary>What the categories are, such as 单位 or 年度.</summary>
    public required Text CategoryAxis { get; init; }

    public required ValueAxis Values { get; init; }

    /// <summary>Units or years, in the order in which they are drawn.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>Places between two years where the form or its definitions changed.</summary>
    public IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>How many reported out of how many, and what else a reader must know; one sentence an entry.</summary>
    public IReadOnlyList<Text> Caption { get; init; } = [];

    /// <summary>Code of the unit to stand out, where one does.</summary>
    public string? Marked { get; init; }

    /// <summary>True where every point is a state or a figure that is missing.</summary>
    public bool IsEmpty => Categories.Count == 0 || Series.Count == 0;
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Horizontal bars, one or several a category; a series of style <see cref="SeriesStyle.Mark"/> is a tick.</summary>
    Bars,

    /// <summary>Horizontal bars whose series add up.</summary>
    StackedBars,

    /// <summary>Horizontal bars to both sides of zero.</summary>
    DivergingBars,

    /// <summary>Horizontal bars with the rank before the name.</summary>
    Ranking,

    /// <summary>Upright bars by year, one or several a year.</summary>
    Columns,

    /// <summary>Upright bars by year whose series add up.</summary>
    StackedColumns,

    /// <summary>A line a series over the years.</summary>
    Lines,

    /// <summary>Categories down, series across; a cell is a state or a figure.</summary>
    HeatMap,

    /// <summary>One small line chart a series, all on the same scale.</summary>
    SmallMultiples,

    /// <summary>How many units lie in which range, with one unit marked.</summary>
    Distribution,
}

/// <summary>What the values are and how they are counted.</summary>
/// <param name="Label">What is measured, such as 本年新收申请.</param>
/// <param name="Kind">How a value is printed.</param>
/// <param name="Unit">The unit of a count, such as 件; money and shares have their own.</param>
public sealed record ValueAxis(Text Label, ValueKind Kind, Text Unit)
{
    public static readonly Text Pieces = new("件", "items");

    public static ValueAxis Count(Text label) => new(label, ValueKind.Count, Pieces);

    public static ValueAxis Yuan(Text label) => new(label, ValueKind.Yuan, new Text("元", "yuan"));

    public static ValueAxis Share(Text label) => new(label, ValueKind.Share, new Text("%", "%"));
}

/// <summary>How a value is printed.</summary>
public enum ValueKind
{
    /// <summary>Whole items.</summary>
    Count,

    /// <summary>Money in yuan, printed in 元, 万元 or 亿元.</summary>
    Yuan,

    /// <summary>0 to 1, printed in per cent.</summary>
    Share,
}

/// <summary>One unit or one year.</summary>
public sealed record Category(string Code, Text Name)
{
    public static Category Year(int year)
    {
        var printed = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(printed, new Text(printed, printed));
    }

    public static Category Unit(string code, string name) => new(code, new Text(name, name));
}

/// <summary>How a series is drawn.</summary>
public enum SeriesStyle
{
    /// <summary>A bar or a line in its own colour.</summary>
    Plain,

    /// <summary>A tick across the bar, such as last year's value.</summary>
    Mark,

    /// <summary>A grey dashed line or bar to compare with, such as the median of the siblings.</summary>
    Reference,
}

/// <summary>One value for each category.</summary>
/// <param name="Code">A unit's code, a measure's code, or a year; a unit's colour comes from it.</param>
/// <param name="Name">As the legend prints it.</param>
/// <param name="Points">As many as there are categories.</param>
public sealed record Series(string Code, Text Name, IReadOnlyList<Point> Points)
{
    public SeriesStyle Style { get; init; }

    /// <summary>True where the series is a unit, which keeps one colour in every chart.</summary>
    public bool IsUnit { get; init; }
}

/// <summary>A value, or the reason why there is none; never both missing.</summary>
/// <param name="Value">Null is a gap, never zero.</param>
/// <param name="Gap">Code of the state or kind of cell that explains a missing value; in a heat map of states, the state itself.</param>
/// <param name="IsProvisional">Received, not yet accepted.</param>
/// <param name="IsPartial">A part of it is blank or missing, so that the whole may be more.</param>
public readonly record struct Point(decimal? Value, string? Gap = null, bool IsProvisional = false, bool IsPartial = false)
{
    /// <summary>The marks that stand behind the figure and are explained below the chart.</summary>
    public string Marks => (IsProvisional ? "*" : "") + (IsPartial ? "†" : "");

    public static Point Missing(string gap) => new(null, gap);
}

/// <summary>A change of the form between two years, drawn as a line that no curve crosses.</summary>
/// <param name="Before">Place in the categories of the first year after the change.</param>
/// <param name="Label">What changed.</param>
public sealed record Break(int Before, Text Label);
