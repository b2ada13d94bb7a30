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

    public override bool IsTransient(Exception failure) => failure switch
    {
        SqlException wrong => wrong.Errors.Cast<SqlError>().Any(error => Transient.Is(error.Number)),
        WarehouseException { InnerException: SqlException inner } => IsTransient(inner),
        _ => false,
    };

    public override IReadOnlyList<string> Advice()
    {
        var advice = new List<string>();
        if (typeof(SqlConnection).Assembly.GetName().Version is { Major: < 5 } old)
        {
            advice.Add($"SQL Server 客户端 {old.ToString(2)} 有已知漏洞，只供试用；正式使用请用完整版程序包（docs/security.md）。The SQL Server client {old.ToString(2)} has known weaknesses and is for trial only; run the full package set (docs/security.md).");
        }

        using var connection = Connect();
        if (connection.ExecuteScalar<int?>("SELECT CAST(is_read_committed_snapshot_on AS INT) FROM sys.databases WHERE name = DB_NAME()") == 0)
        {
            advice.Add("数据库没有打开 READ_COMMITTED_SNAPSHOT，读者要等写者；见 deploy/sqlserver/create-database.sql。READ_COMMITTED_SNAPSHOT is off, so readers wait for writers; see deploy/sqlserver/create-database.sql.");
        }

        return advice;
    }

    public override DbConnection Connect() => Transient.Retry(Open, IsTransient);

    private SqlConnection Open()
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

    // In one statement, because a server may refuse to drop a view that another one still reads.
    public override void DropViews(DbConnection connection, DbTransaction transaction)
    {
        if (Views(connection, transaction) is { Count: > 0 } views)
        {
            connection.Execute($"DROP VIEW {string.Join(", ", views)}", transaction: transaction);
        }
    }

    public override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    // Each statement reads what is committed; a snapshot of the whole needs a switch that a database may not have.
    public override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

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
