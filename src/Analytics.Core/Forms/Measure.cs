using Analytics.Core.Words;

namespace Analytics.Core.Forms;

/// <summary>One cell of the form with a stable code: a line of forms.csv.</summary>
/// <param name="Index">Place in forms.csv, from 0; a stable key inside one version of the program, never stored.</param>
/// <param name="Code">Stable code, such as <c>procurement.amount</c>.</param>
/// <param name="Table">The table that the measure stands in.</param>
/// <param name="Unit">What is counted: items, or money in yuan.</param>
/// <param name="Label">The printed name, row and column.</param>
/// <param name="Printed2019">Row and column as the 2019 edition prints them; null where it does not ask.</param>
/// <param name="Printed2021">Row and column as the 2021 edition prints them; null where it does not ask.</param>
/// <param name="Series">The measure carried across editions; equal to the code where nothing changed.</param>
/// <param name="Additive">Whether it may be summed over units.</param>
/// <param name="Note">What is surprising about it.</param>
public sealed record Measure(
    int Index,
    string Code,
    FormTable Table,
    MeasureUnit Unit,
    Text Label,
    PrintedPlace? Printed2019,
    PrintedPlace? Printed2021,
    string Series,
    Additivity Additive,
    string Note)
{
    /// <summary>Where the edition prints this measure; null where it does not ask for it (the figure is *not collected*).</summary>
    public PrintedPlace? PrintedIn(Edition edition) => edition switch
    {
        Edition.Form2019 => Printed2019,
        Edition.Form2021 => Printed2021,
        _ => null,
    };

    /// <summary>True where the edition asks for this measure; the narrative's measures are asked since 2021.</summary>
    public bool AskedIn(Edition edition) =>
        Table == FormTable.Narrative ? edition == Edition.Form2021 : PrintedIn(edition) is not null;

    public override string ToString() => Code;
}

/// <summary>Row and column as printed; the column is empty in the applications table, where the seven applicants are the columns.</summary>
public sealed record PrintedPlace(string Row, string Column);

/// <summary>What a measure's figure counts.</summary>
public enum MeasureUnit : byte
{
    /// <summary>Whole items.</summary>
    Count,

    /// <summary>Money, in yuan; kept in the warehouse in fen.</summary>
    Yuan,
}

/// <summary>Whether a measure may be summed over units at all.</summary>
public enum Additivity : byte
{
    /// <summary>May be summed.</summary>
    Yes,

    /// <summary>May be summed, but the same thing may stand in two units' reports; the sum says so.</summary>
    Care,

    /// <summary>May not be summed: ten units exercising one licence are not ten items.</summary>
    No,
}
