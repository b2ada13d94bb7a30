using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What became of each expected report: its state, its dates, and who has filed nothing.</summary>
public sealed class Obligations(Warehouse warehouse)
{
    private DateOnly refreshed;

    /// <summary>Expected units below a code, and its own two, with nothing usable received.</summary>
    public IReadOnlyList<MissingUnit> Missing(string under, int year, Knowledge? knowledge = null)
    {
        Keep();
        var today = knowledge?.AsOf is { } then ? Shanghai.DayOf(then) : warehouse.Clock.Today();
        var rows = warehouse.Query<MissingRow>(
            """
            SELECT n.JurisdictionCode, n.Name, n.KindCode, n.ReportYear, n.StateCode, n.FilingDueOn, n.ExtendedTo
            FROM TreeInForce AS t
            INNER JOIN ReportNonSubmitters AS n
                ON n.JurisdictionCode = t.DescendantCode
                AND n.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            WHERE t.AncestorCode = @under AND n.ReportYear <= @year
            """,
            new { under, year }, knowledge);
        var confirmed = rows.Where(row => row.StateCode == States.Overdue).Select(row => (row.JurisdictionCode, row.ReportYear)).ToHashSet();
        return
        [
            .. rows.Where(row => row.ReportYear == year).OrderBy(row => row.JurisdictionCode, StringComparer.Ordinal).Select(row =>
            {
                var due = Instants.Day(row.LastDay)!.Value;
                var inARow = 0;
                while (confirmed.Contains((row.JurisdictionCode, year - inARow)))
                {
                    inARow++;
                }

                return new MissingUnit(row.JurisdictionCode, row.Name, row.KindCode, year, row.StateCode, due, Math.Max(0, today.DayNumber - due.DayNumber), inARow);
            }),
        ];
    }

    /// <summary>Every expected unit below a code, and its own two, for a year, with all that is known of its report.</summary>
    public IReadOnlyList<Expected> Of(string under, int year, Knowledge? knowledge = null)
    {
        Keep();
        return
        [
            .. warehouse.Query<Expected>(
                """
                SELECT o.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, o.ReportYear, o.RoleCode, o.StateCode, o.StateEnteredAt, o.BasisCode,
                    o.DraftDueOn, o.FilingDueOn, o.PublicationDueOn, o.ExtendedTo, o.FirstReceivedOn, o.IsOnTime, o.CorrectionRounds, o.CorrectionDueOn,
                    p.PublishedOn, p.Address AS PublicationAddress, o.Reason, o.VersionNumber, o.DisclosureEdition, o.ApplicationsEdition, o.ProceedingsEdition, o.IsExpected, o.IsReported, o.IsAccepted
                FROM TreeInForce AS t
                INNER JOIN ObligationInForce AS o
                    ON o.JurisdictionCode = t.DescendantCode
                    AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
                INNER JOIN DimJurisdiction AS j
                    ON j.JurisdictionCode = o.JurisdictionCode
                LEFT JOIN Publication AS p
                    ON p.ReportYear = o.ReportYear
                    AND p.JurisdictionCode = o.JurisdictionCode
                    AND p.KnownTo = '9999-12-31'
                WHERE t.AncestorCode = @under AND o.ReportYear = @year
                """,
                new { under, year }, knowledge).OrderBy(row => row.JurisdictionCode, StringComparer.Ordinal),
        ];
    }

    /// <summary>Sees to it that the states are today's, before a question is answered: deadlines pass at midnight in Shanghai, so once a day is enough.</summary>
    /// <remarks>Whoever writes an obligation writes the state that it has at that moment.</remarks>
    public void Keep()
    {
        var today = warehouse.Clock.Today();
        if (refreshed != today)
        {
            Refresh();
            refreshed = today;
        }
    }

    /// <summary>Moves the states that time alone moves; cheap where no deadline has passed, the same whenever it runs.</summary>
    /// <returns>How many states moved.</returns>
    public int Refresh()
    {
        var now = warehouse.Clock.GetUtcNow();
        var today = Instants.Text(Shanghai.DayOf(now))!;
        var lastYear = Shanghai.DayOf(now).Year - 1;
        const string Passed =
            """
            FROM Obligation AS o
            WHERE o.KnownTo = '9999-12-31' AND o.StateCode IN ('not-due', 'due', 'extended')
                AND ((o.StateCode = 'not-due' AND o.ReportYear <= @lastYear)
                    OR (o.FilingDueOn < @today AND (o.ExtendedTo IS NULL OR o.ExtendedTo < @today)))
            """;
        var parameters = new { lastYear, today };
        using (var connection = warehouse.Connect())
        {
            if (connection.ExecuteScalar<long>($"SELECT COUNT(*) {Passed}", parameters) == 0)
            {
                return 0;
            }
        }

        return warehouse.Write((connection, transaction) =>
        {
            var closings = new YearClosings(connection, transaction);
            using var writer = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
            var rows = connection.Query<ObligationRow>($"SELECT {ObligationRow.Selected} {Passed}", parameters, transaction).ToList();
            foreach (var row in rows)
            {
                // Known from the moment at which it became so, not from the moment at which somebody looked.
                var (state, since) = States.WithoutReport(
                    row.ReportYear, Instants.Day(row.FilingDueOn)!.Value, Instants.Day(row.ExtendedTo), closings.ClosedAt(row.JurisdictionCode, row.ReportYear), now);
                var at = Instants.After(row.KnownFrom, since);
                row.Close(connection, transaction, at);
                (row with { KnownFrom = at, StateCode = state, StateEnteredAt = Instants.Text(since) }).WriteTo(writer);
            }

            writer.Flush();
            return rows.Count;
        });
    }

    private sealed record MissingRow
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required int ReportYear { get; init; }

        public required string StateCode { get; init; }

        public required string FilingDueOn { get; init; }

        public string? ExtendedTo { get; init; }

        public string LastDay => ExtendedTo is { } extended && string.CompareOrdinal(extended, FilingDueOn) > 0 ? extended : FilingDueOn;
    }
}
