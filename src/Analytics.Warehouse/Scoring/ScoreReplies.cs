using Dapper;

namespace Analytics.Warehousing.Scoring;

/// <summary>Units' replies to their proposed scores, and what the office answered.</summary>
public sealed class ScoreReplies(Warehouse warehouse)
{
    /// <summary>A unit replies; about one item, or about the whole where the item is empty.</summary>
    public void Add(string under, int year, string unit, string item, string message, string author)
    {
        if (string.IsNullOrWhiteSpace(message) || message.Length > 2000)
        {
            throw new WarehouseException("请写明申诉理由（不超过2000字）。Say what the reply is about, in up to 2,000 characters.");
        }

        new ScoreFreezes(warehouse).RefuseIfFrozen(under, year);
        if (new ScoreSheets(warehouse).Of(under, year)?.Units.FirstOrDefault(score => score.Code == unit) is not { } score || (item.Length > 0 && score.Lines.All(line => line.Item.Code != item)))
        {
            throw new WarehouseException($"{unit} 没有可以申诉的评分项 {item}。{unit} has no such item to reply to.");
        }

        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        warehouse.Write((connection, transaction) => connection.Execute(
            """
            INSERT INTO ScoreReply (ReplyId, UnderCode, ReportYear, JurisdictionCode, ItemCode, Message, Author, RepliedAt)
            SELECT COALESCE(MAX(r.ReplyId), 0) + 1, @under, @year, @unit, @item, @message, @author, @at
            FROM ScoreReply AS r
            """,
            new { under, year, unit, item, message = message.Trim(), author, at }, transaction));
    }

    /// <summary>Answers a reply: the score is upheld, or an item is corrected to another deduction; either way with the reason.</summary>
    /// <param name="corrected">The deduction that holds from now on; null upholds the score.</param>
    public void Answer(string under, int year, long reply, decimal? corrected, string reason, string author, string? item = null)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new WarehouseException("请写明维持或更正的理由。Say why.");
        }

        new ScoreFreezes(warehouse).RefuseIfFrozen(under, year);
        var asked = Of(under, year).FirstOrDefault(row => row.ReplyId == reply && row.AnswerCode is null)
            ?? throw new WarehouseException($"没有待答复的申诉 {reply}。No reply {reply} waits for an answer.");
        if (corrected is { } deduction)
        {
            var about = asked.ItemCode.Length > 0 ? asked.ItemCode : item is { Length: > 0 } named ? named : throw new WarehouseException("请指明更正哪一项。Name the item to correct.");
            new ScoreMarks(warehouse).Set(under, year, asked.JurisdictionCode, about, deduction, $"经申诉更正：{reason.Trim()}", author);
        }

        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        warehouse.Write((connection, transaction) => connection.Execute(
            "UPDATE ScoreReply SET AnswerCode = @code, Answer = @reason, AnsweredBy = @author, AnsweredAt = @at WHERE ReplyId = @reply AND UnderCode = @under AND ReportYear = @year AND AnswerCode IS NULL",
            new { code = corrected is null ? "upheld" : "corrected", reason = reason.Trim(), author, at, reply, under, year }, transaction));
    }

    /// <summary>The replies, the newest first; as of a day those that had come by then, with the answers that had been given.</summary>
    internal IReadOnlyList<ScoreReply> Of(string under, int year, Knowledge? knowledge = null)
    {
        var replies = warehouse.Query<ScoreReply>(
            """
            SELECT r.ReplyId, r.JurisdictionCode, r.ItemCode, r.Message, r.Author, r.RepliedAt, r.AnswerCode, r.Answer, r.AnsweredBy, r.AnsweredAt
            FROM ScoreReply AS r
            WHERE r.UnderCode = @under AND r.ReportYear = @year
            ORDER BY r.ReplyId DESC
            """,
            new { under, year });
        return knowledge?.AsOf is not { } then ? replies :
        [
            .. replies.Where(reply => Instants.Parse(reply.RepliedAt) <= then)
                .Select(reply => reply.AnsweredAt is { } at && Instants.Parse(at) > then ? reply with { AnswerCode = null, Answer = null, AnsweredBy = null, AnsweredAt = null } : reply),
        ];
    }
}
