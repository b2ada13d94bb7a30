using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehousing.Deployment;

namespace Analytics.Warehousing;

/// <summary>What a table holds, as one hash: the same on both engines, whenever and in whichever order its rows came.</summary>
public sealed record Fingerprint(string Table, long Rows, string Sha256)
{
    // Accounts of runs, of visits and of this program's own scripts differ between warehouses that hold the same.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "ImportRun", "ImportLine", "JobRun", "JobPause", "AuditEntry", "SchemaJournal", "AccessToken" };

    // Numbers given in the order of arrival, and who held a queued file when.
    private static readonly HashSet<string> RunIds = new(StringComparer.Ordinal) { "ImportRunId", "ImportItemId", "DocumentId", "LeasedBy", "LeasedUntil", "Tries", "Holds", "NotBefore", "FindingNumber" };

    /// <summary>Every table's fingerprint, in the order of their names.</summary>
    public static IReadOnlyList<Fingerprint> Of(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        return [.. SqlFile.Tables.Select(table => table.Name).Where(name => !LeftOut.Contains(name)).Select(name => Of(connection, name))];
    }

    private static Fingerprint Of(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}{Restriction(table)}";
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => IsKept(reader.GetName(i))).OrderBy(reader.GetName, StringComparer.Ordinal).ToArray();

        // Row hashes are added up, so that the order of rows, which engines choose, plays no part.
        var sum = new ulong[4];
        Span<byte> hash = stackalloc byte[32];
        var line = new StringBuilder();
        var rows = 0L;
        while (reader.Read())
        {
            line.Clear();
            foreach (var column in columns)
            {
                line.Append(Printed(reader.GetName(column), reader.GetValue(column))).Append('\u001F');
            }

            SHA256.HashData(Encoding.UTF8.GetBytes(line.ToString()), hash);
            for (var i = 0; i < 4; i++)
            {
                sum[i] += BitConverter.ToUInt64(hash[(i * 8)..]);
            }

            rows++;
        }

        var whole = string.Join(' ', sum.Select(part => part.ToString("x16", CultureInfo.InvariantCulture)));
        return new Fingerprint(table, rows, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rows} {whole}"))));
    }

    // What was said of a report for a while, until a year beside it came in, depends on the order of arrival; what is said of it now does not.
    private static string Restriction(string table) => table == "Finding" ? $" WHERE KnownTo = '{Instants.Open}'" : "";

    private static bool IsKept(string column) => !column.EndsWith("At", StringComparison.Ordinal) && column != "KnownFrom" && !RunIds.Contains(column);

    // Of a stretch of knowledge only whether it still lasts is no matter of the clock.
    private static string Printed(string column, object value) => value switch
    {
        DBNull => "\u0000",
        byte[] bytes => Convert.ToHexString(bytes),
        string text when column == "KnownTo" => text == Instants.Open ? "open" : "closed",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
