using Analytics.Warehousing.Engines;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehousing;

/// <summary>Copies of a warehouse in one SQLite file, whichever engine it runs on, and the way back.</summary>
public static class Backups
{
    /// <summary>Writes a copy as it stands at one moment; readers and the writer go on meanwhile. It is checked before it gets its name.</summary>
    /// <returns>The bytes of the copy.</returns>
    public static long Write(Warehouse warehouse, string path)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var growing = path + ".part";
        Remove(growing);
        try
        {
            if (warehouse.Engine is SqliteEngine)
            {
                using var connection = warehouse.Connect();
                connection.Execute("VACUUM INTO @growing", new { growing });
            }
            else
            {
                using var copy = Warehouse.Open($"sqlite:{growing}", warehouse.Clock);
                Copying.Copy(warehouse, copy);
            }

            Check(growing);
            File.Move(growing, path, overwrite: true);
            return new FileInfo(path).Length;
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new WarehouseException($"备份没有写成 {path}：{wrong.Message} The backup {path} was not written; check the disk and its rights.", isOutOfReach: true, wrong);
        }
        finally
        {
            Remove(growing);
        }
    }

    /// <summary>Puts a copy in place of the warehouse. The copy is checked first, and what stood there is kept beside it.</summary>
    /// <returns>Where what stood there before is kept; null where there was nothing.</returns>
    public static string? Restore(string path, Warehouse into)
    {
        path = Path.GetFullPath(path);
        Check(path);

        // Opened as a copy of its own, so that an older form is brought to today's without touching the backup.
        var folder = Directory.CreateTempSubdirectory("restore-").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.db");
            File.Copy(path, copy);
            using var source = Warehouse.Open($"sqlite:{copy}", into.Clock);
            TryViews(source);
            if (into.Engine is not SqliteEngine)
            {
                Copying.Copy(source, into);
                return null;
            }

            var before = IsEmpty(into) ? null : $"{into.Address.Target}.before-restore-{into.Clock.GetUtcNow():yyyyMMddHHmmss}";
            if (before is not null)
            {
                Write(into, before);
            }

            using var from = (SqliteConnection)source.Connect();
            using var to = (SqliteConnection)into.Connect();
            from.BackupDatabase(to);
            return before;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Before it is trusted: it is a database, it is whole, and it is a warehouse.
    private static void Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new WarehouseException($"没有文件 {path}。There is no file {path}.");
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var verdict = connection.QueryFirst<string>("PRAGMA integrity_check");
            if (verdict != "ok")
            {
                throw new WarehouseException($"{path} 已损坏：{verdict}。{path} is damaged; use another copy.");
            }

            if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('SchemaJournal', 'Obligation', 'ReportVersion')") < 3)
            {
                throw new WarehouseException($"{path} 不是本系统的备份。{path} is no backup of a warehouse.");
            }
        }
        catch (SqliteException wrong)
        {
            throw new WarehouseException($"{path} 不是数据库或已损坏：{wrong.Message} {path} is no database, or is damaged; use another copy.", cause: wrong);
        }
    }

    private static void TryViews(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        foreach (var view in Deployment.View.All)
        {
            connection.Query($"SELECT * FROM {view.Name} LIMIT 1");
        }
    }

    private static bool IsEmpty(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        return connection.ExecuteScalar<long>("SELECT (SELECT COUNT(*) FROM Obligation) + (SELECT COUNT(*) FROM Document)") == 0;
    }

    private static void Remove(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }
}
