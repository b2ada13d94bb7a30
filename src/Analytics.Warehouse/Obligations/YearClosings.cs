using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Which years a person declared complete, and for whom: a government's closing holds for all below it.</summary>
internal sealed class YearClosings(DbConnection connection, DbTransaction transaction)
{
    private readonly Dictionary<(string, int), DateTimeOffset> closed = connection
        .Query<(string Under, long Year, string At)>("SELECT c.UnderCode, c.ReportYear, c.KnownFrom FROM YearClosing AS c WHERE c.KnownTo = '9999-12-31'", transaction: transaction)
        .ToDictionary(row => (row.Under, (int)row.Year), row => Instants.Parse(row.At));

    /// <summary>When the year was declared complete for a unit; null while it is open.</summary>
    public DateTimeOffset? ClosedAt(string code, int year)
    {
        if (closed.Count == 0 || !closed.Keys.Any(key => key.Item2 == year))
        {
            return null;
        }

        var above = connection.Query<string>(
            "SELECT t.AncestorCode FROM BridgeJurisdictionTree AS t WHERE t.DescendantCode = @code AND t.KnownTo = '9999-12-31' AND @year BETWEEN t.ValidFromYear AND t.ValidToYear",
            new { code, year }, transaction);
        return above.Where(ancestor => closed.ContainsKey((ancestor, year))).Select(ancestor => (DateTimeOffset?)closed[(ancestor, year)]).Min();
    }
}
