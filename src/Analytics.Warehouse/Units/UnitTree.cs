using System.Data.Common;
using Analytics.Warehousing.Engines;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The rows of the tree of units, as they are known or were known; written and ended inside a writer's transaction.</summary>
internal sealed class UnitTree(Warehouse warehouse, DbConnection connection, DbTransaction transaction)
{
    private static readonly IReadOnlyList<string> Columns = ["AncestorCode", "DescendantCode", "ValidFromYear", "ValidToYear", "Distance", "KnownFrom", "KnownTo"];

    public RowWriter Writer() => warehouse.Engine.Writer(connection, transaction, "BridgeJurisdictionTree", Columns);

    /// <summary>The body itself and all above it, as known now.</summary>
    public List<Row> Above(string code) => Rows("t.DescendantCode = @code AND t.KnownTo = '9999-12-31'", new { code });

    /// <summary>The body itself and all below it, as known now.</summary>
    public List<Row> Below(string code) => Rows("t.AncestorCode = @code AND t.KnownTo = '9999-12-31'", new { code });

    /// <summary>Bodies and all above them, as known just before an instant.</summary>
    public HashSet<Row> Before(IEnumerable<string> codes, string at) => Of(codes, "t.KnownFrom < @at AND t.KnownTo >= @at", at);

    /// <summary>Bodies and all above them, as known from an instant on.</summary>
    public HashSet<Row> From(IEnumerable<string> codes, string at) => Of(codes, "t.KnownFrom <= @at AND t.KnownTo > @at", at);

    /// <summary>Bodies and all above them, as known now.</summary>
    public HashSet<Row> Now(IEnumerable<string> codes) => Of(codes, "t.KnownTo = '9999-12-31'", "");

    /// <summary>The last instant from which anything is known of a body, of what is above it and of what is below it.</summary>
    public string LastKnown(string code) => connection.ExecuteScalar<string?>(
        "SELECT MAX(CASE WHEN t.KnownTo = '9999-12-31' THEN t.KnownFrom ELSE t.KnownTo END) FROM BridgeJurisdictionTree AS t WHERE t.DescendantCode = @code OR t.AncestorCode = @code",
        new { code }, transaction) ?? "";

    /// <summary>From <paramref name="at"/> on this row is known no more.</summary>
    public void Close(Row row, string at) => connection.Execute(
        """
        UPDATE BridgeJurisdictionTree
        SET KnownTo = @at
        WHERE AncestorCode = @AncestorCode AND DescendantCode = @DescendantCode AND ValidFromYear = @ValidFromYear AND KnownTo = '9999-12-31'
        """,
        new { at, row.AncestorCode, row.DescendantCode, row.ValidFromYear }, transaction);

    /// <summary>From <paramref name="at"/> on a row is known to hold up to a report year only.</summary>
    public void Cut(RowWriter writer, Row row, int lastYear, string at)
    {
        if (row.ValidToYear <= lastYear)
        {
            return;
        }

        Close(row, at);
        if (row.ValidFromYear <= lastYear)
        {
            Write(writer, row with { ValidToYear = lastYear }, at);
        }
    }

    public static void Write(RowWriter writer, Row row, string at) =>
        writer.Write(row.AncestorCode, row.DescendantCode, row.ValidFromYear, row.ValidToYear, row.Distance, at, Instants.Open);

    private HashSet<Row> Of(IEnumerable<string> codes, string known, string at) =>
        [.. codes.Distinct(StringComparer.Ordinal).Chunk(400).SelectMany(chunk => Rows($"t.DescendantCode IN @chunk AND {known}", new { chunk, at }))];

    private List<Row> Rows(string where, object parameters) => connection.Query<Row>(
        $"SELECT t.AncestorCode, t.DescendantCode, t.ValidFromYear, t.ValidToYear, t.Distance FROM BridgeJurisdictionTree AS t WHERE {where}", parameters, transaction).AsList();

    /// <summary>A body below another, or itself, over a stretch of report years.</summary>
    internal sealed record Row
    {
        public required string AncestorCode { get; init; }

        public required string DescendantCode { get; init; }

        public required int ValidFromYear { get; init; }

        public required int ValidToYear { get; init; }

        public required int Distance { get; init; }
    }
}
