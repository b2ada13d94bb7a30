using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>The local accounts: who may sign in, in which role and for which part of the tree.</summary>
public sealed class PeopleList(Func<DbConnection> open)
{
    /// <summary>Wrong passwords in a row before an account rests.</summary>
    public const int AttemptsAllowed = 5;

    /// <summary>How long it rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private const string Columns = "PersonName AS Name, DisplayName, PasswordHash, RoleCode, PlaceCode, Stamp, IsOff, FailedAttempts, RestsUntil, CreatedAt, LastSeenAt";

    public bool IsEmpty()
    {
        using var connection = open();
        return connection.ExecuteScalar<long>("SELECT COUNT(*) FROM Person") == 0;
    }

    public async Task<Row?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = open();
        return await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM Person WHERE PersonName = @name", new { name }, cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<Row>> ListAsync(string place, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM Person WHERE PlaceCode LIKE @below ORDER BY PlaceCode, PersonName";
        await using var connection = open();
        return [.. await connection.QueryAsync<Row>(new CommandDefinition(sql, new { below = place + "%" }, cancellationToken: cancellationToken))];
    }

    public Task AddAsync(Row person, CancellationToken cancellationToken) => RunAsync(
        """
        INSERT INTO Person (PersonName, DisplayName, PasswordHash, RoleCode, PlaceCode, Stamp, IsOff, FailedAttempts, RestsUntil, CreatedAt, LastSeenAt)
        VALUES (@Name, @DisplayName, @PasswordHash, @RoleCode, @PlaceCode, @Stamp, @IsOff, 0, NULL, @CreatedAt, NULL)
        """, person, cancellationToken);

    /// <summary>Gives a person another role, place or state; the new stamp ends every session that is open.</summary>
    public Task ChangeAsync(string name, string displayName, string roleCode, string placeCode, bool isOff, string stamp, CancellationToken cancellationToken) => RunAsync(
        """
        UPDATE Person SET DisplayName = @displayName, RoleCode = @roleCode, PlaceCode = @placeCode, IsOff = @isOff, Stamp = @stamp
        WHERE PersonName = @name
        """, new { name, displayName, roleCode, placeCode, isOff, stamp }, cancellationToken);

    public Task SetPasswordAsync(string name, string passwordHash, string stamp, CancellationToken cancellationToken) => RunAsync(
        "UPDATE Person SET PasswordHash = @passwordHash, Stamp = @stamp, FailedAttempts = 0, RestsUntil = NULL WHERE PersonName = @name",
        new { name, passwordHash, stamp }, cancellationToken);

    public Task SawAsync(string name, DateTimeOffset now, CancellationToken cancellationToken) => RunAsync(
        "UPDATE Person SET FailedAttempts = 0, RestsUntil = NULL, LastSeenAt = @now WHERE PersonName = @name",
        new { name, now = Instants.Text(now) }, cancellationToken);

    /// <summary>Counts a wrong password; the last one allowed puts the account to rest.</summary>
    public Task FailedAsync(string name, DateTimeOffset now, CancellationToken cancellationToken) => RunAsync(
        """
        UPDATE Person
        SET RestsUntil = CASE WHEN FailedAttempts + 1 >= @allowed THEN @until ELSE RestsUntil END,
            FailedAttempts = CASE WHEN FailedAttempts + 1 >= @allowed THEN 0 ELSE FailedAttempts + 1 END
        WHERE PersonName = @name
        """, new { name, allowed = AttemptsAllowed, until = Instants.Text(now + Rest) }, cancellationToken);

    private async Task RunAsync(string sql, object values, CancellationToken cancellationToken)
    {
        await using var connection = open();
        await connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellationToken));
    }

    /// <summary>One account.</summary>
    public sealed record Row
    {
        public required string Name { get; init; }

        public required string DisplayName { get; init; }

        public required string PasswordHash { get; init; }

        public required string RoleCode { get; init; }

        public required string PlaceCode { get; init; }

        /// <summary>Changes whenever the account does; a cookie with another stamp is worth nothing.</summary>
        public required string Stamp { get; init; }

        public bool IsOff { get; init; }

        public long FailedAttempts { get; init; }

        public string? RestsUntil { get; init; }

        public required string CreatedAt { get; init; }

        public string? LastSeenAt { get; init; }

        /// <summary>True while too many wrong passwords keep the account closed.</summary>
        public bool IsResting(DateTimeOffset now) => RestsUntil is { } until && string.CompareOrdinal(until, Instants.Text(now)) > 0;
    }
}
