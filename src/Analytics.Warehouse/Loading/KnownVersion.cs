using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>A version that is here, as far as a new filing is compared with it.</summary>
internal sealed record KnownVersion
{
    public required int VersionNumber { get; init; }

    public required string ContentSha256 { get; init; }

    public string? ReceivedOn { get; init; }

    public required string StatusCode { get; set; }

    public long DocumentId { get; init; }

    public int Part { get; init; }

    public HashSet<(long Document, int Part)> Documents { get; } = [];

    public static List<KnownVersion> Of(DbConnection connection, DbTransaction transaction, string code, int year)
    {
        var known = connection.Query<KnownVersion>(
            "SELECT v.VersionNumber, v.ContentSha256, v.ReceivedOn, v.StatusCode, v.DocumentId, v.Part FROM ReportVersion AS v WHERE v.JurisdictionCode = @code AND v.ReportYear = @year",
            new { code, year }, transaction).AsList();
        foreach (var version in known)
        {
            version.Documents.Add((version.DocumentId, version.Part));
            version.Documents.UnionWith(connection.Query<(long, long)>(
                "SELECT c.DocumentId, c.Part FROM VersionDocument AS c WHERE c.JurisdictionCode = @code AND c.ReportYear = @year AND c.VersionNumber = @VersionNumber",
                new { code, year, version.VersionNumber }, transaction).Select(row => (row.Item1, (int)row.Item2)));
        }

        return known;
    }
}
