using System.Collections.Frozen;
using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Every derived measure, found by itself.</summary>
public static class DerivedMeasures
{
    public static readonly IReadOnlyList<DerivedMeasure> All = Discovery.Of<DerivedMeasure>(typeof(DerivedMeasure).Assembly);

    private static readonly FrozenDictionary<string, DerivedMeasure> ById =
        All.ToFrozenDictionary(measure => measure.Id, StringComparer.Ordinal);

    /// <summary>The derived measure with this id, or null.</summary>
    public static DerivedMeasure? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The derived measure with this id; one that does not exist is an error of the caller.</summary>
    public static DerivedMeasure Get(string id) =>
        Find(id) ?? throw new ArgumentException($"There is no derived measure named {id}; use one of {string.Join(", ", ById.Keys.Order(StringComparer.Ordinal))}.", nameof(id));
}
