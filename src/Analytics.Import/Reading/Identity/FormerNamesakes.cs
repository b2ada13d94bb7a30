using System.Globalization;
using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Identity;

/// <summary>Divisions that bore a printed name in the report's year besides the one that bears it today: until 2014 there was a 新市区 in 保定, too.</summary>
internal sealed class FormerNamesakes(DivisionList divisions)
{
    /// <summary>The list of former names ends in July 2016: a name last seen then was changed some time later.</summary>
    public const string EndOfList = "201607";

    // The list of divisions is of 2023: whatever changed after 2016 had changed by then.
    private const int LastYearUnknown = 2022;

    /// <summary>The others; none where the name prints a parent too or the year is not known.</summary>
    public List<FormerDivision> Formers(IssuerName name, int? year)
    {
        var place = name.Places[0];
        return year is not { } y || name.Names > 1 || name.Kind != NameKind.Full || place.Level == "township" ? []
            : [.. divisions.Former.Where(former => former.Name == place.Name && former.Code != place.Code && former.SuccessorCode != place.Code && y <= LastYear(former))];
    }

    // A name goes on being used in the report of the year in which it was last seen.
    private static int LastYear(FormerDivision former) =>
        former.LastSeen == EndOfList ? LastYearUnknown : int.Parse(former.LastSeen[..4], CultureInfo.InvariantCulture) + 1;
}
