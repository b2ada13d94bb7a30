using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.Scoring;

/// <summary>What people decide: confirm what is proposed, or set a deduction of their own with a reason. Nothing counts before.</summary>
public sealed class ScoreMarks(Warehouse warehouse)
{
    /// <summary>Confirms what the evidence proposes for a unit, item by item; items that cannot be judged, and a person's own figures, stay as they are.</summary>
    /// <returns>How many items are still open.</returns>
    public int Confirm(string under, int year, string unit, string author)
    {
        new ScoreFreezes(warehouse).RefuseIfFrozen(under, year);
        var score = Score(under, year, unit);
        warehouse.Write((connection, transaction) =>
        {
            foreach (var line in score.Lines.Where(line => line.Proposal.Deduction is not null && (line.Mark is null || line is { HasChanged: true, Mark.IsOwn: false })))
            {
                Write(connection, transaction, under, year, unit, line, line.Proposal.Deduction!.Value, null, author);
            }

            return 0;
        });
        return score.Lines.Count(line => line.Proposal.Deduction is null && line.Mark is null);
    }

    /// <summary>Sets a deduction by hand, for an item that only a person can judge or against what is proposed; the reason is shown to the unit.</summary>
    public void Set(string under, int year, string unit, string item, decimal deduction, string reason, string author)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明评定或更正的原因。Say why.");
        }

        new ScoreFreezes(warehouse).RefuseIfFrozen(under, year);
        var line = Score(under, year, unit).Lines.FirstOrDefault(line => line.Item.Code == item)
            ?? throw new WarehouseException($"{unit} 没有评分项 {item}。{unit} has no item {item}.");
        if (deduction < 0 || deduction > line.Item.Weight || ScoreSchemes.Hundredths(deduction) / 100m != deduction)
        {
            throw new WarehouseException($"扣分须在 0 与 {line.Item.Weight:0.##} 之间，最多两位小数。The deduction must lie between 0 and {line.Item.Weight:0.##}, with two decimals at most.");
        }

        warehouse.Write((connection, transaction) =>
        {
            Write(connection, transaction, under, year, unit, line, deduction, reason.Trim(), author);
            return 0;
        });
    }

    /// <summary>Takes back what was decided for a unit: all is proposed again.</summary>
    public void Undo(string under, int year, string unit)
    {
        new ScoreFreezes(warehouse).RefuseIfFrozen(under, year);
        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        warehouse.Write((connection, transaction) => connection.Execute(
            "UPDATE ScoreMark SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND JurisdictionCode = @unit AND KnownTo = '9999-12-31'", new { at, under, year, unit }, transaction));
    }

    internal IReadOnlyList<Row> Of(string under, int year, Knowledge? knowledge) => warehouse.Query<Row>(
        """
        SELECT m.JurisdictionCode, m.ItemCode, m.DeductionHundredths, m.ProposedHundredths, m.Digest, m.Reason, m.Author, m.KnownFrom
        FROM ScoreMark AS m
        WHERE m.UnderCode = @under AND m.ReportYear = @year AND m.KnownTo = '9999-12-31'
        """,
        new { under, year }, knowledge);

    private UnitScore Score(string under, int year, string unit) =>
        new ScoreSheets(warehouse).Of(under, year)?.Units.FirstOrDefault(score => score.Code == unit)
        ?? throw new WarehouseException($"{unit} 不在 {under} {year} 年的考核范围内，或还没有考核方案。{unit} is not scored by {under} for {year}, or there is no scheme yet.");

    private void Write(DbConnection connection, DbTransaction transaction, string under, int year, string unit, ScoreLine line, decimal deduction, string? reason, string author)
    {
        var at = Instants.After(line.Mark is { } mark ? Instants.Text(mark.At) : "", warehouse.Clock.GetUtcNow());
        connection.Execute(
            "UPDATE ScoreMark SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND JurisdictionCode = @unit AND ItemCode = @item AND KnownTo = '9999-12-31'",
            new { at, under, year, unit, item = line.Item.Code }, transaction);
        connection.Execute(
            """
            INSERT INTO ScoreMark (UnderCode, ReportYear, JurisdictionCode, ItemCode, KnownTo, KnownFrom, DeductionHundredths, ProposedHundredths, Digest, Reason, Author)
            VALUES (@under, @year, @unit, @item, '9999-12-31', @at, @deduction, @proposed, @digest, @reason, @author)
            """,
            new
            {
                under, year, unit, item = line.Item.Code, at, deduction = ScoreSchemes.Hundredths(deduction),
                proposed = line.Proposal.Deduction is { } proposed ? ScoreSchemes.Hundredths(proposed) : (int?)null, digest = line.Proposal.Digest, reason, author,
            }, transaction);
    }

    internal sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string ItemCode { get; init; }

        public required int DeductionHundredths { get; init; }

        public int? ProposedHundredths { get; init; }

        public required string Digest { get; init; }

        public string? Reason { get; init; }

        public required string Author { get; init; }

        public required string KnownFrom { get; init; }

        public ScoreMark ToMark() => new(DeductionHundredths / 100m, ProposedHundredths / 100m, Digest, Reason, Author, Instants.Parse(KnownFrom));
    }
}
