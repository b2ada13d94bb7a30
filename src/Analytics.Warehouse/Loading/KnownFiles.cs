using System.Collections.Concurrent;
using System.Data.Common;

namespace Analytics.Warehousing;

/// <summary>What files that are here became, asked for many of them: each thread that asks keeps a connection with the question prepared.</summary>
public sealed class KnownFiles(Warehouse warehouse) : IDisposable
{
    private readonly ConcurrentBag<Question> free = [];

    /// <summary>What a file that is here became, by its hash; nothing where it is not here or gave no report. A known file need not be read again.</summary>
    /// <remarks>Asked a file at a time: a list of all that is here would grow with the country, and be old as soon as it is read.</remarks>
    public IReadOnlyList<KnownFile> Of(string sha256)
    {
        var question = free.TryTake(out var kept) ? kept : new Question(warehouse.Connect());
        try
        {
            var answer = question.Ask(sha256);
            free.Add(question);
            return answer;
        }
        catch
        {
            question.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (free.TryTake(out var question))
        {
            question.Dispose();
        }
    }

    private sealed class Question(DbConnection connection) : IDisposable
    {
        private readonly Statement statement = new(
            connection, null,
            """
            SELECT d.Sha256, v.JurisdictionCode, v.ReportYear, v.VersionNumber
            FROM Document AS d
            INNER JOIN ReportVersion AS v
                ON v.DocumentId = d.DocumentId
            WHERE d.Sha256 = @sha256
            UNION ALL
            SELECT d.Sha256, c.JurisdictionCode, c.ReportYear, c.VersionNumber
            FROM Document AS d
            INNER JOIN VersionDocument AS c
                ON c.DocumentId = d.DocumentId
            WHERE d.Sha256 = @sha256
            """,
            "sha256");

        public List<KnownFile> Ask(string sha256) => statement.Rows<KnownFile>(sha256);

        public void Dispose()
        {
            statement.Dispose();
            connection.Dispose();
        }
    }
}

/// <summary>A file that is here, and the version that it became or is a further file of.</summary>
public sealed record KnownFile
{
    public required string Sha256 { get; init; }

    public required string JurisdictionCode { get; init; }

    public required int ReportYear { get; init; }

    public required int VersionNumber { get; init; }
}
