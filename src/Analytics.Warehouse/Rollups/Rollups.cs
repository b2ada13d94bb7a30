using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>Sums over the addends below a unit, each with how many reported out of how many expected.</summary>
public sealed class Rollups(Warehouse warehouse)
{
    private static readonly Text NotAdditive = new(
        "这是事项数，各单位行使同一事项不能相加，只列不合计。", "These are items: ten units exercising one licence are not ten items. Listed, not summed.");

    /// <summary>One row per addend (or per body of the asked level) and year, then one for their sum, year by year.</summary>
    public IReadOnlyList<RollupRow> Of(RollupQuery query) => Of([query.Measure], query)[0];

    /// <summary>The same question of several measures, at little more than the cost of one: the answer of each, in their order.</summary>
    /// <param name="measures">What is asked for.</param>
    /// <param name="query">How; its own measure is not looked at.</param>
    public IReadOnlyList<IReadOnlyList<RollupRow>> Of(IReadOnlyList<Measure> measures, RollupQuery query)
    {
        warehouse.Obligations.Keep();
        var under = warehouse.Units.Get(query.Under);
        using var connection = warehouse.Connect();
        var units = UnitsBelow.Of(warehouse, connection, query.Under, query.Knowledge);
        var self = units.Add(System.Text.Encoding.UTF8.GetBytes(query.Under));
        var groups = query is { Level: not null, IsSumOnly: false } ? RollupGroup.Of(warehouse, connection, query, units) : null;
        var queries = measures.Select(measure => query with { Measure = measure }).ToList();
        var years = CellsBelow.Of(warehouse, connection, units, [.. queries.Select(one => new AskedCell(one.Measure, one.Column))], query.FromYear - 1, query.ToYear, query.Knowledge);
        if (query.Kind is not null)
        {
            units.Name(warehouse, connection, query);
        }

        return
        [
            .. queries.Select((one, cell) =>
            {
                var parts = query.IsSumOnly ? new RollupParts()
                    : groups is null ? RollupParts.Lines(warehouse, connection, one, under, units, years, cell)
                    : RollupParts.Groups(one, groups, years, cell, unit => one.Kind is null || units.Named(unit).KindCode == one.Kind);
                return Years(one, parts, under, under.IsConsolidated ? RollupParts.Wholes(one, under, units, years, cell) : null, year => Own(one, years[year], self, cell));
            }),
        ];
    }

    /// <summary>What units print in some cells of the form over some years, where their filing counts; a cell that a unit's own table does not ask for has no entry.</summary>
    /// <param name="under">All units below this body, and itself by its own report; null for <paramref name="codes"/>.</param>
    /// <param name="codes">These units, whatever they are.</param>
    /// <param name="measures">Measures, each with every applicant of <paramref name="applicants"/> that its table has.</param>
    /// <param name="applicants">Columns of the applications table.</param>
    public IEnumerable<PrintedCell> Cells(string? under, IReadOnlyList<string>? codes, int fromYear, int toYear, IReadOnlyList<Measure> measures, IReadOnlyList<Applicant> applicants, Knowledge knowledge)
    {
        using var connection = warehouse.Connect();
        var units = under is null ? UnitsBelow.Alone(warehouse, connection, codes ?? [], knowledge) : UnitsBelow.Of(warehouse, connection, under, knowledge);
        var cells = measures.SelectMany(measure => (measure.Table == FormTable.Applications ? applicants : [Applicant.None]).Select(applicant => new AskedCell(measure, applicant)))
            .Where(cell => cell.IsOnForm).ToList();
        foreach (var year in CellsBelow.Of(warehouse, connection, units, cells, fromYear, toYear, knowledge))
        {
            for (var unit = 0; unit < units.Count; unit++)
            {
                if (year[unit] is { Is: true, IsReported: true } && units.Stands(unit, year.Year))
                {
                    for (var cell = 0; cell < cells.Count; cell++)
                    {
                        if (year.Of(unit, cell) is { Kind: { } kind } printed)
                        {
                            yield return new PrintedCell(units.Code(unit), year.Year, cells[cell].Measure, cells[cell].Applicant, kind, printed.Amount);
                        }
                    }
                }
            }
        }
    }

    private static List<RollupRow> Years(RollupQuery query, RollupParts parts, Unit under, Counted[]? wholes, Func<int, OwnReport?> own)
    {
        var rows = new List<RollupRow>();

        // The parts of a body begin with the year before the first that was asked for.
        for (var year = 1; year <= query.ToYear - query.FromYear + 1; year++)
        {
            var before = rows.Count;
            rows.AddRange(parts.Rows.Where(part => part[year] is not null).Select(part => Row(query, part[year]!, part[year - 1], isOneUnit: query.Level is null)));
            if (wholes is not null)
            {
                rows.Add(Row(query, wholes[year], wholes[year - 1], isOneUnit: false) with { IsSum = true, Own = own(year) });
            }
            else if (rows.Count == before && parts.Rows.Count > 0)
            {
                // Nobody expected it that year; the row says so, and whether the form would have asked.
                var nobody = default(Tally).Of(under.Code, under.Name, under.Kind, under.Level, query.FromYear + year - 1);
                rows.Add(Row(query, nobody, parts.Rows.FirstOrDefault(part => part.Any(p => p?.Code == under.Code))?[year - 1], isOneUnit: false));
            }
        }

        return rows;
    }

    // The government's own report of the same cell, whether or not the body stood in the tree that year.
    private static OwnReport? Own(RollupQuery query, CellsBelow year, int self, int cell)
    {
        if (year[self] is not { Is: true, IsConsolidated: true } standing)
        {
            return null;
        }

        var printed = year.Of(self, cell);
        var isCollected = query.Measure.AskedIn(EditionCodes.ForYear(year.Year));
        return new OwnReport(isCollected && standing.IsReported ? Value(query.Measure, printed.Amount) : null, standing.State, printed.Kind);
    }

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
}
