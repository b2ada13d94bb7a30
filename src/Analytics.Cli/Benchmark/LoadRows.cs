using System.Diagnostics;
using System.Globalization;
using Analytics.Warehousing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Cli.Benchmark;

/// <summary>Rows into SQLite by the loader's writer, beside the bare prepared statement and sqlite3's own import, in one run.</summary>
public sealed class LoadRows : Measurement
{
    private const string Columns = "MeasureId, ApplicantId, ReportYear, JurisdictionCode, VersionNumber, KindCode, Amount";

    public override string Name => "load-rows";

    public override int Order => 35;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        var count = bench.IsQuick ? 200_000 : 1_000_000;
        // Sorted as the table is, like a batch of the loader.
        var rows = Enumerable.Range(0, count)
            .Select(i => (Measure: (object)(i / 20_000), Year: (object)(2008 + (i / 1_112 % 18)), Code: (i % 1_112 + 630_106_000).ToString(CultureInfo.InvariantCulture), Amount: (object)(long)(i % 97)))
            .ToArray();
        var (ours, bare) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < 3; run++)
        {
            ours = Math.Min(ours, Fresh(bench, (warehouse, connection) =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                using (var writer = warehouse.Engine.Writer(connection, transaction, "FactReportedCell", Columns.Split(", ")))
                {
                    foreach (var row in rows)
                    {
                        writer.Write(row.Measure, 0, row.Year, row.Code, 1, "number", row.Amount);
                    }

                    writer.Flush();
                }

                transaction.Commit();
            }));
            bare = Math.Min(bare, Fresh(bench, (_, connection) =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                raw.sqlite3_prepare_v2(connection.Handle!, $"INSERT INTO FactReportedCell ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", out var statement);
                foreach (var row in rows)
                {
                    raw.sqlite3_bind_int64(statement, 1, (int)row.Measure);
                    raw.sqlite3_bind_int64(statement, 2, 0);
                    raw.sqlite3_bind_int64(statement, 3, (int)row.Year);
                    raw.sqlite3_bind_text(statement, 4, row.Code);
                    raw.sqlite3_bind_int64(statement, 5, 1);
                    raw.sqlite3_bind_text(statement, 6, "number");
                    raw.sqlite3_bind_int64(statement, 7, (long)row.Amount);
                    raw.sqlite3_step(statement);
                    raw.sqlite3_reset(statement);
                }

                statement.Dispose();
                transaction.Commit();
            }));
        }

        yield return (BenchRow.AtLeast(Name, count / ours, "rows/s") with { Goal = Math.Round(0.7 * count / bare), Met = bare / ours >= 0.7 })
            .Beside("the bare prepared statement", bare / ours);
        yield return Beside(bench, rows.Select(r => $"{r.Measure},0,{r.Year},{r.Code},1,number,{r.Amount}"), count, ours);
    }

    private static double Fresh(Bench bench, Action<Warehouse, SqliteConnection> load)
    {
        var path = Path.Combine(bench.Folder, "rows.db");
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + ending);
        }

        using var warehouse = Warehouse.Open("sqlite:" + path);
        using var connection = (SqliteConnection)warehouse.Connect();
        return Bench.Seconds(() => load(warehouse, connection));
    }

    private static BenchRow Beside(Bench bench, IEnumerable<string> lines, int count, double ours)
    {
        var csv = Path.Combine(bench.Folder, "rows.csv");
        File.WriteAllLines(csv, lines);
        Fresh(bench, (_, _) => { });
        try
        {
            var start = new ProcessStartInfo("sqlite3");
            foreach (var argument in new[] { Path.Combine(bench.Folder, "rows.db"), "-cmd", "PRAGMA synchronous = NORMAL;", ".mode csv", $".import {csv} FactReportedCell" })
            {
                start.ArgumentList.Add(argument);
            }

            var seconds = Bench.Seconds(() =>
            {
                using var import = Process.Start(start)!;
                import.WaitForExit();
            });
            return BenchRow.AtLeast("load-rows-import", count / ours, "rows/s").Beside("sqlite3's .import of the same rows", seconds / ours);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return BenchRow.Skipped("load-rows-import", "rows/s", null, "sqlite3 is not installed");
        }
    }
}
