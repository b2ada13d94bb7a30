namespace Analytics.Core.Words;

/// <summary>Traditional characters as simplified ones, one for one, so that places in a text stay where they are.</summary>
/// <remarks>Scraped copies of reports come in traditional characters; the pairs are Unicode's own variants, of those in common use.</remarks>
public static class Simplified
{
    private static readonly Lazy<char[]> Map = new(() =>
    {
        var map = new char[char.MaxValue + 1];
        for (var c = 0; c < map.Length; c++)
        {
            map[c] = (char)c;
        }

        foreach (var f in Csv.Embedded("Words/simplified.csv"))
        {
            foreach (var traditional in f[1])
            {
                map[traditional] = f[0][0];
            }
        }

        return map;
    });

    /// <summary>The simplified form of one character; any other character as it is.</summary>
    public static char Of(char c) => Map.Value[c];

    /// <summary>The table itself, for readers that fold a whole text in one pass.</summary>
    public static ReadOnlySpan<char> Table => Map.Value;
}
