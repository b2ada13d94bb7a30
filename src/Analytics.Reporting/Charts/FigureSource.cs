using Analytics.Core.Forms;
using Analytics.Warehousing;

namespace Analytics.Reporting.Charts;

/// <summary>Brings the figures of units out of the warehouse, each missing one with its reason.</summary>
public sealed class FigureSource(Warehouse warehouse)
{
    public Knowledge Knowledge { get; init; } = Knowledge.Now;

    /// <summary>All addends below a government, and the government itself as their parent.</summary>
    public Figures Below(string under, int fromYear, int toYear, IReadOnlyList<string> measures, bool applicants = false) =>
        Load(under, null, fromYear, toYear, measures, applicants);

    /// <summary>Chosen units, whatever they are; a government answers by its own, consolidated report.</summary>
    public Figures Of(IReadOnlyList<string> codes, int fromYear, int toYear, IReadOnlyList<string> measures, bool applicants = false) =>
        Load(null, codes, fromYear, toYear, measures, applicants);

    /// <summary>The codes of measures to load for a list that may hold derived measures and published items.</summary>
    public static IReadOnlyList<string> Codes(IEnumerable<string> measures) => [.. measures.SelectMany(MeasureWords.Needs).Distinct()];

    private Figures Load(string? under, IReadOnlyList<string>? codes, int fromYear, int toYear, IReadOnlyList<string> measures, bool applicants)
    {
        warehouse.Obligations.Keep();
        var where = under is null ? "t.AncestorCode = t.DescendantCode AND t.DescendantCode IN @codes" : "t.AncestorCode = @under";
        var parameters = new { under, codes, fromYear, toYear };
        var obligations = warehouse.Query<ObligationOf>(
            $"""
            SELECT o.JurisdictionCode, j.Name, j.KindCode, o.ReportYear, o.RoleCode, o.StateCode, o.FilingDueOn, o.ExtendedTo, o.FirstReceivedOn, o.IsOnTime, o.IsExpected, o.IsReported
            FROM TreeInForce AS t
            INNER JOIN ObligationInForce AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = o.JurisdictionCode
            WHERE {where} AND o.ReportYear BETWEEN @fromYear AND @toYear
            """, parameters, Knowledge);
        var parent = under is null ? null : warehouse.Units.Get(under);
        var units = obligations.Where(o => under is null || o.RoleCode == "addend").DistinctBy(o => o.JurisdictionCode).OrderBy(o => o.JurisdictionCode, StringComparer.Ordinal)
            .Select(o => new FigureUnit(o.JurisdictionCode, o.Name, o.KindCode)).ToList();
        if (codes is not null)
        {
            // In the order in which a person asked, those that nobody expects included.
            units = [.. codes.Distinct().Select(code => units.Find(unit => unit.Code == code) ?? Named(code))];
        }

        var figures = new Figures(units, [.. Enumerable.Range(fromYear, toYear - fromYear + 1)])
        {
            Parent = parent is null ? null : new FigureUnit(parent.Code, parent.Name, parent.Kind),
            AsOf = Knowledge.AsOf,
        };
        foreach (var o in obligations)
        {
            var due = DateOnly.ParseExact(o.ExtendedTo is { } extended && string.CompareOrdinal(extended, o.FilingDueOn) > 0 ? extended : o.FilingDueOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var received = o.FirstReceivedOn is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;

            // An overdue report is confirmed to be missing, so it was not on time; all others without a day are judged by nobody.
            figures.Add(o.JurisdictionCode, o.ReportYear, new FilingState(o.StateCode, due, received, o.StateCode == States.Overdue ? false : o.IsOnTime is { } onTime ? onTime == 1 : null));
        }

        Cells(figures, under, codes, fromYear, toYear, measures.Where(m => Form.Find(m) is not null), applicants);

        if (measures.Any(m => m.StartsWith("published.", StringComparison.Ordinal)))
        {
            Published(figures, where, parameters);
        }

        return figures;
    }

    private FigureUnit Named(string code)
    {
        var unit = warehouse.Units.Get(code);
        return new FigureUnit(unit.Code, unit.Name, unit.Kind);
    }

    private void Cells(Figures figures, string? under, IReadOnlyList<string>? codes, int fromYear, int toYear, IEnumerable<string> measures, bool applicants)
    {
        Applicant[] columns = applicants ? [.. ApplicantCodes.All] : [Applicant.Total];
        foreach (var cell in warehouse.Rollups.Cells(under, codes, fromYear, toYear, [.. measures.Select(Form.Get).Distinct()], columns, Knowledge))
        {
            figures.Add(cell.JurisdictionCode, cell.ReportYear, cell.Measure.Code, cell.Applicant,
                cell is { Kind: "number", Amount: { } amount } ? new Point(cell.Measure.Unit == MeasureUnit.Yuan ? amount / 100m : amount) : Point.Missing(cell.Kind == "number" ? "absent" : cell.Kind));
        }
    }

    private void Published(Figures figures, string where, object parameters)
    {
        foreach (var row in warehouse.Query<PublishedOf>(
            $"""
            SELECT o.JurisdictionCode, o.ReportYear, p.ChannelCode, p.Items
            FROM TreeInForce AS t
            INNER JOIN ObligationInForce AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            INNER JOIN FactPublishedItems AS p
                ON p.ReportYear = o.ReportYear
                AND p.JurisdictionCode = o.JurisdictionCode
                AND p.VersionNumber = o.VersionNumber
            WHERE {where} AND o.ReportYear BETWEEN @fromYear AND @toYear AND o.IsReported = 1
            """, parameters, Knowledge))
        {
            figures.Add(row.JurisdictionCode, row.ReportYear, "published." + row.ChannelCode, Applicant.None, new Point(row.Items));
        }
    }

    private sealed record ObligationOf
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required int ReportYear { get; init; }

        public required string RoleCode { get; init; }

        public required string StateCode { get; init; }

        public required string FilingDueOn { get; init; }

        public string? ExtendedTo { get; init; }

        public string? FirstReceivedOn { get; init; }

        public int? IsOnTime { get; init; }

        public int IsExpected { get; init; }

        public int IsReported { get; init; }
    }

    private sealed record PublishedOf
    {
        public required string JurisdictionCode { get; init; }

        public required int ReportYear { get; init; }

        public required string ChannelCode { get; init; }

        public required long Items { get; init; }
    }
}
