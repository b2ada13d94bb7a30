using Analytics.Core.Forms;

namespace Analytics.Core.Reports;

/// <summary>What is printed in a cell. The four are different things and never become one another.</summary>
public enum CellKind : byte
{
    /// <summary>A figure, zero included.</summary>
    Number,

    /// <summary>Nothing printed.</summary>
    Blank,

    /// <summary>A dash, a slash, 无 or 不适用.</summary>
    None,

    /// <summary>Something that cannot be read as a number.</summary>
    Text,
}

/// <summary>The code of a kind as it stands in files and in the warehouse.</summary>
public static class CellKindCodes
{
    public static string Code(this CellKind kind) => kind switch
    {
        CellKind.Number => "number",
        CellKind.Blank => "blank",
        CellKind.None => "none",
        _ => "text",
    };
}

/// <summary>What a document prints for one measure, with its place.</summary>
/// <param name="Measure">Which cell of the form.</param>
/// <param name="Applicant">The column of the applications table; <see cref="Applicant.None"/> elsewhere.</param>
/// <param name="Kind">What is printed.</param>
/// <param name="Value">Whole items, or yuan with up to six decimals; null unless the kind is a number.</param>
/// <param name="Raw">The text as printed, trimmed.</param>
/// <param name="Unit">`yuan` for money, else null.</param>
/// <param name="Source">Where it stands.</param>
public readonly record struct Cell(
    Measure Measure,
    Applicant Applicant,
    CellKind Kind,
    decimal? Value,
    string Raw,
    string? Unit,
    Source Source);
