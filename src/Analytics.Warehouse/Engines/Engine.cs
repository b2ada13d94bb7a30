using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.Engines;

/// <summary>What differs between the two databases; everything else is one SQL.</summary>
public abstract class Engine
{
    public abstract string Name { get; }

    /// <summary>Creates the database where the engine can do so by itself.</summary>
    public abstract void Prepare();

    /// <summary>An open connection; pooled, so that a query pays nothing for it.</summary>
    public abstract DbConnection Connect();

    /// <summary>An open connection for a transaction that writes.</summary>
    public virtual DbConnection ConnectToWrite() => Connect();

    /// <summary>A table's or index's text in this engine's words.</summary>
    public abstract string Translate(string definition);

    /// <summary>How a named SELECT is introduced in a WITH list, so that it is not worked out whole before it is filtered.</summary>
    public abstract string AsCte { get; }

    public abstract bool TableExists(DbConnection connection, DbTransaction? transaction, string table);

    public bool TableExists(DbConnection connection, string table) => TableExists(connection, null, table);

    /// <summary>Names of the views that stand in the database.</summary>
    public abstract IReadOnlyList<string> Views(DbConnection connection, DbTransaction? transaction);

    /// <summary>Takes every view away, those of an older program too, whichever of them reads which.</summary>
    public virtual void DropViews(DbConnection connection, DbTransaction transaction)
    {
        foreach (var view in Views(connection, transaction))
        {
            connection.Execute($"DROP VIEW {view}", transaction: transaction);
        }
    }

    /// <summary>Waits for this program's turn to write, where the database has one writer; dispose it after the commit. Null where writers stand beside one another.</summary>
    public virtual IDisposable? Turn() => null;

    /// <summary>Starts the transaction of a writer; on SQLite the one writer is known from its first statement.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>Begins to read several things as they stood at one moment, where the engine can; no writer waits for it.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>Rolls a failed transaction back, so that its connection can be closed; never throws.</summary>
    public virtual void Abandon(DbConnection connection, DbTransaction transaction)
    {
        try
        {
            transaction.Rollback();
        }
        catch (Exception gone) when (gone is DbException or InvalidOperationException)
        {
            // The server has done so already, or is out of reach and will.
        }
    }

    /// <summary>A writer of many rows of one table.</summary>
    public abstract RowWriter Writer(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns);

    /// <summary>A reader of many rows; parameters by the names in the SELECT, those that it does not name are left out.</summary>
    public abstract RowReader Reader(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>True where a failure passes by itself, so that the same work may be tried again.</summary>
    public virtual bool IsTransient(Exception failure) => false;

    /// <summary>What the person who starts the program should know of this database, one sentence each; empty where all is as it should be.</summary>
    public virtual IReadOnlyList<string> Advice() => [];

    /// <summary>Closes the pooled connections of this database.</summary>
    public abstract void Release();
}
