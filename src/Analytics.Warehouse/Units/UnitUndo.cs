using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Takes back the last change of a unit inside a writer's transaction: nothing is erased, the earlier state is known again from now on.</summary>
internal sealed class UnitUndo(Warehouse warehouse, DbConnection connection, DbTransaction transaction)
{
    private readonly UnitTree tree = new(warehouse, connection, transaction);

    public UnitChangeEntry Last(Unit unit, long? change, string reason, string author)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明撤销的原因。Give the reason for the undo.");
        }

        var changes = connection.Query<UnitChangeEntry>(
            $"{UnitChangeEntry.Selected} WHERE c.JurisdictionCode = @Code AND a.UndoneAt IS NULL ORDER BY c.UnitChangeId", new { unit.Code }, transaction).AsList();
        if (changes.Count == 0)
        {
            throw new WarehouseException($"{unit.Name}没有可以撤销的变动。{unit.Code} has no change to undo.");
        }

        if (UnitAct.Last(connection, transaction, unit.Code) is not { } act || act.LastChangeId < changes[^1].UnitChangeId)
        {
            throw new WarehouseException($"这项变动（{changes[^1].Words.Zh}）是旧版程序登记的，没有留下变动前的情况，不能撤销；请登记一项正确的变动。It was entered by an earlier release, which kept nothing to go back to: enter the right change.");
        }

        if (change is { } meant && (meant < act.FirstChangeId || meant > act.LastChangeId))
        {
            throw new WarehouseException($"{unit.Name}最近的变动是“{changes[^1].Words.Zh}”；只能从最近的一项起依次撤销。Only the last change can be undone: {changes[^1].Words.En}.");
        }

        var own = changes.Where(entry => entry.UnitChangeId >= act.FirstChangeId).ToList();
        var made = own.Where(entry => entry.ChangeCode == "split" && entry.OtherCode != unit.Code).Select(entry => entry.OtherCode!)
            .Where(part => tree.Before([part], act.KnownAt).Count == 0 && tree.From([part], act.KnownAt).Count > 0).ToList();
        RefuseWhereBuiltUpon(act, own[0], made);

        var at = Instants.After(Later(tree.LastKnown(unit.Code), act.KnownAt), warehouse.Clock.GetUtcNow());
        PutBackTree(act, own[0], made, at);
        PutBackRoster(act, [.. own.Where(entry => entry.ChangeCode == "split").Select(entry => entry.OtherCode!)], made, author);
        PutBackEntry(act, made);
        connection.Execute(
            "UPDATE UnitAct SET UndoneAt = @at, UndoneBy = @author, UndoneReason = @reason WHERE FirstChangeId = @FirstChangeId", new { at, author, reason, act.FirstChangeId }, transaction);
        return own[0] with { UndoneAt = at, UndoneBy = author, UndoneReason = reason };
    }

    private void RefuseWhereBuiltUpon(UnitAct act, UnitChangeEntry change, List<string> made)
    {
        var codes = made.Append(act.JurisdictionCode).ToList();
        var later = connection.QueryFirstOrDefault<UnitChangeEntry>(
            $"""
            {UnitChangeEntry.Selected}
            WHERE c.UnitChangeId > @LastChangeId AND a.UndoneAt IS NULL AND (c.JurisdictionCode IN @made OR c.OtherCode IN @codes)
            ORDER BY c.UnitChangeId DESC
            """, new { act.LastChangeId, made, codes }, transaction);
        if (later is not null)
        {
            throw new WarehouseException($"此后又登记了 {later.JurisdictionCode} 的变动（{later.Words.Zh}）；请先撤销那一项。{later.JurisdictionCode} was changed since ({later.Words.En}): undo that first.");
        }

        foreach (var part in made)
        {
            if (connection.ExecuteScalar<int?>("SELECT MAX(o.ReportYear) FROM Obligation AS o WHERE o.JurisdictionCode = @part AND o.KnownTo = '9999-12-31' AND o.VersionNumber IS NOT NULL", new { part }, transaction) is { } year)
            {
                throw new WarehouseException($"分设的 {part} 已有 {year} 年的报告，撤销以后它会不在任何合计里；请先撤回那份报告。{part} has filed for {year}, which would drop out of every sum: withdraw that version first.");
            }

            if (tree.Below(part).Find(row => row.DescendantCode != part) is { } below)
            {
                throw new WarehouseException($"分设的 {part} 之下已有 {below.DescendantCode}；请先把它划转到别处。{below.DescendantCode} stands below {part}: move it first.");
            }
        }

        if (change.ChangeCode is "renamed" or "former-name")
        {
            return;
        }

        // What was put back would be wrong where a body above or below has found another place since.
        var concerned = Concerned(act, change, made).ToHashSet(StringComparer.Ordinal);
        concerned.UnionWith(change.ChangeCode == "moved" ? tree.Below(act.JurisdictionCode).Select(row => row.DescendantCode) : []);
        concerned.UnionWith(tree.Before(concerned, act.KnownAt).Concat(tree.From(concerned, act.KnownAt)).Select(row => row.AncestorCode).ToList());
        var (then, now) = (tree.From(concerned, act.KnownAt), tree.Now(concerned));
        if (!then.SetEquals(now))
        {
            then.SymmetricExceptWith(now);
            var moved = then.First().DescendantCode;
            throw new WarehouseException($"此后 {moved} 在区划中的位置又有变动，撤销会改错它；请先撤销 {moved} 的变动，或登记一项正确的变动。{moved} has found another place in the tree since: undo that first, or enter the right change.");
        }
    }

    // The bodies whose place in the tree the change has altered.
    private IEnumerable<string> Concerned(UnitAct act, UnitChangeEntry change, List<string> made) =>
        change.ChangeCode == "moved"
            ? connection.Query<string>(
                "SELECT t.DescendantCode FROM BridgeJurisdictionTree AS t WHERE t.AncestorCode = @JurisdictionCode AND t.KnownFrom < @KnownAt AND t.KnownTo >= @KnownAt",
                new { act.JurisdictionCode, act.KnownAt }, transaction)
            : made.Append(act.JurisdictionCode);

    private void PutBackTree(UnitAct act, UnitChangeEntry change, List<string> made, string at)
    {
        if (change.ChangeCode is "renamed" or "former-name")
        {
            return;
        }

        var concerned = Concerned(act, change, made).ToList();
        var (before, now) = (tree.Before(concerned, act.KnownAt), tree.Now(concerned));
        foreach (var row in now.Except(before))
        {
            tree.Close(row, at);
        }

        using var writer = tree.Writer();
        foreach (var row in before.Except(now))
        {
            UnitTree.Write(writer, row, at);
        }

        writer.Flush();
    }

    // What became of an obligation since then (a filing, a person's word) stays; what is as the change made it goes back.
    private void PutBackRoster(UnitAct act, List<string> parts, List<string> made, string author)
    {
        var codes = parts.Append(act.JurisdictionCode).ToList();
        List<ObligationRow> Rows(string where) => connection.Query<ObligationRow>(
            $"SELECT {ObligationRow.Selected} FROM Obligation AS o WHERE o.JurisdictionCode IN @codes AND {where}", new { codes, act.KnownAt }, transaction).AsList();
        var before = Rows("o.KnownTo = @KnownAt").ToDictionary(row => (row.JurisdictionCode, row.ReportYear));
        var asked = Rows("o.KnownFrom = @KnownAt").Select(row => (row.JurisdictionCode, row.ReportYear)).Where(key => !before.ContainsKey(key)).ToHashSet();
        using var writer = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
        foreach (var row in Rows("o.KnownTo = '9999-12-31' AND o.KnownFrom >= @KnownAt AND o.VersionNumber IS NULL"))
        {
            var at = Instants.After(row.KnownFrom, warehouse.Clock.GetUtcNow());
            if (made.Contains(row.JurisdictionCode) || asked.Contains((row.JurisdictionCode, row.ReportYear)))
            {
                row.Close(connection, transaction, at);
            }
            else if (row.KnownFrom == act.KnownAt && before.TryGetValue((row.JurisdictionCode, row.ReportYear), out var old))
            {
                row.Close(connection, transaction, at);
                (old with { KnownFrom = at, KnownTo = Instants.Open }).WriteTo(writer);
            }
            else if (row.JurisdictionCode == act.JurisdictionCode && row.StateCode == States.Abolished && row.ReportYear <= act.ValidToYear)
            {
                // The year was put on the list while the unit was taken to be no more.
                row.Close(connection, transaction, at);
                var (state, since) = States.WithoutReport(
                    row.ReportYear, Instants.Day(row.FilingDueOn)!.Value, Instants.Day(row.ExtendedTo), new YearClosings(connection, transaction).ClosedAt(row.JurisdictionCode, row.ReportYear), warehouse.Clock.GetUtcNow());
                (row with { KnownFrom = at, StateCode = state, StateEnteredAt = Instants.Text(since), Author = author }).WriteTo(writer);
            }
        }

        writer.Flush();
    }

    private void PutBackEntry(UnitAct act, List<string> made)
    {
        connection.Execute(
            """
            UPDATE DimJurisdiction
            SET Name = @Name, ParentCode = @ParentCode, CountsInCode = @CountsInCode, ValidToYear = @ValidToYear, SuccessorCode = @SuccessorCode
            WHERE JurisdictionCode = @JurisdictionCode
            """, act, transaction);
        connection.Execute("UPDATE DimJurisdiction SET ValidToYear = ValidFromYear - 1 WHERE JurisdictionCode IN @made", new { made }, transaction);
        connection.Execute("DELETE FROM JurisdictionName WHERE JurisdictionCode = @JurisdictionCode AND IsAlias = 0", act, transaction);
        connection.Execute(
            """
            INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear)
            SELECT @JurisdictionCode, b.Name, 0, b.ValidFromYear, b.ValidToYear
            FROM UnitNameBefore AS b
            WHERE b.FirstChangeId = @FirstChangeId
            """, act, transaction);
    }

    private static string Later(string one, string other) => string.CompareOrdinal(one, other) > 0 ? one : other;
}
