using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Analytics.Warehousing.Engines;

/// <summary>SQL Server 2019 or later, or Azure SQL: for a city and above.</summary>
public sealed partial class SqlServerEngine(string connectionString) : Engine
{
    static SqlServerEngine() => SqlClientCulture.Allow();

    public override string Name => "sqlserver";

    public override string AsCte => "AS";

    // A server's databases are made by its administrator, with the rights and files that the house wants.
    public override void Prepare() => Connect().Dispose();

    public override DbConnection Connect()
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqlException wrong)
        {
            connection.Dispose();
            throw new WarehouseException($"连不上数据库服务器（错误 {wrong.Number}），请检查连接字符串和网络。The database server is out of reach (error {wrong.Number}); check the connection string and the network.", isOutOfReach: true, wrong);
        }
        catch (NotSupportedException wrong)
        {
            connection.Dispose();
            throw NeedsCultures(wrong);
        }
    }

    private static WarehouseException NeedsCultures(NotSupportedException wrong) => new(
        "SQL Server 客户端需要区域数据：请安装 ICU 并设 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0。The SQL Server client needs culture data: install ICU and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0.", isOutOfReach: true, wrong);

    public override string Translate(string definition) =>
        BlobType().Replace(definition.Replace(" WITHOUT ROWID", "", StringComparison.Ordinal), "VARBINARY(MAX)");

    public override bool TableExists(DbConnection connection, DbTransaction? transaction, string table) =>
        connection.ExecuteScalar<int>("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = @table", new { table }, transaction) > 0;

    public override IReadOnlyList<string> Views(DbConnection connection, DbTransaction? transaction) =>
        [.. connection.Query<string>("SELECT name FROM sys.views", transaction: transaction)];

    public override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override RowWriter Writer(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new SqlServerRowWriter((SqlConnection)connection, (SqlTransaction)transaction, table, columns);

    public override RowReader Reader(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        new SqlServerRowReader((SqlConnection)connection, sql, parameters);

    public override void Release()
    {
        using var connection = new SqlConnection(connectionString);
        SqlConnection.ClearPool(connection);
    }

    [GeneratedRegex(@"\bBLOB\b")]
    private static partial Regex BlobType();
}
