using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The files themselves, one row a hash.</summary>
internal static class Documents
{
    public static readonly IReadOnlyList<string> Columns = ["DocumentId", "Sha256", "Name", "Format", "ByteCount", "Bytes", "Text", "ImportedAt"];

    public static long? Find(DbConnection connection, DbTransaction? transaction, string sha256) =>
        connection.QuerySingleOrDefault<long?>("SELECT d.DocumentId FROM Document AS d WHERE d.Sha256 = @sha256", new { sha256 }, transaction);

    public static long Next(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalar<long>("SELECT COALESCE(MAX(d.DocumentId), 0) + 1 FROM Document AS d", transaction: transaction);

    public static long Ensure(DbConnection connection, DbTransaction transaction, Warehouse warehouse, string name, string sha256, string format, long length, byte[]? bytes, byte[]? text)
    {
        if (Find(connection, transaction, sha256) is { } here)
        {
            return here;
        }

        var id = Next(connection, transaction);
        using var writer = warehouse.Engine.Writer(connection, transaction, "Document", Columns);
        writer.Write(id, sha256, NameOf(name), format, length, bytes, text, Instants.Text(warehouse.Clock.GetUtcNow()));
        writer.Flush();
        return id;
    }

    // A path says where a person kept it, which is no part of the document and may be long.
    public static string NameOf(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= 400 ? name : name[^400..];
    }
}
