using System.Text;

namespace Analytics.Warehousing;

/// <summary>What a unit is called, and of what kind and level it is.</summary>
internal readonly record struct UnitLabel(string Name, string KindCode, string LevelCode)
{
    // Kinds and levels are few words said over and over: a list of thousands holds each once.
    private static readonly (byte[] Written, string Word)[] Words =
    [
        .. new[] { "town", "street", "office", "government", "department", "zone", "other", "township", "county", "city", "province", "nation" }
            .Select(word => (Encoding.UTF8.GetBytes(word), word)),
    ];

    public static UnitLabel Of(ReadOnlySpan<byte> name, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> level) => new(Encoding.UTF8.GetString(name), Word(kind), Word(level));

    private static string Word(ReadOnlySpan<byte> code)
    {
        foreach (var (written, word) in Words)
        {
            if (code.SequenceEqual(written))
            {
                return word;
            }
        }

        return Encoding.UTF8.GetString(code);
    }
}
