using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What we know of one expected report; changed by closing one row and writing the next.</summary>
internal sealed record ObligationRow
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "ReportYear", "JurisdictionCode", "KnownTo", "KnownFrom", "RoleCode", "ListedUnderCode", "BasisCode", "DraftDueOn", "FilingDueOn", "PublicationDueOn",
        "ExtendedTo", "StateCode", "StateEnteredAt", "Reason", "Author", "FirstReceivedOn", "IsOnTime", "CorrectionRounds", "CorrectionDueOn",
        "VersionNumber", "DisclosureEdition", "ApplicationsEdition", "ProceedingsEdition", "DisclosureFill", "ApplicationsFill", "ProceedingsFill",
    ];

    public static readonly string Selected = string.Join(", ", Columns.Select(column => "o." + column));

    public required int ReportYear { get; init; }

    public required string JurisdictionCode { get; init; }

    public string KnownTo { get; init; } = Instants.Open;

    public required string KnownFrom { get; init; }

    public required string RoleCode { get; init; }

    public string? ListedUnderCode { get; init; }

    public required string BasisCode { get; init; }

    public string? DraftDueOn { get; init; }

    public required string FilingDueOn { get; init; }

    public string? PublicationDueOn { get; init; }

    public string? ExtendedTo { get; init; }

    public required string StateCode { get; init; }

    public required string StateEnteredAt { get; init; }

    public string? Reason { get; init; }

    public required string Author { get; init; }

    public string? FirstReceivedOn { get; init; }

    public int? IsOnTime { get; init; }

    public int CorrectionRounds { get; init; }

    public string? CorrectionDueOn { get; init; }

    public int? VersionNumber { get; init; }

    public string? DisclosureEdition { get; init; }

    public string? ApplicationsEdition { get; init; }

    public string? ProceedingsEdition { get; init; }

    public string? DisclosureFill { get; init; }

    public string? ApplicationsFill { get; init; }

    public string? ProceedingsFill { get; init; }

    public string LastDay => ExtendedTo is { } extended && string.CompareOrdinal(extended, FilingDueOn) > 0 ? extended : FilingDueOn;

    public static ObligationRow? Find(DbConnection connection, DbTransaction? transaction, string code, int year) =>
        connection.QuerySingleOrDefault<ObligationRow>(
            $"SELECT {Selected} FROM Obligation AS o WHERE o.ReportYear = @year AND o.JurisdictionCode = @code AND o.KnownTo = '9999-12-31'",
            new { code, year }, transaction);

    /// <summary>The row of a unit that is expected to file and has not, or that files without being asked (<paramref name="listedUnder"/> null).</summary>
    public static ObligationRow Expected(Unit unit, int year, string? listedUnder, DateTimeOffset? closedAt, DateTimeOffset now, string author)
    {
        var deadline = Deadline.Of(unit.Kind, year);
        var due = deadline.FilingDueOn(year);
        var (state, since) = year > unit.ValidToYear || year < unit.ValidFromYear ? (States.Abolished, now) : States.WithoutReport(year, due, null, closedAt, now);
        return new ObligationRow
        {
            ReportYear = year,
            JurisdictionCode = unit.Code,
            KnownFrom = Instants.Text(now),
            RoleCode = unit.IsConsolidated ? "consolidated" : "addend",
            ListedUnderCode = listedUnder,
            BasisCode = deadline.BasisCode,
            DraftDueOn = Instants.Text(deadline.DraftDueOn(year)),
            FilingDueOn = Instants.Text(due)!,
            PublicationDueOn = Instants.Text(deadline.PublicationDueOn(year)),
            StateCode = state,
            StateEnteredAt = Instants.Text(since),
            Author = author,
        };
    }

    /// <summary>Closes this row at the next one's instant; the next is written by the caller.</summary>
    public void Close(DbConnection connection, DbTransaction transaction, string at) =>
        connection.Execute(
            "UPDATE Obligation SET KnownTo = @at WHERE ReportYear = @ReportYear AND JurisdictionCode = @JurisdictionCode AND KnownTo = '9999-12-31'",
            new { at, ReportYear, JurisdictionCode }, transaction);

    public void WriteTo(Engines.RowWriter writer) =>
        writer.Write(
            ReportYear, JurisdictionCode, KnownTo, KnownFrom, RoleCode, ListedUnderCode, BasisCode, DraftDueOn, FilingDueOn, PublicationDueOn,
            ExtendedTo, StateCode, StateEnteredAt, Reason, Author, FirstReceivedOn, IsOnTime, CorrectionRounds, CorrectionDueOn,
            VersionNumber, DisclosureEdition, ApplicationsEdition, ProceedingsEdition, DisclosureFill, ApplicationsFill, ProceedingsFill);
}
