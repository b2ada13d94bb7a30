using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>Tokens with which programs ask for a person's figures; only a token's hash is kept, the token is shown once.</summary>
public sealed class AccessTokens(Func<DbConnection> open)
{
    private const string Start = "da_";

    /// <summary>Makes a token for a person and returns it, for the only time.</summary>
    public async Task<string> IssueAsync(string person, string label, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        const string sql = """
            INSERT INTO AccessToken (TokenHash, PersonName, Label, CreatedAt, ExpiresAt, RevokedAt)
            VALUES (@hash, @person, @label, @now, @expires, NULL)
            """;
        var token = Start + Convert.ToHexString(RandomNumberGenerator.GetBytes(24)).ToLowerInvariant();
        await using var connection = open();
        await connection.ExecuteAsync(new CommandDefinition(sql, new
        {
            hash = Hash(token), person, label, now = Instants.Text(now), expires = Instants.Text(expires),
        }, cancellationToken: cancellationToken));
        return token;
    }

    /// <summary>Whose token it is; null where it is unknown, revoked or too old.</summary>
    public async Task<string?> OwnerAsync(string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT PersonName FROM AccessToken
            WHERE TokenHash = @hash AND RevokedAt IS NULL AND ExpiresAt > @now
            """;
        if (!token.StartsWith(Start, StringComparison.Ordinal) || token.Length > 100)
        {
            return null;
        }

        await using var connection = open();
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(sql, new { hash = Hash(token), now = Instants.Text(now) }, cancellationToken: cancellationToken));
    }

    public async Task RevokeAsync(string person, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = open();
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE AccessToken SET RevokedAt = @now WHERE TokenHash = @hash AND PersonName = @person AND RevokedAt IS NULL",
            new { person, hash, now = Instants.Text(now) }, cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<Row>> ListAsync(string person, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT TokenHash, Label, CreatedAt, ExpiresAt, RevokedAt FROM AccessToken
            WHERE PersonName = @person ORDER BY CreatedAt DESC
            """;
        await using var connection = open();
        return [.. await connection.QueryAsync<Row>(new CommandDefinition(sql, new { person }, cancellationToken: cancellationToken))];
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))).ToLowerInvariant();

    /// <summary>One token as its owner sees it, without the token.</summary>
    public sealed record Row
    {
        public required string TokenHash { get; init; }

        public required string Label { get; init; }

        public required string CreatedAt { get; init; }

        public required string ExpiresAt { get; init; }

        public string? RevokedAt { get; init; }
    }
}
