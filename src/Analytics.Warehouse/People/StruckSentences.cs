using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing.People;

/// <summary>Sentences of a draft summary that a person struck; they stay struck when the summary is made again.</summary>
public sealed class StruckSentences(Func<DbConnection> open)
{
    /// <summary>Ids of the struck sentences of a government's summary.</summary>
    public IReadOnlyList<string> Of(string under, int year)
    {
        using var connection = open();
        return connection.Query<string>("SELECT s.SentenceId FROM StruckSentence AS s WHERE s.UnderCode = @under AND s.ReportYear = @year ORDER BY s.SentenceId", new { under, year }).AsList();
    }

    /// <summary>Puts these in place of those that were struck before.</summary>
    /// <returns>True where anything changed.</returns>
    public bool Replace(string under, int year, IReadOnlyCollection<string> sentences, string author, DateTimeOffset now)
    {
        var before = Of(under, year).ToHashSet();
        if (before.SetEquals(sentences))
        {
            return false;
        }

        using var connection = open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM StruckSentence WHERE UnderCode = @under AND ReportYear = @year", new { under, year }, transaction);
        connection.Execute(
            "INSERT INTO StruckSentence (UnderCode, ReportYear, SentenceId, Author, StruckAt) VALUES (@under, @year, @id, @author, @at)",
            sentences.Distinct().Select(id => new { under, year, id, author, at = Instants.Text(now) }), transaction);
        transaction.Commit();
        return true;
    }
}
