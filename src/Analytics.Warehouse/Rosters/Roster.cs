using System.Data.Common;
using Analytics.Core.Divisions;
using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Who is expected to file for which year, and by when.</summary>
public sealed class Roster(Warehouse warehouse)
{
    // So many units are asked for one at a time; of more, all that is here is read at once. A county has some twenty, and reading
    // the country for each of its counties is the country squared.
    private const int Few = 50;

    /// <summary>Makes the obligations from the divisions: towns, townships and streets by their names, each government's office and the government itself.</summary>
    /// <remarks>Zones, parks and farms among the divisions are asked about, not expected. What is expected already stays as it is.</remarks>
    public RosterMade Init(string under, int fromYear, int toYear, string author = "roster init")
    {
        var top = KnownUnits.Find(under) ?? throw new WarehouseException($"区划中没有代码 {under}。The divisions have no code {under}.");
        var (expected, asked) = FromDivisions(top);
        var now = warehouse.Clock.GetUtcNow();
        var made = warehouse.Write((connection, transaction) =>
        {
            var units = new UnitWriter(warehouse, connection, transaction, Instants.Text(now));
            if (expected.Count > Few)
            {
                units.Preload();
            }

            return Expect(connection, transaction, units, [.. expected.Select(unit => (units.Ensure(unit.Code, unit), ListedUnder(unit)))], fromYear, toYear, now, author);
        });
        return new RosterMade(expected.Count, made, asked);
    }

    /// <summary>Enters units that the divisions do not have, departments and zones, and expects their reports from the government that lists them.</summary>
    public RosterMade Add(IReadOnlyList<RosterEntry> entries, string author = "roster add")
    {
        var made = warehouse.Write((connection, transaction) =>
            Add(connection, transaction, new UnitWriter(warehouse, connection, transaction, Instants.Text(warehouse.Clock.GetUtcNow())), entries, author));
        return new RosterMade(entries.Count, made, []);
    }

    /// <summary>The same inside a writer's transaction; <paramref name="at"/> is the instant from which it is known, null now.</summary>
    internal int Add(DbConnection connection, DbTransaction transaction, UnitWriter units, IReadOnlyList<RosterEntry> entries, string author, DateTimeOffset? at = null)
    {
        var now = at ?? warehouse.Clock.GetUtcNow();
        var count = 0;
        foreach (var entry in entries)
        {
            var unit = units.Ensure(entry.Unit.Code, entry.Unit);
            connection.Execute(
                """
                UPDATE DimJurisdiction
                SET ContactName = COALESCE(@ContactName, ContactName), ContactPhone = COALESCE(@ContactPhone, ContactPhone), SocialCreditCode = COALESCE(@SocialCreditCode, SocialCreditCode)
                WHERE JurisdictionCode = @Code
                """,
                new { entry.Unit.ContactName, entry.Unit.ContactPhone, entry.Unit.SocialCreditCode, unit.Code }, transaction);
            count += Expect(connection, transaction, units, [(unit, entry.ListedUnder)], entry.FromYear, entry.ToYear, now, author);
            if (entry.DraftDueOn is not null || entry.FilingDueOn is not null || entry.PublicationDueOn is not null)
            {
                foreach (var year in Enumerable.Range(entry.FromYear, entry.ToYear - entry.FromYear + 1))
                {
                    Change(connection, transaction, unit.Code, year, now, row => row with
                    {
                        BasisCode = "local-notice",
                        DraftDueOn = DayIn(year, entry.DraftDueOn) ?? row.DraftDueOn,
                        FilingDueOn = DayIn(year, entry.FilingDueOn) ?? row.FilingDueOn,
                        PublicationDueOn = DayIn(year, entry.PublicationDueOn) ?? row.PublicationDueOn,
                        Author = author,
                    });
                }
            }
        }

        return count;
    }

    /// <summary>Takes a unit off the list: entered by mistake, so it is expected no more; a unit that has filed stays.</summary>
    public void Remove(string code, int fromYear, int toYear, string reason, string author = "roster remove") =>
        ChangeAll(code, fromYear, toYear, row => row.VersionNumber is not null
            ? throw new WarehouseException($"{code} {row.ReportYear} 年已有报告，不能移出名册；可撤回该版本或免报。{code} has filed for {row.ReportYear} and cannot be removed; withdraw the version first.")
            : null, reason, author);

    /// <summary>A unit need not file for a year, with the reason.</summary>
    public void Exempt(string code, int fromYear, int toYear, string reason, string author = "roster exempt") =>
        ChangeAll(code, fromYear, toYear, row => row with { StateCode = States.NotRequired, Reason = reason, Author = author }, reason, author);

    /// <summary>A unit may file until a later day.</summary>
    public void Extend(string code, int year, DateOnly until, string reason, string author = "roster extend") =>
        ChangeAll(code, year, year, row => row with { ExtendedTo = Instants.Text(until), Reason = reason, Author = author }, reason, author);

    /// <summary>Declares a year complete below a government: all that was filed has been imported, and who is not here has not filed.</summary>
    /// <returns>How many units are overdue by it.</returns>
    public int Close(string under, int year, string author = "roster close")
    {
        warehouse.Obligations.Keep();
        var now = warehouse.Clock.GetUtcNow();
        return warehouse.Write((connection, transaction) =>
        {
            if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM YearClosing AS c WHERE c.UnderCode = @under AND c.ReportYear = @year AND c.KnownTo = '9999-12-31'", new { under, year }, transaction) == 0)
            {
                connection.Execute(
                    "INSERT INTO YearClosing (UnderCode, ReportYear, Author, KnownFrom, KnownTo) VALUES (@under, @year, @author, @now, '9999-12-31')",
                    new { under, year, author, now = Instants.Text(now) }, transaction);
            }

            return Below(connection, transaction, under, year)
                .Count(row => row.StateCode == States.Unknown && Change(connection, transaction, row.JurisdictionCode, year, now, old => old with { Author = author }) is { StateCode: States.Overdue });
        });
    }

    /// <summary>Opens a year again that was declared complete too early; who is not here is unknown again.</summary>
    public void Reopen(string under, int year, string author = "roster reopen")
    {
        var now = warehouse.Clock.GetUtcNow();
        warehouse.Write((connection, transaction) =>
        {
            connection.Execute("UPDATE YearClosing SET KnownTo = @now WHERE UnderCode = @under AND ReportYear = @year AND KnownTo = '9999-12-31'", new { under, year, now = Instants.Text(now) }, transaction);
            return Below(connection, transaction, under, year)
                .Count(row => row.StateCode == States.Overdue && Change(connection, transaction, row.JurisdictionCode, year, now, old => old with { Author = author }) is not null);
        });
    }

    /// <summary>True where the year was declared complete for this unit or for a government above it.</summary>
    public bool IsClosed(string code, int year, Knowledge? knowledge = null) =>
        warehouse.Query<long>(
            """
            SELECT COUNT(*)
            FROM YearClosing AS c
            WHERE c.ReportYear = @year AND c.KnownTo = '9999-12-31'
                AND (c.UnderCode = @code OR c.UnderCode IN (SELECT t.AncestorCode FROM TreeInForce AS t WHERE t.DescendantCode = @code AND @year BETWEEN t.ValidFromYear AND t.ValidToYear))
            """,
            new { code, year }, knowledge)[0] > 0;

    private static string ListedUnder(Unit unit) => unit.IsConsolidated ? unit.Code : unit.Parent!;

    private int Expect(
        DbConnection connection, DbTransaction transaction, UnitWriter units, IReadOnlyList<(Unit Unit, string ListedUnder)> expected, int fromYear, int toYear, DateTimeOffset now, string author)
    {
        ReportYears.Check(fromYear, toYear);
        var closings = new YearClosings(connection, transaction);
        var made = 0;
        using var writer = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
        var here = expected.Count <= Few ? null : connection.Query<(string Code, long Year, string? ListedUnder)>(
            "SELECT o.JurisdictionCode, o.ReportYear, o.ListedUnderCode FROM Obligation AS o WHERE o.KnownTo = '9999-12-31' AND o.ReportYear BETWEEN @fromYear AND @toYear",
            new { fromYear, toYear }, transaction).ToDictionary(row => (row.Code, (int)row.Year), row => row.ListedUnder is not null);
        for (var year = fromYear; year <= toYear; year++)
        {
            foreach (var (unit, listedUnder) in expected)
            {
                bool? isListed = here is null ? ObligationRow.Find(connection, transaction, unit.Code, year) is { } row ? row.ListedUnderCode is not null : null
                    : here.TryGetValue((unit.Code, year), out var listed) ? listed : null;
                if (isListed == true)
                {
                    continue;
                }

                if (isListed == false)
                {
                    // It filed before anybody expected it: the filing stays, and now stands on the list.
                    Change(connection, transaction, unit.Code, year, now, row => row with { ListedUnderCode = units.Ensure(listedUnder).Code, Author = author }, keepState: true);
                }
                else
                {
                    ObligationRow.Expected(unit, year, listedUnder, closings.ClosedAt(unit.Code, year), now, author).WriteTo(writer);
                }

                made++;
            }
        }

        writer.Flush();
        return made;
    }

    private void ChangeAll(string code, int fromYear, int toYear, Func<ObligationRow, ObligationRow?> change, string reason, string author)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明原因。Give the reason.");
        }

        var now = warehouse.Clock.GetUtcNow();
        warehouse.Write((connection, transaction) =>
        {
            var changed = Enumerable.Range(fromYear, toYear - fromYear + 1)
                .Count(year => ObligationRow.Find(connection, transaction, code, year) is not null && Change(connection, transaction, code, year, now, change, keepState: false) is var _);
            return changed > 0 ? changed : throw new WarehouseException($"{code} 在 {fromYear}–{toYear} 年不在名册上（{author}）。{code} is not on the roster for {fromYear} to {toYear}.");
        });
    }

    // Writes the changed row as the next thing known; a waiting state follows from the new dates, a state that a person or a filing gave stays.
    private ObligationRow? Change(DbConnection connection, DbTransaction transaction, string code, int year, DateTimeOffset now, Func<ObligationRow, ObligationRow?> change, bool keepState = false)
    {
        var row = ObligationRow.Find(connection, transaction, code, year)!;
        var next = change(row);
        var at = Instants.After(row.KnownFrom, now);
        row.Close(connection, transaction, at);
        if (next is null)
        {
            return null;
        }

        next = next with { KnownFrom = at };
        if (!keepState && States.IsWaiting(next.StateCode))
        {
            var (state, since) = States.WithoutReport(
                year, Instants.Day(next.FilingDueOn)!.Value, Instants.Day(next.ExtendedTo), new YearClosings(connection, transaction).ClosedAt(code, year), now);
            next = next with { StateCode = state, StateEnteredAt = state == row.StateCode ? row.StateEnteredAt : Instants.Text(since) };
        }
        else if (next.StateCode != row.StateCode)
        {
            next = next with { StateEnteredAt = at };
        }

        using var writer = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
        next.WriteTo(writer);
        writer.Flush();
        return next;
    }

    private static List<ObligationRow> Below(DbConnection connection, DbTransaction transaction, string under, int year) =>
    [
        .. connection.Query<ObligationRow>(
            $"""
            SELECT {ObligationRow.Selected}
            FROM BridgeJurisdictionTree AS t
            INNER JOIN Obligation AS o
                ON o.JurisdictionCode = t.DescendantCode
            WHERE t.AncestorCode = @under AND t.KnownTo = '9999-12-31' AND @year BETWEEN t.ValidFromYear AND t.ValidToYear
                AND o.ReportYear = @year AND o.KnownTo = '9999-12-31'
            """,
            new { under, year }, transaction),
    ];

    private static (List<Unit> Expected, List<Unit> Asked) FromDivisions(Unit top)
    {
        var (expected, asked) = (new List<Unit>(), new List<Unit>());
        var waiting = new Stack<Unit>([top]);
        while (waiting.TryPop(out var unit))
        {
            if (unit.IsConsolidated)
            {
                // 市辖区 and the like are brackets of the list, not governments: nobody files for them.
                if (unit.Code != KnownUnits.Nation && unit.Name is not ("市辖区" or "县" or "省直辖县级行政区划" or "自治区直辖县级行政区划"))
                {
                    expected.Add(unit);
                    expected.Add(KnownUnits.OfficeOf(unit));
                }

                foreach (var below in DivisionList.Default.Below(unit.Code == KnownUnits.Nation ? "" : unit.Code))
                {
                    waiting.Push(KnownUnits.Find(below.Code)!);
                }
            }
            else
            {
                (KnownUnits.IsExpected(unit) ? expected : asked).Add(unit);
            }
        }

        expected.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        asked.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return (expected, asked);
    }

    // A list may give the month and day, for the year after the report year, or a whole date.
    private static string? DayIn(int year, string? day) => day is null ? null : day.Length == 5 ? $"{year + 1:0000}-{day}" : day;
}
