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
        var measure = query.Measure;
        var cells = Cells(query);

        // A town asked about itself is its own addend; a government's own report is never one.
        var addends = cells.Where(cell => cell.RoleCode == "addend" && (query.Kind is null || cell.KindCode == query.Kind)).ToList();
        var own = cells.Where(cell => cell.RoleCode == "consolidated" && cell.JurisdictionCode == query.Under).ToDictionary(cell => cell.ReportYear);
        var rows = new List<RollupRow>();
        var before = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        decimal? sumBefore = null;
        var isSingle = !under.IsConsolidated;
        for (var year = query.FromYear - 1; year <= query.ToYear; year++)
        {
            var isCollected = measure.AskedIn(EditionCodes.ForYear(year));
            var ofYear = addends.Where(cell => cell.ReportYear == year).ToList();
            var now = new Dictionary<string, decimal?>(StringComparer.Ordinal);
            foreach (var group in query.Level is null ? ofYear.GroupBy(cell => cell.JurisdictionCode) : ofYear.Where(cell => cell.GroupCode is not null).GroupBy(cell => cell.GroupCode!))
            {
                var row = Row(query, [.. group], year, isCollected, isOneUnit: query.Level is null);
                var first = group.First();
                now[group.Key] = row.Total;
                row = query.Level is null
                    ? row with { Code = first.JurisdictionCode, Name = first.Name, Level = first.LevelCode, Kind = first.KindCode, Previous = before.GetValueOrDefault(group.Key) }
                    : row with { Code = group.Key, Name = first.GroupName!, Level = query.Level, Kind = first.GroupKind!, Previous = before.GetValueOrDefault(group.Key) };
                if (year >= query.FromYear)
                {
                    rows.Add(row);
                }
            }

            if (isSingle && ofYear.Count == 0 && addends.Count > 0 && year >= query.FromYear)
            {
                // Nobody expected it that year; the row says so, and whether the form would have asked.
                rows.Add(Row(query, [], year, isCollected, isOneUnit: false) with { Code = under.Code, Name = under.Name, Level = under.Level, Kind = under.Kind, Previous = before.GetValueOrDefault(under.Code) });
            }

            if (!isSingle)
            {
                var sum = Row(query, ofYear, year, isCollected, isOneUnit: false) with
                {
                    Code = under.Code, Name = under.Name, Level = under.Level, Kind = under.Kind, IsSum = true, Previous = sumBefore,
                    Own = own.GetValueOrDefault(year) is { } report ? new OwnReport(report.IsReported == 1 && isCollected ? Value(measure, report.Amount) : null, report.StateCode, report.CellKind) : null,
                };
                sumBefore = sum.Total;
                if (year >= query.FromYear)
                {
                    rows.Add(sum);
                }
            }

            before = now;
        }

        return rows;
    }

    private static RollupRow Row(RollupQuery query, IReadOnlyList<CellRow> cells, int year, bool isCollected, bool isOneUnit)
    {
        var counted = cells.Where(cell => query.IsAcceptedOnly ? cell.IsAccepted == 1 : cell.IsReported == 1).ToList();
        var figures = counted.Where(cell => cell.Amount is not null).ToList();
        var isRefused = !isOneUnit && query.Measure.Additive == Additivity.No && figures.Count > 0 && isCollected;
        return new RollupRow
        {
            Code = "", Name = "", Level = "", Kind = "",
            Year = year,
            Total = isCollected && figures.Count > 0 && !isRefused ? Value(query.Measure, figures.Sum(cell => cell.Amount!.Value)) : null,
            IsProvisional = counted.Any(cell => cell.IsAccepted == 0),
            ReportedBy = counted.Count,
            ExpectedBy = cells.Count(cell => cell.IsExpected == 1),
            Unknown = cells.Count(cell => cell.StateCode == States.Unknown),
            Figures = isCollected ? figures.Count : 0,
            IsNotCollected = !isCollected,
            State = isOneUnit ? cells[0].StateCode : null,
            CellKind = isOneUnit && isCollected ? cells[0].CellKind : null,
            Refusal = isRefused ? NotAdditive : null,
        };
    }

    private static decimal? Value(Measure measure, long? amount) => measure.Unit == MeasureUnit.Yuan ? amount / 100m : amount;

    private IReadOnlyList<CellRow> Cells(RollupQuery query) => warehouse.Query<CellRow>(
        query.Level is null
            ? """
              SELECT c.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, c.ReportYear, c.RoleCode, c.StateCode, c.IsExpected, c.IsReported, c.IsAccepted, c.KindCode AS CellKind, c.Amount
              FROM TreeInForce AS t
              INNER JOIN CellInForce AS c
                  ON c.JurisdictionCode = t.DescendantCode
                  AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
              INNER JOIN DimJurisdiction AS j
                  ON j.JurisdictionCode = c.JurisdictionCode
              WHERE t.AncestorCode = @Under AND c.MeasureId = @Measure AND c.ApplicantId = @Applicant AND c.ReportYear BETWEEN @From AND @To
                  AND (c.RoleCode = 'addend' OR c.JurisdictionCode = @Under)
              ORDER BY c.ReportYear, c.JurisdictionCode
              """
            : """
              SELECT c.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, c.ReportYear, c.RoleCode, c.StateCode, c.IsExpected, c.IsReported, c.IsAccepted, c.KindCode AS CellKind, c.Amount,
                  g.JurisdictionCode AS GroupCode, g.Name AS GroupName, g.KindCode AS GroupKind
              FROM TreeInForce AS t
              INNER JOIN CellInForce AS c
                  ON c.JurisdictionCode = t.DescendantCode
                  AND c.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
              INNER JOIN DimJurisdiction AS j
                  ON j.JurisdictionCode = c.JurisdictionCode
              LEFT JOIN TreeInForce AS u
                  ON u.DescendantCode = c.JurisdictionCode
                  AND c.ReportYear BETWEEN u.ValidFromYear AND u.ValidToYear
                  AND u.AncestorCode IN (SELECT x.JurisdictionCode FROM DimJurisdiction AS x WHERE x.LevelCode = @Level AND x.KindCode IN ('government', 'town', 'street', 'zone', 'other'))
              LEFT JOIN DimJurisdiction AS g
                  ON g.JurisdictionCode = u.AncestorCode
              WHERE t.AncestorCode = @Under AND c.MeasureId = @Measure AND c.ApplicantId = @Applicant AND c.ReportYear BETWEEN @From AND @To
                  AND (c.RoleCode = 'addend' OR c.JurisdictionCode = @Under)
              ORDER BY c.ReportYear, g.JurisdictionCode, c.JurisdictionCode
              """,
        new { query.Under, Measure = warehouse.Measures.Of(query.Measure), Applicant = (int)query.Column, From = query.FromYear - 1, To = query.ToYear, query.Level },
        query.Knowledge);

    private sealed record CellRow
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required string LevelCode { get; init; }

        public required int ReportYear { get; init; }

        public required string RoleCode { get; init; }

        public required string StateCode { get; init; }

        public int IsExpected { get; init; }

        public int IsReported { get; init; }

        public int IsAccepted { get; init; }

        public string? CellKind { get; init; }

        public long? Amount { get; init; }

        public string? GroupCode { get; init; }

        public string? GroupName { get; init; }

        public string? GroupKind { get; init; }
    }
}
