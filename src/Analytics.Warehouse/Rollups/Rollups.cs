using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>Sums over the addends below a unit, each with how many reported out of how many expected.</summary>
public sealed class Rollups(Warehouse warehouse)
{
    private static readonly Text NotAdditive = new(
        "这是事项数，各单位行使同一事项不能相加，只列不合计。", "These are items: ten units exercising one licence are not ten items. Listed, not summed.");

    /// <summary>One row per addend (or per body of the asked level) and year, then one for their sum, year by year.</summary>
    public IReadOnlyList<RollupRow> Of(RollupQuery query)
    {
        warehouse.Obligations.Refresh();
        var under = warehouse.Units.Get(query.Under);
        var parts = query.IsSumOnly ? Enumerable.Empty<Counted>().ToLookup(part => part.ReportYear) : Ask(query.Level is null ? RollupSql.Lines : RollupSql.Groups, query).OrderBy(part => part.Code, StringComparer.Ordinal).ToLookup(part => part.ReportYear);
        return under.IsConsolidated ? [.. Years(query, parts, Wholes(query, under, parts), Own(query))] : [.. Years(query, parts, null, [])];
    }

    private IEnumerable<RollupRow> Years(RollupQuery query, ILookup<int, Counted> parts, Dictionary<int, Counted>? wholes, Dictionary<int, Beside> own)
    {
        for (var year = query.FromYear; year <= query.ToYear; year++)
        {
            var isCollected = query.Measure.AskedIn(EditionCodes.ForYear(year));
            var before = parts[year - 1].ToDictionary(part => part.Code, StringComparer.Ordinal);
            foreach (var part in parts[year])
            {
                yield return Row(query, part, before.GetValueOrDefault(part.Code), isOneUnit: query.Level is null);
            }

            if (wholes is not null)
            {
                yield return Row(query, wholes[year], wholes[year - 1], isOneUnit: false) with
                {
                    IsSum = true,
                    Own = own.GetValueOrDefault(year) is { } report ? new OwnReport(isCollected ? Value(query.Measure, report.Total) : null, report.StateCode, report.CellKind) : null,
                };
            }
            else if (!parts[year].Any() && parts.Count > 0)
            {
                // Nobody expected it that year; the row says so, and whether the form would have asked.
                yield return Row(query, Counted.Sum([], warehouse.Units.Get(query.Under), year), before.GetValueOrDefault(query.Under), isOneUnit: false);
            }
        }
    }

    // The addends that are listed give their sum; bodies of a level may leave out what stands above them, so the sum is asked for itself.
    private Dictionary<int, Counted> Wholes(RollupQuery query, Unit under, ILookup<int, Counted> parts)
    {
        var asked = query.Level is null && !query.IsSumOnly ? null
            : warehouse.Query<Whole>(RollupSql.Whole, Parameters(query), query.Knowledge).ToDictionary(whole => whole.ReportYear);
        return Enumerable.Range(query.FromYear - 1, query.ToYear - query.FromYear + 2).ToDictionary(
            year => year,
            year => asked is null ? Counted.Sum([.. parts[year]], under, year)
                : asked.GetValueOrDefault(year)?.Of(under) ?? Counted.Sum([], under, year));
    }

    private Dictionary<int, Beside> Own(RollupQuery query) =>
        warehouse.Query<Beside>(RollupSql.Own, Parameters(query), query.Knowledge).ToDictionary(own => own.ReportYear);

    private static RollupRow Row(RollupQuery query, Counted part, Counted? before, bool isOneUnit)
    {
        var measure = query.Measure;
        var (total, isRefused) = Total(measure, part, isOneUnit);
        var isCollected = measure.AskedIn(EditionCodes.ForYear(part.ReportYear));
        return new RollupRow
        {
            Code = part.Code,
            Name = part.Name,
            Level = part.LevelCode,
            Kind = part.KindCode,
            Year = part.ReportYear,
            Total = total,
            IsProvisional = part.ReportedBy > (query.IsAcceptedOnly ? part.ReportedBy : part.AcceptedBy),
            ReportedBy = part.ReportedBy,
            ExpectedBy = part.ExpectedBy,
            Unknown = part.Unknown,
            Figures = isCollected ? part.Figures : 0,
            IsNotCollected = !isCollected,
            Previous = before is null ? null : Total(measure, before, isOneUnit).Total,
            State = isOneUnit ? part.StateCode : null,
            CellKind = isOneUnit && isCollected ? part.CellKind : null,
            Refusal = isRefused ? NotAdditive : null,
        };
    }

    private static (decimal? Total, bool IsRefused) Total(Measure measure, Counted part, bool isOneUnit) =>
        !measure.AskedIn(EditionCodes.ForYear(part.ReportYear)) || part.Total is null ? (null, false)
        : !isOneUnit && measure.Additive == Additivity.No ? (null, true)
        : (Value(measure, part.Total), false);

    private static decimal? Value(Measure measure, long? amount) => measure.Unit == MeasureUnit.Yuan ? amount / 100m : amount;

    private IReadOnlyList<Counted> Ask(string sql, RollupQuery query) => warehouse.Query<Counted>(sql, Parameters(query), query.Knowledge);

    private object Parameters(RollupQuery query) => new
    {
        query.Under,
        Measure = warehouse.Measures.Of(query.Measure),
        Applicant = (int)query.Column,
        From = query.FromYear - 1,
        To = query.ToYear,
        query.Level,
        query.Kind,
        AcceptedOnly = query.IsAcceptedOnly ? 1 : 0,
    };

    private sealed record Whole
    {
        public required int ReportYear { get; init; }

        public long? Total { get; init; }

        public int ReportedBy { get; init; }

        public int AcceptedBy { get; init; }

        public int ExpectedBy { get; init; }

        public int Unknown { get; init; }

        public int Figures { get; init; }

        public Counted Of(Unit under) => new()
        {
            Code = under.Code, Name = under.Name, KindCode = under.Kind, LevelCode = under.Level, ReportYear = ReportYear,
            Total = Total, ReportedBy = ReportedBy, AcceptedBy = AcceptedBy, ExpectedBy = ExpectedBy, Unknown = Unknown, Figures = Figures,
        };
    }

    private sealed record Beside
    {
        public required int ReportYear { get; init; }

        public required string StateCode { get; init; }

        public string? CellKind { get; init; }

        public long? Total { get; init; }
    }
}
