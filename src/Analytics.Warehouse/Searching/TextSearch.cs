using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehousing.Searching;

/// <summary>Words in the texts of reports: an index beside the warehouse that can be thrown away and made again.</summary>
/// <remarks>The texts themselves are kept shrunk and cannot be searched by SQL. The index cuts them into threes of characters
/// (FTS5, trigram), which finds any Chinese phrase of three characters or more; shorter ones are looked for one text after another.</remarks>
public sealed class TextSearch : IDisposable
{
    // So many texts are brought in at one search; a new warehouse of a county is whole at the first.
    private const int MostAtATime = 3000;

    private const int Around = 36;

    private readonly Warehouse warehouse;
    private readonly SqliteConnection index;
    private readonly Lock gate = new();

    /// <param name="warehouse">Whose texts.</param>
    /// <param name="path">The index's own file; null keeps it in memory.</param>
    public TextSearch(Warehouse warehouse, string? path)
    {
        this.warehouse = warehouse;
        index = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false }.ToString());
        index.Open();
        index.Execute(
            """
            CREATE TABLE IF NOT EXISTS Indexed (JurisdictionCode TEXT NOT NULL, ReportYear INTEGER NOT NULL, VersionNumber INTEGER NOT NULL, TextId INTEGER NOT NULL, PRIMARY KEY (JurisdictionCode, ReportYear));
            CREATE VIRTUAL TABLE IF NOT EXISTS Body USING fts5(Text, tokenize = 'trigram');
            """);
    }

    /// <summary>Places where the phrase stands in the reports in force below a code, the latest year first, a page at a time.</summary>
    /// <param name="phrase">As it is printed.</param>
    /// <param name="under">The part of the tree.</param>
    /// <param name="most">Reports to a page.</param>
    /// <param name="skip">Reports on the pages before.</param>
    /// <param name="year">One report year; null is all.</param>
    public (IReadOnlyList<Hit> Hits, bool IsWhole) Find(string phrase, string under, int most = 100, int skip = 0, int? year = null)
    {
        phrase = phrase.Trim();
        if (phrase.Length == 0)
        {
            return ([], true);
        }

        lock (gate)
        {
            var isWhole = BringIn();
            var pattern = "%" + phrase.Replace("~", "~~", StringComparison.Ordinal).Replace("%", "~%", StringComparison.Ordinal).Replace("_", "~_", StringComparison.Ordinal) + "%";
            var rows = index.Query<Row>(
                $"""
                SELECT i.JurisdictionCode, i.ReportYear, b.Text
                FROM Body AS b
                INNER JOIN Indexed AS i ON i.TextId = b.rowid
                WHERE {(phrase.Length >= 3 ? "Body MATCH @quoted" : "b.Text LIKE @pattern ESCAPE '~'")} AND (@under = 'CN' OR i.JurisdictionCode LIKE @below) AND (@year IS NULL OR i.ReportYear = @year)
                ORDER BY i.ReportYear DESC, i.JurisdictionCode
                LIMIT @most OFFSET @skip
                """,
                new { quoted = '"' + phrase.Replace("\"", "\"\"", StringComparison.Ordinal) + '"', pattern, under, below = under + "%", most, skip, year });
            return ([.. rows.Select(row => HitOf(row, phrase)).OfType<Hit>()], isWhole);
        }
    }

    public void Dispose() => index.Dispose();

    private bool BringIn()
    {
        var here = index.Query<(string Code, long Year, long Version)>("SELECT JurisdictionCode, ReportYear, VersionNumber FROM Indexed").ToDictionary(row => (row.Code, row.Year), row => row.Version);
        var inForce = warehouse.Query<Version>("SELECT v.JurisdictionCode, v.ReportYear, v.VersionNumber FROM VersionInForce AS v");
        var waiting = inForce.Where(v => here.GetValueOrDefault((v.JurisdictionCode, v.ReportYear)) != v.VersionNumber).ToList();
        var standing = inForce.Select(v => (v.JurisdictionCode, v.ReportYear)).ToHashSet();
        using var transaction = index.BeginTransaction();
        foreach (var (code, year) in here.Keys.Where(key => !standing.Contains(key)))
        {
            Forget(code, year, transaction);
        }

        foreach (var version in waiting.Take(MostAtATime))
        {
            Forget(version.JurisdictionCode, version.ReportYear, transaction);
            var text = warehouse.Versions.Report(version.JurisdictionCode, (int)version.ReportYear, (int)version.VersionNumber)?.Text ?? "";
            index.Execute("INSERT INTO Body (Text) VALUES (@text)", new { text }, transaction);
            index.Execute(
                "INSERT INTO Indexed (JurisdictionCode, ReportYear, VersionNumber, TextId) VALUES (@JurisdictionCode, @ReportYear, @VersionNumber, last_insert_rowid())", version, transaction);
        }

        transaction.Commit();
        return waiting.Count <= MostAtATime;
    }

    private void Forget(string code, long year, SqliteTransaction transaction)
    {
        index.Execute("DELETE FROM Body WHERE rowid IN (SELECT TextId FROM Indexed WHERE JurisdictionCode = @code AND ReportYear = @year)", new { code, year }, transaction);
        index.Execute("DELETE FROM Indexed WHERE JurisdictionCode = @code AND ReportYear = @year", new { code, year }, transaction);
    }

    private static Hit? HitOf(Row row, string phrase)
    {
        var at = row.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var line = row.Text.AsSpan(0, at).Count('\n') + 1;
        var from = Math.Max(0, at - Around);
        var to = Math.Min(row.Text.Length, at + phrase.Length + Around);
        return new Hit(row.JurisdictionCode, (int)row.ReportYear, line, Flat(row.Text[from..at]), row.Text.Substring(at, phrase.Length), Flat(row.Text[(at + phrase.Length)..to]));
    }

    private static string Flat(string text) => text.Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>The first place in one report: the phrase with the words before and after it.</summary>
    /// <param name="Line">Line of the text, from 1.</param>
    public sealed record Hit(string Code, int Year, int Line, string Before, string Found, string After);

    private sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required long ReportYear { get; init; }

        public required string Text { get; init; }
    }

    private sealed record Version
    {
        public required string JurisdictionCode { get; init; }

        public required long ReportYear { get; init; }

        public required long VersionNumber { get; init; }
    }
}
