using Analytics.Core.Forms;

namespace Analytics.Warehousing;

/// <summary>What is to be summed, below whom, for which years, and from where the question is asked.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Under">The code below which the addends stand; a unit with nothing below it answers for itself.</param>
/// <param name="FromYear">First report year.</param>
/// <param name="ToYear">Last report year.</param>
public sealed record RollupQuery(Measure Measure, string Under, int FromYear, int ToYear)
{
    /// <summary>The column of the applications table; there, none means the printed total.</summary>
    public Applicant Applicant { get; init; }

    /// <summary>One row per body of this level (county, township, …), each with the sum of its addends; null is one row per addend.</summary>
    public string? Level { get; init; }

    /// <summary>Only addends of this kind (town, street, department, zone, office, other).</summary>
    public string? Kind { get; init; }

    /// <summary>Only what a person has accepted.</summary>
    public bool IsAcceptedOnly { get; init; }

    /// <summary>Only the rows of the sum: for pages that show no single units.</summary>
    public bool IsSumOnly { get; init; }

    /// <summary>How many bodies to leave out from the list's start, in the order of their codes; the sum is of all.</summary>
    public int Skip { get; init; }

    /// <summary>The most bodies to list after those left out; null is all.</summary>
    public int? Take { get; init; }

    public Knowledge Knowledge { get; init; } = Knowledge.Now;

    internal Applicant Column => Measure.Table == FormTable.Applications && Applicant == Applicant.None ? Applicant.Total : Applicant;
}

/// <summary>A sum, or one unit's figure, for one year, with its coverage.</summary>
public sealed record RollupRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Level { get; init; }

    public required string Kind { get; init; }

    public required int Year { get; init; }

    /// <summary>True for the row that sums all the others.</summary>
    public bool IsSum { get; init; }

    /// <summary>Items, or yuan; null where nothing may be said: not collected, no figure, or items that may not be summed.</summary>
    public decimal? Total { get; init; }

    /// <summary>Something in it has not been accepted yet.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Units whose filing counts.</summary>
    public int ReportedBy { get; init; }

    public int ExpectedBy { get; init; }

    /// <summary>Units in an open year of which nobody knows whether they filed.</summary>
    public int Unknown { get; init; }

    /// <summary>Of those that reported, how many print a figure in this cell; the others print a blank, a dash, or have no such cell.</summary>
    public int Figures { get; init; }

    /// <summary>The year's form does not ask for this measure.</summary>
    public bool IsNotCollected { get; init; }

    /// <summary>Last year's total, by the same question; null where there is none.</summary>
    public decimal? Previous { get; init; }

    public decimal? Change => Total - Previous;

    /// <summary>The state of the unit's report where the row is one unit.</summary>
    public string? State { get; init; }

    /// <summary>What the unit prints in the cell (number, blank, none, text, absent) where the row is one unit.</summary>
    public string? CellKind { get; init; }

    /// <summary>The government's own, consolidated report beside the sum; never added to it.</summary>
    public OwnReport? Own { get; init; }

    /// <summary>Why there is no total though figures stand below; null where there is none to give.</summary>
    public Core.Words.Text? Refusal { get; init; }
}

/// <summary>What one unit prints in one cell of one year's report.</summary>
/// <param name="Kind">number, blank, none, text, absent.</param>
/// <param name="Amount">Items or fen; null unless a number stands.</param>
public readonly record struct PrintedCell(string JurisdictionCode, int ReportYear, Measure Measure, Applicant Applicant, string Kind, long? Amount);

/// <summary>What the government's own report says of the same cell.</summary>
public sealed record OwnReport(decimal? Value, string State, string? CellKind);
