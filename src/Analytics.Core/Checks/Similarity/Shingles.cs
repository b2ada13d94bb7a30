namespace Analytics.Core.Checks.Similarity;

/// <summary>A narrative cut into overlapping stretches of characters, with years, names, figures and boilerplate taken out.</summary>
/// <remarks>Only Chinese characters are kept and stretches do not cross a sentence's end, so a changed figure, name or
/// line break changes nothing, and one reworded sentence changes only itself.</remarks>
internal static class Shingles
{
    /// <summary>Characters in a stretch: long enough that unrelated prose shares few, short enough that a changed word costs little.</summary>
    public const int Length = 6;

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。；！？\n：");

    /// <summary>The distinct hashes of a text, sorted.</summary>
    public static uint[] Of(string text, IReadOnlyList<string> names)
    {
        var hashes = new List<uint>(text.Length);
        foreach (var sentence in Sentences(text))
        {
            Add(sentence, names, hashes);
        }

        hashes.Sort();
        return [.. hashes.Distinct()];
    }

    /// <summary>The sentences of a text as printed, boilerplate left out.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var to = text.AsSpan(from).IndexOfAny(SentenceEnds);
            to = to < 0 ? text.Length : from + to;
            if (to - from >= Length && !Boilerplate.IsSentence(text.AsSpan(from, to - from)))
            {
                yield return text[from..to];
            }

            from = to + 1;
        }
    }

    /// <summary>Adds the hashes of one sentence.</summary>
    public static void Add(string sentence, IReadOnlyList<string> names, List<uint> hashes)
    {
        foreach (var name in names)
        {
            if (name.Length > 1 && sentence.Contains(name, StringComparison.Ordinal))
            {
                sentence = sentence.Replace(name, "", StringComparison.Ordinal);
            }
        }

        foreach (var part in Boilerplate.Cut(sentence))
        {
            AddPart(part, hashes);
        }
    }

    private static void AddPart(ReadOnlySpan<char> part, List<uint> hashes)
    {
        Span<char> kept = part.Length <= 512 ? stackalloc char[part.Length] : new char[part.Length];
        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (c is < '\u4e00' or > '\u9fff')
            {
                continue;
            }

            // 我镇, 本局: the same words in another body's mouth.
            if (i > 0 && part[i - 1] is '我' or '本' && "镇乡区县市州局办委会院厅街".Contains(c))
            {
                continue;
            }

            kept[length++] = c;
        }

        for (var i = 0; i + Length <= length; i++)
        {
            var hash = 2166136261u;
            for (var j = i; j < i + Length; j++)
            {
                hash = (hash ^ kept[j]) * 16777619u;
            }

            hashes.Add(hash ^ (hash >> 15));
        }
    }

    /// <summary>How many hashes two sorted lists share.</summary>
    public static int Common(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                common++;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
