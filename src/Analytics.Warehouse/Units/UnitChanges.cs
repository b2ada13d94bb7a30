using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Changes of units that a person enters: renamed, moved, merged, split, and undone. Sums follow the tree of each year; what was known before stays askable.</summary>
public sealed class UnitChanges(Warehouse warehouse)
{
    /// <summary>A unit bears another name from a report year on; its code, and so its series, goes on.</summary>
    public void Rename(string code, string name, int fromYear, string author = "units", string? reason = null) => Change(code, [], (connection, transaction, unit, _) =>
    {
        var known = Checked(name);
        if (known == unit.Name)
        {
            throw new WarehouseException($"{code} 已经叫{known}；曾用名请用“补记曾用名”。{code} bears this name already; a former name is entered as such.");
        }

        Note(connection, transaction, "renamed", code, null, fromYear, unit.Name, known, reason, author);
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM JurisdictionName AS n WHERE n.JurisdictionCode = @code AND n.IsAlias = 0", new { code }, transaction) == 0)
        {
            connection.Execute(
                "INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear) VALUES (@code, @Name, 0, @ValidFromYear, 9999)",
                new { code, unit.Name, unit.ValidFromYear }, transaction);
        }

        RefuseTwice(connection, transaction, code, known, fromYear);
        connection.Execute(
            "UPDATE JurisdictionName SET ValidToYear = @last WHERE JurisdictionCode = @code AND IsAlias = 0 AND ValidToYear >= @fromYear", new { code, fromYear, last = fromYear - 1 }, transaction);
        connection.Execute(
            "INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear) VALUES (@code, @known, 0, @fromYear, 9999)", new { code, known, fromYear }, transaction);
        connection.Execute("UPDATE DimJurisdiction SET Name = @known WHERE JurisdictionCode = @code", new { code, known }, transaction);
    });

    /// <summary>A unit bore another name before a report year: the warehouse has known it by today's alone.</summary>
    public void Former(string code, string name, int beforeYear, string author = "units", string? reason = null) => Change(code, [], (connection, transaction, unit, _) =>
    {
        var former = Checked(name);
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM JurisdictionName AS n WHERE n.JurisdictionCode = @code AND n.IsAlias = 0", new { code }, transaction) == 0)
        {
            connection.Execute(
                "INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear) VALUES (@code, @Name, 0, @beforeYear, 9999)", new { code, unit.Name, beforeYear }, transaction);
        }

        RefuseTwice(connection, transaction, code, former, 0);

        // Of the names entered so far the earliest begins where this one ends.
        connection.Execute(
            """
            UPDATE JurisdictionName
            SET ValidFromYear = @beforeYear
            WHERE JurisdictionCode = @code AND IsAlias = 0 AND ValidFromYear < @beforeYear AND ValidToYear >= @beforeYear
            """, new { code, beforeYear }, transaction);
        Note(connection, transaction, "former-name", code, null, beforeYear, former, unit.Name, reason, author);
        connection.Execute(
            "INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear) VALUES (@code, @former, 0, 0, @last)", new { code, former, last = beforeYear - 1 }, transaction);
    });

    /// <summary>A unit, with all below it, counts in another body's sum from a report year on.</summary>
    public void Move(string code, string under, int fromYear, string author = "units", string? reason = null) => Change(code, [under], (connection, transaction, _, at) =>
    {
        var tree = new UnitTree(warehouse, connection, transaction);
        if (tree.Below(code).Exists(row => row.DescendantCode == under))
        {
            throw new WarehouseException($"{under} 在 {code} 之内，不能划入。{under} stands below {code}.");
        }

        Note(connection, transaction, "moved", code, under, fromYear, null, null, reason, author);
        new UnitWriter(warehouse, connection, transaction, at).Ensure(under);
        var own = tree.Below(code);
        var above = tree.Above(code).Where(row => row.AncestorCode != code).Select(row => row.AncestorCode).ToHashSet(StringComparer.Ordinal);
        using var writer = tree.Writer();
        foreach (var below in own)
        {
            foreach (var row in tree.Above(below.DescendantCode).Where(row => above.Contains(row.AncestorCode)))
            {
                tree.Cut(writer, row, fromYear - 1, at);
            }
        }

        foreach (var higher in tree.Above(under))
        {
            foreach (var below in own)
            {
                var (from, to) = (Math.Max(fromYear, Math.Max(higher.ValidFromYear, below.ValidFromYear)), Math.Min(higher.ValidToYear, below.ValidToYear));
                if (from <= to)
                {
                    UnitTree.Write(writer, below with { AncestorCode = higher.AncestorCode, ValidFromYear = from, ValidToYear = to, Distance = higher.Distance + 1 + below.Distance }, at);
                }
            }
        }

        writer.Flush();
        connection.Execute("UPDATE DimJurisdiction SET ParentCode = @under, CountsInCode = @under WHERE JurisdictionCode = @code", new { code, under }, transaction);
    });

    /// <summary>A unit is no more from a report year on, merged into its successor or abolished; it is expected no longer, and what it filed before stays.</summary>
    public void Merge(string code, string? successor, int fromYear, string reason, string author) => Change(code, [], (connection, transaction, _, at) =>
    {
        if (successor == code || string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明原因，并入的须是另一单位。Give the reason, and another unit as the successor.");
        }

        Note(connection, transaction, successor is null ? "abolished" : "merged", code, successor, fromYear, null, null, reason, author);
        End(connection, transaction, at, code, successor, fromYear, reason, author);
    });

    /// <summary>A unit is no more from a report year on, and its parts file from then on; what it filed before stays its own.</summary>
    public void Split(string code, IReadOnlyList<(string Code, string Name)> parts, int fromYear, string reason, string author)
    {
        if (parts.Count < 2 || string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明原因，分设的单位至少两个。Give the reason, and at least two parts.");
        }

        Change(code, [.. parts.Select(part => part.Code)], (connection, transaction, old, at) =>
        {
            var lastYear = connection.ExecuteScalar<int?>("SELECT MAX(o.ReportYear) FROM Obligation AS o WHERE o.JurisdictionCode = @code AND o.KnownTo = '9999-12-31'", new { code }, transaction);
            var units = new UnitWriter(warehouse, connection, transaction, at);
            var listed = new List<RosterEntry>();
            foreach (var part in parts)
            {
                if (part.Code != code)
                {
                    var unit = units.Ensure(part.Code, KnownUnits.Find(part.Code) is { } known ? known with { Name = part.Name } : old with { Code = part.Code, Name = Checked(part.Name), ValidFromYear = fromYear, ValidToYear = 9999, Successor = null, SocialCreditCode = null });
                    listed.Add(new RosterEntry(unit, old.CountsIn ?? old.Parent ?? part.Code, fromYear, lastYear ?? 0));
                }

                Note(connection, transaction, "split", code, part.Code, fromYear, null, null, reason, author);
            }

            if (!parts.Any(part => part.Code == code))
            {
                End(connection, transaction, at, code, null, fromYear, reason, author);
            }

            if (lastYear >= fromYear)
            {
                warehouse.Roster.Add(connection, transaction, units, listed, author, Instants.Parse(at));
            }
        });
    }

    /// <summary>Takes back the last change of a unit: unit, tree and roster go back to what they were before it, from now on.</summary>
    /// <param name="code">The unit.</param>
    /// <param name="change">The change that is meant (<see cref="UnitChangeEntry.UnitChangeId"/>); null is the last.</param>
    /// <param name="reason">Why.</param>
    /// <param name="author">Who.</param>
    /// <remarks>The change stays in the log, and as of a day between it is still what was known. Refused where something was built on it since.</remarks>
    public UnitChangeEntry Undo(string code, long? change, string reason, string author) => warehouse.Write((connection, transaction) =>
        new UnitUndo(warehouse, connection, transaction).Last(Known(connection, transaction, code), change, reason, author));

    private void End(DbConnection connection, DbTransaction transaction, string at, string code, string? successor, int fromYear, string reason, string author)
    {
        var tree = new UnitTree(warehouse, connection, transaction);
        using (var writer = tree.Writer())
        {
            foreach (var row in tree.Above(code))
            {
                tree.Cut(writer, row, fromYear - 1, at);
            }

            writer.Flush();
        }

        connection.Execute("UPDATE DimJurisdiction SET ValidToYear = @last, SuccessorCode = @successor WHERE JurisdictionCode = @code", new { code, successor, last = fromYear - 1 }, transaction);
        using var obligations = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
        foreach (var row in connection.Query<ObligationRow>(
            $"SELECT {ObligationRow.Selected} FROM Obligation AS o WHERE o.JurisdictionCode = @code AND o.ReportYear >= @fromYear AND o.KnownTo = '9999-12-31' AND o.VersionNumber IS NULL",
            new { code, fromYear }, transaction).ToList())
        {
            var moment = Instants.After(row.KnownFrom, Instants.Parse(at));
            row.Close(connection, transaction, moment);
            (row with { KnownFrom = moment, StateCode = States.Abolished, StateEnteredAt = moment, Reason = reason, Author = author }).WriteTo(obligations);
        }

        obligations.Flush();
    }

    // What is done to a unit, wholly or not at all; the unit, the others concerned, and the instant from which it is known.
    private void Change(string code, IReadOnlyList<string> others, Action<DbConnection, DbTransaction, Unit, string> change) => warehouse.Write((connection, transaction) =>
    {
        var unit = Known(connection, transaction, code);
        UnitAct.Do(warehouse, connection, transaction, unit, others, at => change(connection, transaction, unit, at));
        return 0;
    });

    // A name begins once in one year: the second entry of the same would be the first's.
    private static void RefuseTwice(DbConnection connection, DbTransaction transaction, string code, string name, int fromYear)
    {
        if (connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM JurisdictionName AS n WHERE n.JurisdictionCode = @code AND n.Name = @name AND n.ValidFromYear = @fromYear", new { code, name, fromYear }, transaction) > 0)
        {
            throw new WarehouseException($"{code} 的名称{name}已经记过。The name {name} of {code} is entered already.");
        }
    }

    private void Note(
        DbConnection connection, DbTransaction transaction, string change, string code, string? other, int fromYear, string? oldName, string? newName, string? reason, string author)
    {
        ReportYears.Check(fromYear, fromYear);
        connection.Execute(
            """
            INSERT INTO UnitChange (UnitChangeId, ChangeCode, JurisdictionCode, OtherCode, FromYear, OldName, NewName, Reason, Author, ChangedAt)
            SELECT COALESCE(MAX(c.UnitChangeId), 0) + 1, @change, @code, @other, @fromYear, @oldName, @newName, @reason, @author, @at
            FROM UnitChange AS c
            """,
            new { change, code, other, fromYear, oldName, newName, reason, author, at = Instants.Text(warehouse.Clock.GetUtcNow()) }, transaction);
    }

    private static string Checked(string name) => name.Trim() is { Length: > 0 and <= 100 } known ? known
        : throw new WarehouseException("请写名称，不超过 100 字。Give a name of at most 100 characters.");

    private static Unit Known(DbConnection connection, DbTransaction transaction, string code) =>
        Units.Find(connection, transaction, code) ?? throw new WarehouseException($"名册中没有 {code}。The roster has no {code}.");
}
