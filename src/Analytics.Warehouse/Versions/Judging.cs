using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What people say of versions, inside one writer's transaction, and what of it is then in force.</summary>
internal sealed class Judging(Warehouse warehouse, DbConnection connection, DbTransaction transaction)
{
    private static readonly IReadOnlyList<string> VerdictColumns =
        ["JurisdictionCode", "ReportYear", "VersionNumber", "RuleCode", "Evidence", "VerdictCode", "Reason", "Author", "DueOn", "KnownFrom", "KnownTo"];

    /// <summary>Notes a verdict on the version in force, and writes what follows for the obligation.</summary>
    public void Judge(string unit, int year, string verdict, string author, string? reason, DateOnly? dueOn, Func<ObligationRow, ObligationRow> change)
    {
        var old = Found(unit, year);
        if (old.VersionNumber is not { } number)
        {
            throw new WarehouseException($"{unit} {year} 年没有可以处理的报告。{unit} has no report for {year} to judge.");
        }

        var at = Instants.After(old.KnownFrom, warehouse.Clock.GetUtcNow());
        Mark(unit, year, number, verdict);
        Unsay(unit, year, number, at);
        using var verdicts = warehouse.Engine.Writer(connection, transaction, "Verdict", VerdictColumns);
        verdicts.Write(unit, year, number, "", "", verdict, reason, author, Instants.Text(dueOn), at, Instants.Open);
        verdicts.Flush();
        Become(old, change(old), at, author, reason);
    }

    /// <summary>Takes the last word on the version in force back: it is as it was when it came in.</summary>
    public void TakeBack(string unit, int year, string author, string reason)
    {
        var old = Found(unit, year);
        if (old.VersionNumber is not { } number || Said(unit, year, number) is not { } said)
        {
            throw new WarehouseException($"{unit} {year} 年在用的报告没有通过或退回可以撤回。The report of {unit} for {year} was neither accepted nor sent back.");
        }

        var at = Instants.After(old.KnownFrom, warehouse.Clock.GetUtcNow());
        Unsay(unit, year, number, at);
        Mark(unit, year, number, "received");
        Become(old, Standing(old, number) with { CorrectionRounds = said == "sent-back" ? old.CorrectionRounds - 1 : old.CorrectionRounds, CorrectionDueOn = said == "sent-back" ? null : old.CorrectionDueOn }, at, author, reason);
    }

    /// <summary>Puts one version in force again, such as one that was withdrawn by mistake; what was said of it holds again, but for the withdrawal.</summary>
    public void Restore(string unit, int year, int version, string author, string reason)
    {
        var old = Found(unit, year);
        if (old.VersionNumber == version)
        {
            throw new WarehouseException($"{unit} {year} 年第 {version} 版已经在用。Version {version} of {unit} for {year} is in force already.");
        }

        var at = Instants.After(old.KnownFrom, warehouse.Clock.GetUtcNow());
        if (Said(unit, year, version) == "withdrawn")
        {
            Unsay(unit, year, version, at);
        }

        Mark(unit, year, version, Said(unit, year, version) ?? "received");
        if (old.VersionNumber is { } before)
        {
            Mark(unit, year, before, "superseded");
        }

        Become(old, Standing(old, version), at, author, reason);
    }

    /// <summary>The obligation without the version that was taken out: with the latest of those left, or with none.</summary>
    public ObligationRow Without(ObligationRow old, int number)
    {
        var left = Filed(old).Where(version => version.VersionNumber != number).OrderBy(version => version.ReceivedOn ?? "", StringComparer.Ordinal).ThenBy(version => version.VersionNumber).LastOrDefault();
        if (left is not null)
        {
            Mark(old.JurisdictionCode, old.ReportYear, left.VersionNumber, Said(old.JurisdictionCode, old.ReportYear, left.VersionNumber) ?? "received");
            return Standing(old, left.VersionNumber);
        }

        var closedAt = new YearClosings(connection, transaction).ClosedAt(old.JurisdictionCode, old.ReportYear);
        return old with
        {
            StateCode = States.WithoutReport(old.ReportYear, Instants.Day(old.FilingDueOn)!.Value, Instants.Day(old.ExtendedTo), closedAt, warehouse.Clock.GetUtcNow()).State,
            VersionNumber = null, FirstReceivedOn = null, IsOnTime = null,
            DisclosureEdition = null, ApplicationsEdition = null, ProceedingsEdition = null, DisclosureFill = null, ApplicationsFill = null, ProceedingsFill = null,
        };
    }

    /// <summary>Takes out the other versions that the document of the one in force was read as: where a document is no report of this place, no reading of it is.</summary>
    public void TakeOutOthersOfItsDocument(string unit, int year) => connection.Execute(
        """
        UPDATE ReportVersion
        SET StatusCode = 'withdrawn'
        WHERE JurisdictionCode = @unit AND ReportYear = @year
            AND EXISTS
            (
                SELECT 1
                FROM Obligation AS o
                INNER JOIN ReportVersion AS v
                    ON v.JurisdictionCode = o.JurisdictionCode
                    AND v.ReportYear = o.ReportYear
                    AND v.VersionNumber = o.VersionNumber
                WHERE o.JurisdictionCode = @unit AND o.ReportYear = @year AND o.KnownTo = '9999-12-31'
                    AND v.DocumentId = ReportVersion.DocumentId AND v.Part = ReportVersion.Part AND v.VersionNumber <> ReportVersion.VersionNumber
            )
        """, new { unit, year }, transaction);

    // The obligation with this version in force: its forms and fills, on time by all that was filed and stands, and what was said of it.
    private ObligationRow Standing(ObligationRow old, int number)
    {
        var filed = Filed(old);
        var version = filed.FirstOrDefault(one => one.VersionNumber == number)
            ?? throw new WarehouseException($"{old.JurisdictionCode} {old.ReportYear} 年没有第 {number} 版。{old.JurisdictionCode} has no version {number} for {old.ReportYear}.");
        var first = filed.Select(one => one.ReceivedOn).Where(day => day is not null).Min(StringComparer.Ordinal);
        int? onTime = first is not null && string.CompareOrdinal(first, old.LastDay) <= 0 ? 1 : filed.Any(one => one.ReceivedOn is null) ? null : 0;
        var report = warehouse.Versions.Report(connection, transaction, old.JurisdictionCode, old.ReportYear, number)!;
        return old with
        {
            VersionNumber = number, FirstReceivedOn = first, IsOnTime = onTime,
            DisclosureEdition = version.DisclosureEdition, ApplicationsEdition = version.ApplicationsEdition, ProceedingsEdition = version.ProceedingsEdition,
            DisclosureFill = version.DisclosureFill, ApplicationsFill = version.ApplicationsFill, ProceedingsFill = version.ProceedingsFill,
            StateCode = Said(old.JurisdictionCode, old.ReportYear, number) switch
            {
                "accepted" => Timeliness.AcceptedState(WasAccepted(old.JurisdictionCode, old.ReportYear, number), onTime),
                "sent-back" => States.SentBack,
                _ => FormOfYear.IsWrong(report) ? States.WrongForm : States.Received,
            },
        };
    }

    /// <summary>A report that is accepted after an earlier version was accepted is a correction of what people may have used.</summary>
    public bool WasAccepted(string unit, int year, int version) => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM Verdict AS d WHERE d.JurisdictionCode = @unit AND d.ReportYear = @year AND d.RuleCode = '' AND d.VerdictCode = 'accepted' AND d.VersionNumber <> @version",
        new { unit, year, version }, transaction) > 0;

    private ObligationRow Found(string unit, int year) => ObligationRow.Find(connection, transaction, unit, year)
        ?? throw new WarehouseException($"{unit} {year} 年没有报告，也不在名册上。{unit} has no report for {year} and is not on the roster.");

    private string? Said(string unit, int year, int version) => connection.QuerySingleOrDefault<string>(
        "SELECT d.VerdictCode FROM Verdict AS d WHERE d.JurisdictionCode = @unit AND d.ReportYear = @year AND d.VersionNumber = @version AND d.RuleCode = '' AND d.KnownTo = '9999-12-31'",
        new { unit, year, version }, transaction);

    private void Unsay(string unit, int year, int version, string at) => connection.Execute(
        "UPDATE Verdict SET KnownTo = @at WHERE JurisdictionCode = @unit AND ReportYear = @year AND VersionNumber = @version AND RuleCode = '' AND KnownTo = '9999-12-31'",
        new { at, unit, year, version }, transaction);

    private void Mark(string unit, int year, int version, string status) => connection.Execute(
        "UPDATE ReportVersion SET StatusCode = @status WHERE JurisdictionCode = @unit AND ReportYear = @year AND VersionNumber = @version", new { status, unit, year, version }, transaction);

    private void Become(ObligationRow old, ObligationRow next, string at, string author, string? reason)
    {
        old.Close(connection, transaction, at);
        using var writer = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
        (next with { KnownFrom = at, StateEnteredAt = at, Author = author, Reason = reason }).WriteTo(writer);
        writer.Flush();
    }

    private List<FiledVersion> Filed(ObligationRow of) => connection.Query<FiledVersion>(
        """
        SELECT v.VersionNumber, v.ReceivedOn, v.DisclosureEdition, v.ApplicationsEdition, v.ProceedingsEdition, v.DisclosureFill, v.ApplicationsFill, v.ProceedingsFill
        FROM ReportVersion AS v
        WHERE v.JurisdictionCode = @JurisdictionCode AND v.ReportYear = @ReportYear AND v.StatusCode <> 'withdrawn'
        """, new { of.JurisdictionCode, of.ReportYear }, transaction).AsList();

    private sealed record FiledVersion
    {
        public required int VersionNumber { get; init; }

        public string? ReceivedOn { get; init; }

        public string? DisclosureEdition { get; init; }

        public string? ApplicationsEdition { get; init; }

        public string? ProceedingsEdition { get; init; }

        public string? DisclosureFill { get; init; }

        public string? ApplicationsFill { get; init; }

        public string? ProceedingsFill { get; init; }
    }
}
