using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehousing;

/// <summary>The wordings of findings, each kept once: what a rule says of a report it says of thousands.</summary>
internal sealed class FindingTexts(DbConnection connection, DbTransaction transaction) : IDisposable
{
    // Six bytes: short in every row of a finding, and of a million wordings hardly two share a number; those that do are told apart below.
    private const long Most = (1L << 48) - 1;

    private readonly Dictionary<Words, long?> known = [];

    private readonly Statement find = new(connection, transaction, "SELECT x.Measures, x.MessageZh AS Zh, x.MessageEn AS En FROM FindingText AS x WHERE x.FindingTextId = @id", "id");

    private readonly Statement insert = new(
        connection, transaction, "INSERT INTO FindingText (FindingTextId, Measures, MessageZh, MessageEn) VALUES (@id, @measures, @zh, @en)", "id", "measures", "zh", "en");

    /// <summary>The number of a wording, entered if it is new; null where another wording has the number, and the finding keeps its own words.</summary>
    public long? Ensure(Words words)
    {
        if (known.TryGetValue(words, out var id))
        {
            return id;
        }

        var number = Number(words);
        if (find.Rows<Words>(number) is [var here])
        {
            return known[words] = here == words ? number : null;
        }

        insert.Run(number, words.Measures, words.Zh, words.En);
        return known[words] = number;
    }

    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
    }

    private static long Number(Words words) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{words.Measures}\n{words.Zh}\n{words.En}"))) & Most;

    /// <summary>What a finding says and of which measures (comma-separated codes), without the figures beside it.</summary>
    internal sealed record Words(string Measures, string Zh, string En);
}
