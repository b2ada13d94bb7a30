using Analytics.Warehousing;

namespace Analytics.Jobs.Checking;

/// <summary>A person's corrections, and at once what the checks say of what stands after them: pages and verbs go this way.</summary>
public sealed class PersonsCorrections(Warehouse warehouse)
{
    /// <summary>The report in force belongs to another unit or year.</summary>
    public LoadResult Move(string unit, int year, string toUnit, int toYear, string author, string reason)
    {
        var result = warehouse.Corrections.Move(unit, year, toUnit, toYear, author, reason);
        Judge(unit, year);
        Judge(toUnit, toYear);
        return result;
    }

    /// <summary>Cells that the program misread.</summary>
    public LoadResult Cells(string unit, int year, IReadOnlyList<CellCorrection> cells, string author, string reason)
    {
        var result = warehouse.Corrections.Cells(unit, year, cells, author, reason);
        Judge(unit, year);
        return result;
    }

    /// <summary>The version in force is no report of this unit and year, and of no other.</summary>
    public void Withdraw(string unit, int year, string author, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明撤回的原因。Give the reason.");
        }

        warehouse.Versions.Withdraw(unit, year, author, reason);
        Judge(unit, year);
    }

    /// <summary>Puts a version in force again.</summary>
    public void Restore(string unit, int year, int version, string author, string reason)
    {
        warehouse.Corrections.Restore(unit, year, version, author, reason);
        Judge(unit, year);
    }

    // The years after it were judged beside what stood here before.
    private void Judge(string unit, int year)
    {
        new YearsBeside(warehouse).Judge(unit, [.. Enumerable.Range(year, YearsBeside.Reach + 1)]);
        new PublishedCheck(warehouse).Run([(unit, year)]);
        warehouse.WaitingChecks.Remove([(unit, year)]);
    }
}
