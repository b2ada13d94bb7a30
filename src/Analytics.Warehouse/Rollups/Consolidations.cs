using Analytics.Core.Forms;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The government's own report beside the sum of its units: adjustment lines with reasons, and sums frozen under a name.</summary>
public sealed class Consolidations(Warehouse warehouse)
{
    /// <summary>Every cell of the form for one government and year: sum of units, adjustments, what that makes, and what its own report prints.</summary>
    public IReadOnlyList<ConsolidatedCell> Of(string under, int year, Knowledge? knowledge = null) => warehouse.Query<ConsolidatedCell>(
        """
        SELECT c.MeasureCode, c.ApplicantCode, c.UnitCode, c.SumOfUnits, c.Adjusted, c.Consolidated, c.OwnReport, c.Difference, c.ReportedBy, c.ExpectedBy, c.Figures, c.CannotSum
        FROM RollupConsolidation AS c
        WHERE c.JurisdictionCode = @under AND c.ReportYear = @year
        """,
        new { under, year }, knowledge);

    /// <summary>Adds to, or takes from, a government's sum, with the reason; items, or yuan.</summary>
    public void Adjust(string under, int year, Measure measure, Applicant applicant, decimal amount, string reason, string author)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("调整须写明原因。An adjustment needs its reason.");
        }

        warehouse.Write((connection, transaction) => connection.Execute(
            """
            INSERT INTO Adjustment (AdjustmentId, UnderCode, ReportYear, MeasureId, ApplicantId, Amount, Reason, Author, KnownFrom, KnownTo)
            SELECT COALESCE(MAX(a.AdjustmentId), 0) + 1, @under, @year, @measure, @applicant, @amount, @reason, @author, @at, '9999-12-31'
            FROM Adjustment AS a
            """,
            new
            {
                under, year, measure = warehouse.Measures.Of(measure), applicant = (int)applicant,
                amount = (long)Math.Round(measure.Unit == MeasureUnit.Yuan ? amount * 100 : amount, MidpointRounding.AwayFromZero),
                reason, author, at = Instants.Text(warehouse.Clock.GetUtcNow()),
            },
            transaction));
    }

    /// <summary>What a report's scope can be: the whole district, the government's own body, or nobody knows.</summary>
    public static readonly IReadOnlyList<string> Scopes = ["whole-district", "own-body", "unknown"];

    /// <summary>Whose figures the government's own report holds, as a person has set it; `unknown` where nobody has.</summary>
    public string ScopeOf(string under, int year, Knowledge? knowledge = null) => warehouse.Query<string>(
        "SELECT s.ScopeCode FROM SumScope AS s WHERE s.UnderCode = @under AND s.ReportYear = @year AND s.KnownTo = '9999-12-31'", new { under, year }, knowledge) is [var scope] ? scope : "unknown";

    /// <summary>Sets the scope; what was set before stays known with its time.</summary>
    public void SetScope(string under, int year, string scope, string author, string? reason = null)
    {
        if (!Scopes.Contains(scope))
        {
            throw new WarehouseException($"范围请用 {string.Join("、", Scopes)}。The scope is one of {string.Join(", ", Scopes)}.");
        }

        warehouse.Write((connection, transaction) =>
        {
            var known = connection.QuerySingleOrDefault<string>("SELECT s.KnownFrom FROM SumScope AS s WHERE s.UnderCode = @under AND s.ReportYear = @year AND s.KnownTo = '9999-12-31'", new { under, year }, transaction);
            var at = Instants.After(known ?? "", warehouse.Clock.GetUtcNow());
            connection.Execute("UPDATE SumScope SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND KnownTo = '9999-12-31'", new { at, under, year }, transaction);
            return connection.Execute(
                "INSERT INTO SumScope (UnderCode, ReportYear, ScopeCode, Reason, Author, KnownFrom, KnownTo) VALUES (@under, @year, @scope, @reason, @author, @at, '9999-12-31')",
                new { under, year, scope, reason, author, at }, transaction);
        });
    }

    /// <summary>Keeps the sum as it is known now under a name, such as the day it went to the leadership; a name is given once.</summary>
    public void Freeze(string under, int year, string name, string author)
    {
        var known = name.Trim();
        if (known.Length is 0 or > 100)
        {
            throw new WarehouseException("请给定稿一个名称，不超过 100 字。Give the frozen sum a name of at most 100 characters.");
        }

        if (Frozen(under, year).Any(frozen => frozen.Name == known))
        {
            throw new WarehouseException($"{year} 年已有名为“{known}”的定稿，请换一个名称。A sum was frozen as {known} already; choose another name.");
        }

        warehouse.Write((connection, transaction) => connection.Execute(
            "INSERT INTO FrozenSum (UnderCode, ReportYear, Name, Author, FrozenAt) VALUES (@under, @year, @known, @author, @at)",
            new { under, year, known, author, at = Instants.Text(warehouse.Clock.GetUtcNow()) }, transaction));
    }

    /// <summary>The sums frozen for a government and year, the first first.</summary>
    public IReadOnlyList<FrozenSum> Frozen(string under, int year) => warehouse.Query<FrozenSum>(
        "SELECT f.Name, f.Author, f.FrozenAt FROM FrozenSum AS f WHERE f.UnderCode = @under AND f.ReportYear = @year ORDER BY f.FrozenAt, f.Name", new { under, year });

    /// <summary>Cells whose consolidated figure or own report has changed since a sum was frozen: as it was, and as it is.</summary>
    public IReadOnlyList<(ConsolidatedCell Then, ConsolidatedCell Now)> ChangedSince(string under, int year, string name)
    {
        string? at;
        using (var connection = warehouse.Connect())
        {
            at = connection.QuerySingleOrDefault<string>("SELECT f.FrozenAt FROM FrozenSum AS f WHERE f.UnderCode = @under AND f.ReportYear = @year AND f.Name = @name", new { under, year, name });
        }

        var then = Of(under, year, new Knowledge { AsOf = Instants.Parse(at ?? throw new WarehouseException($"没有名为 {name} 的定稿。No sum was frozen as {name}.")) });
        var now = Of(under, year).ToDictionary(cell => (cell.MeasureCode, cell.ApplicantCode));
        return [.. then.Select(cell => (cell, now[(cell.MeasureCode, cell.ApplicantCode)])).Where(pair => pair.cell.Consolidated != pair.Item2.Consolidated || pair.cell.OwnReport != pair.Item2.OwnReport)];
    }
}

/// <summary>A sum that was frozen under a name.</summary>
public sealed record FrozenSum
{
    public required string Name { get; init; }

    public required string Author { get; init; }

    public required string FrozenAt { get; init; }
}

/// <summary>One cell of the consolidated report; amounts in items, or in fen where <see cref="UnitCode"/> says so.</summary>
public sealed record ConsolidatedCell
{
    public required string MeasureCode { get; init; }

    public string? ApplicantCode { get; init; }

    /// <summary>`count` or `fen`.</summary>
    public required string UnitCode { get; init; }

    public long? SumOfUnits { get; init; }

    public long? Adjusted { get; init; }

    public long? Consolidated { get; init; }

    public long? OwnReport { get; init; }

    public long? Difference { get; init; }

    public int? ReportedBy { get; init; }

    public int? ExpectedBy { get; init; }

    public int? Figures { get; init; }

    /// <summary>not-collected, not-additive, no-figure; null where there is a sum.</summary>
    public string? CannotSum { get; init; }
}
