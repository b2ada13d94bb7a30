namespace Analytics.Warehousing;

/// <summary>A name of a unit, with the report years in which it bore it.</summary>
public sealed record UnitName
{
    public required string Name { get; init; }

    public required int ValidFromYear { get; init; }

    public required int ValidToYear { get; init; }
}
