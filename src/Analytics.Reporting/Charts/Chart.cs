using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>One chart: its title, the question that it answers, the figures that it asks for, and its description.</summary>
/// <remarks>One chart is one file in <c>Gallery/</c>; it is found by itself.</remarks>
public abstract class Chart
{
    /// <summary>Stable id in kebab-case, never reused.</summary>
    public abstract string Id { get; }

    public abstract Text Title { get; }

    /// <summary>The question that it answers, as a person would ask it.</summary>
    public abstract Text Question { get; }

    /// <summary>True for the charts that every yearly summary holds.</summary>
    public virtual bool IsInSummary => false;

    /// <summary>Codes of the measures whose figures it needs.</summary>
    public abstract IReadOnlyList<string> Needs(ChartRequest request);

    /// <summary>True where it needs every applicant column and not only the total.</summary>
    public virtual bool NeedsApplicants => false;

    /// <summary>The chart of these figures.</summary>
    public abstract ChartSpec Draw(Figures figures, ChartRequest request);

    /// <summary>Every chart, found by itself, by id.</summary>
    public static IReadOnlyList<Chart> All { get; } =
        [.. Discovery.Of<Chart>(typeof(Chart).Assembly).OrderBy(chart => chart.Id, StringComparer.Ordinal)];

    /// <summary>The chart with this id, or null.</summary>
    public static Chart? Find(string id) => All.FirstOrDefault(chart => chart.Id == id);

    /// <summary>A description with the chart's own words filled in.</summary>
    protected ChartSpec Spec(ChartKind kind, ValueAxis values, Text categoryAxis, IReadOnlyList<Category> categories, IReadOnlyList<Series> series, Text? subject = null) => new()
    {
        Id = Id,
        Kind = kind,
        Title = subject is null ? Title : new Text($"{Title.Zh}：{subject.Zh}", $"{Title.En}: {subject.En}"),
        Question = Question,
        CategoryAxis = categoryAxis,
        Values = values,
        Categories = categories,
        Series = categories.Count == 0 ? [] : series,
    };
}

/// <summary>What a person asked a chart for; each chart uses what concerns it.</summary>
/// <param name="Year">The report year in the middle of the question.</param>
public sealed record ChartRequest(int Year)
{
    /// <summary>A measure's code or a derived measure's id.</summary>
    public string Measure { get; init; } = "received.new";

    /// <summary>The unit to stand out.</summary>
    public string? Marked { get; init; }

    /// <summary>The units to draw where a chart draws chosen ones; empty is all.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
}
