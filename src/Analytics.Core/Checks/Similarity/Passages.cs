namespace Analytics.Core.Checks.Similarity;

/// <summary>The sentences of one narrative that stand, nearly alike, in another.</summary>
public static class Passages
{
    // A sentence with a changed name, figure or word keeps more than half of its stretches.
    private const double AlikeFrom = 0.6;

    /// <summary>The common passages as the first text prints them, neighbouring sentences put together, the longest first.</summary>
    public static IReadOnlyList<string> Of(string text, string other, IReadOnlyList<string> names, IReadOnlyList<string> otherNames, int most = 5)
    {
        var there = Shingles.Of(other, otherNames);
        var passages = new List<string>();
        var open = false;
        foreach (var sentence in Shingles.Sentences(text))
        {
            var hashes = new List<uint>();
            Shingles.Add(sentence, names, hashes);
            var alike = hashes.Count > 0 && hashes.Count(hash => Array.BinarySearch(there, hash) >= 0) >= AlikeFrom * hashes.Count;
            if (alike && open)
            {
                passages[^1] += "。" + sentence.Trim();
            }
            else if (alike)
            {
                passages.Add(sentence.Trim());
            }

            open = alike;
        }

        return [.. passages.OrderByDescending(passage => passage.Length).Take(most)];
    }

    /// <summary>The names that are taken out of a unit's text: its own and those of the divisions above, with and without their endings.</summary>
    public static IReadOnlyList<string> NamesOf(string code, string name)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        return
        [
            .. Divisions.DivisionList.Default.Chain(dash < 0 ? code : code[..dash]).Select(division => division.Name).Append(name)
                .SelectMany(full => new[] { full + "人民政府", full, Stem(full) })
                .Where(stem => stem.Length > 1).Distinct().OrderByDescending(stem => stem.Length),
        ];
    }

    private static string Stem(string name) =>
        name.Length > 2 && "省市区县镇乡".Contains(name[^1]) ? name[..^1]
        : name.EndsWith("街道", StringComparison.Ordinal) && name.Length > 3 ? name[..^2] : name;
}
