namespace Analytics.Warehousing.Overviews;

/// <summary>Items published in the year, as sentences of the reports in force state them.</summary>
public sealed class PublishedList(Warehouse warehouse)
{
    public IReadOnlyList<Row> Of(string under, int year, Knowledge? knowledge = null) => warehouse.Query<Row>(
        """
        SELECT o.JurisdictionCode, j.Name, p.ChannelCode, p.Items, p.ScopeCode, p.IsApproximate
        FROM TreeInForce AS t
        INNER JOIN ObligationInForce AS o
            ON o.JurisdictionCode = t.DescendantCode
            AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
        INNER JOIN FactPublishedItems AS p
            ON p.ReportYear = o.ReportYear
            AND p.JurisdictionCode = o.JurisdictionCode
            AND p.VersionNumber = o.VersionNumber
        INNER JOIN DimJurisdiction AS j
            ON j.JurisdictionCode = o.JurisdictionCode
        WHERE t.AncestorCode = @under AND o.ReportYear = @year
        ORDER BY o.JurisdictionCode, p.ChannelCode
        """, new { under, year }, knowledge);

    /// <summary>One channel of one unit's year; `total` is the year's total.</summary>
    public sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string ChannelCode { get; init; }

        public required long Items { get; init; }

        public required string ScopeCode { get; init; }

        public required long IsApproximate { get; init; }
    }
}
