using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>What was changed, by whom and when; entries are added and never altered.</summary>
public sealed class AuditTrail(Func<DbConnection> open)
{
    /// <summary>Chinese stays readable in the stored detail; pages encode it again when they show it.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Insert =
        """
        INSERT INTO AuditEntry (AuditId, OccurredAt, PersonName, ActionCode, JurisdictionCode, Detail, RemoteAddress)
        SELECT COALESCE(MAX(AuditId), 0) + 1, @OccurredAt, @Person, @Action, @JurisdictionCode, @Detail, @Address
        FROM AuditEntry;
        """;

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = open();
        await connection.ExecuteAsync(new CommandDefinition(Insert, Fields(entry), cancellationToken: cancellationToken));
    }

    /// <summary>The same for a program that waits for nothing else.</summary>
    public void Add(AuditEntry entry)
    {
        using var connection = open();
        connection.Execute(Insert, Fields(entry));
    }

    private static object Fields(AuditEntry entry) => new
    {
        OccurredAt = Instants.Text(entry.At), entry.Person, entry.Action, entry.JurisdictionCode, entry.Detail, entry.Address,
    };

    /// <summary>Entries about a part of the tree, the newest first.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(string place, int skip, int take, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT AuditId, OccurredAt, PersonName, ActionCode, JurisdictionCode, Detail, RemoteAddress
            FROM AuditEntry
            WHERE @place = '' OR JurisdictionCode LIKE @below
            ORDER BY AuditId DESC
            """;
        // Years of entries: no more of them are read than are shown.
        await using var connection = open();
        var rows = new List<Row>();
        await foreach (var row in connection.QueryUnbufferedAsync<Row>(sql, new { place, below = place + "%" }).WithCancellation(cancellationToken))
        {
            if (skip-- > 0)
            {
                continue;
            }

            rows.Add(row);
            if (rows.Count == take)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>How many entries there are on the units below a code.</summary>
    public async Task<int> CountAsync(string place, CancellationToken cancellationToken)
    {
        await using var connection = open();
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT COUNT(*) FROM AuditEntry WHERE @place = '' OR JurisdictionCode LIKE @below", new { place, below = place + "%" }, cancellationToken: cancellationToken));
    }

    /// <summary>One entry as shown.</summary>
    public sealed record Row
    {
        public required long AuditId { get; init; }

        public required string OccurredAt { get; init; }

        public required string PersonName { get; init; }

        public required string ActionCode { get; init; }

        public string? JurisdictionCode { get; init; }

        public required string Detail { get; init; }

        public required string RemoteAddress { get; init; }
    }
}

/// <summary>One change to be remembered.</summary>
public sealed record AuditEntry
{
    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }

    public required string Action { get; init; }

    public string? JurisdictionCode { get; init; }

    public required string Detail { get; init; }

    public required string Address { get; init; }
}
