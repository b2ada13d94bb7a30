using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Identity;

/// <summary>A body's printed name taken apart: the places that it may stand for, and what kind of body it is there.</summary>
/// <param name="Printed">The name as it was taken apart, folded.</param>
/// <param name="Places">Divisions that fit the printed chain of places; empty where no place is printed.</param>
/// <param name="Names">How many names of places the chain prints; more than one says the parent too.</param>
/// <param name="Kind">The weakest of the names used.</param>
/// <param name="Body">What kind of body.</param>
/// <param name="BodyName">A department's, zone's or unlisted township's own name; empty for a government.</param>
public sealed record IssuerName(
    string Printed, IReadOnlyList<Division> Places, int Names, NameKind Kind, BodyKind Body, string BodyName)
{
    /// <summary>The place's own printed name (鲁沙尔镇 of 西宁市湟中区鲁沙尔镇人民政府); empty where none is printed.</summary>
    public string PlaceName { get; init; } = "";

    /// <summary>Something in brackets, or a word such as 机关, that may mean the office's own report.</summary>
    public bool MayBeOffice { get; init; }

    /// <summary>A place, or a department of the usual ones: something that can be looked for.</summary>
    public bool SaysSomething => Places.Count > 0 || Body is BodyKind.Department or BodyKind.Zone or BodyKind.UnlistedTownship or BodyKind.Office;
}

/// <summary>What kind of body a printed name means.</summary>
public enum BodyKind : byte
{
    Government,
    Office,
    Department,

    /// <summary>A functional zone that is no division (湖滨新区).</summary>
    Zone,

    /// <summary>A town, township or street that the list does not have under this name.</summary>
    UnlistedTownship,
}
