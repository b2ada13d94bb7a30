using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Units and years that came in and whose neighbours in time are still to be judged again: set in the transaction of the load,
/// removed after the judging, so that a kill between the two forgets nothing.</summary>
public sealed class WaitingChecks(Warehouse warehouse)
{
    // A living program judges within seconds of its load; a mark as old as this is left over, whoever made it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What programs left that died or failed between a load and its judging.</summary>
    public IReadOnlyList<(string Unit, int Year)> Left()
    {
        using var connection = warehouse.Connect();
        var before = Instants.Text(warehouse.Clock.GetUtcNow() - Patience);
        return
        [
            .. connection.Query<Mark>("SELECT w.JurisdictionCode, w.ReportYear, w.Worker, w.MarkedAt FROM WaitingCheck AS w ORDER BY w.JurisdictionCode, w.ReportYear")
                .Where(mark => WorkerName.IsGone(mark.Worker) || string.CompareOrdinal(mark.MarkedAt, before) < 0)
                .Select(mark => (mark.JurisdictionCode, mark.ReportYear)),
        ];
    }

    /// <summary>Says that what stands beside these was judged.</summary>
    public void Remove(IReadOnlyCollection<(string Unit, int Year)> judged)
    {
        if (judged.Count == 0)
        {
            return;
        }

        warehouse.Write((connection, transaction) =>
        {
            using var remove = new Statement(connection, transaction, "DELETE FROM WaitingCheck WHERE JurisdictionCode = @unit AND ReportYear = @year", "unit", "year");
            foreach (var (unit, year) in judged)
            {
                remove.Run(unit, year);
            }

            return judged.Count;
        });
    }

    /// <summary>The statement by which a load marks what it brought in.</summary>
    internal static Statement Marking(DbConnection connection, DbTransaction transaction) => new(
        connection, transaction,
        """
        INSERT INTO WaitingCheck (JurisdictionCode, ReportYear, Worker, MarkedAt)
        SELECT @code, @year, @worker, @at
        WHERE NOT EXISTS (SELECT 1 FROM WaitingCheck AS w WHERE w.JurisdictionCode = @code AND w.ReportYear = @year)
        """,
        "code", "year", "worker", "at");

    private sealed record Mark
    {
        public required string JurisdictionCode { get; init; }

        public required int ReportYear { get; init; }

        public required string Worker { get; init; }

        public required string MarkedAt { get; init; }
    }
}
