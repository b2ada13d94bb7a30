using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Identity;

/// <summary>Every name that a division is printed under, found from the start of a text: full names, short names, former names.</summary>
/// <remarks>An open hash over name prefixes instead of a tree of characters: built in a few milliseconds, one probe a character.</remarks>
public sealed class Gazetteer
{
    private const int Size = 1 << 18;

    private static readonly Lazy<Gazetteer> Shipped = new(() => new Gazetteer(DivisionList.Default));

    private readonly int[] heads = new int[Size];
    private readonly List<Entry> entries = new(70_000);
    private int longest;

    public Gazetteer(DivisionList divisions)
    {
        Divisions = divisions;
        foreach (var division in divisions.All)
        {
            // 县人民政府 of somewhere is not the 县 that the list puts between 重庆市 and its counties.
            if (!IsGroup(division.Name))
            {
                Add(division.Name, division, NameKind.Full);
                AddVariants(division);
            }
        }

        foreach (var former in divisions.Former)
        {
            if (former.SuccessorCode is { } code && divisions.Find(code) is { } successor)
            {
                // The same name and the same place under another code is no former name.
                Add(former.Name, successor, former.Name == successor.Name ? NameKind.Full : NameKind.Former);
            }
        }
    }

    public static Gazetteer Default => Shipped.Value;

    public DivisionList Divisions { get; }

    /// <summary>The lengths of all names that the text begins with, shortest first.</summary>
    public int Lengths(ReadOnlySpan<char> text, Span<int> lengths)
    {
        var count = 0;
        var hash = 2166136261u;
        for (var i = 0; i < text.Length && i < longest && count < lengths.Length; i++)
        {
            hash = unchecked((hash ^ text[i]) * 16777619u);
            if (First(hash, text[..(i + 1)]) >= 0)
            {
                lengths[count++] = i + 1;
            }
        }

        return count;
    }

    /// <summary>Every division printed under exactly this name.</summary>
    public List<Entry> Named(ReadOnlySpan<char> name)
    {
        var hash = HashOf(name);
        var found = new List<Entry>();
        for (var i = heads[hash & (Size - 1)] - 1; i >= 0; i = entries[i].Next - 1)
        {
            if (entries[i].Hash == hash && name.SequenceEqual(entries[i].Name))
            {
                found.Add(entries[i]);
            }
        }

        return found;
    }

    private int First(uint hash, ReadOnlySpan<char> name)
    {
        for (var i = heads[hash & (Size - 1)] - 1; i >= 0; i = entries[i].Next - 1)
        {
            if (entries[i].Hash == hash && name.SequenceEqual(entries[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static uint HashOf(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    private void Add(string name, Division division, NameKind kind)
    {
        name = Fold.Of(name);
        var hash = HashOf(name);
        ref var head = ref heads[hash & (Size - 1)];
        entries.Add(new Entry(name, division, kind, hash, head));
        head = entries.Count;
        longest = Math.Max(longest, name.Length);
    }

    private static bool IsGroup(string name) =>
        name is "市辖区" or "县" || name.StartsWith("省直辖", StringComparison.Ordinal) || name.StartsWith("自治区直辖", StringComparison.Ordinal);

    private void AddVariants(Division division)
    {
        var name = division.Name;
        if (division.Level == "township")
        {
            // 街道 as Tianjin prints it (佳荣里街), and 街道办 where the list says 街道.
            if (name.EndsWith("街道", StringComparison.Ordinal) && name.Length > 3)
            {
                Add(name[..^1], division, NameKind.Shortened);
            }
            else if (name.EndsWith("街道办事处", StringComparison.Ordinal))
            {
                Add(name[..^3], division, NameKind.Full);
            }
            else if (name.EndsWith("族乡", StringComparison.Ordinal) || name.EndsWith("族镇", StringComparison.Ordinal))
            {
                // 黄腊布依族苗族乡 is 黄腊乡 in its own papers.
                if (PlaceStem.WithoutPeoples(name[..^1]) is { Length: >= 2 } stemOfPeople)
                {
                    Add(stemOfPeople + name[^1], division, NameKind.Shortened);
                }
            }

            return;
        }

        var stem = PlaceStem.Of(name);
        if (stem.Length >= 2 && stem.Length < name.Length)
        {
            Add(stem, division, NameKind.Shortened);
        }

        if (name.EndsWith("自治旗", StringComparison.Ordinal) && stem.Length >= 2)
        {
            Add(stem + "旗", division, NameKind.Shortened);
        }

        // 湘西自治州, 清原自治县, 宁夏自治区: the peoples left out.
        if (name.Length > 3 && name.AsSpan(name.Length - 3) is "自治州" or "自治县" or "自治旗" or "自治区" && stem.Length >= 2 && stem.Length + 3 < name.Length)
        {
            Add(stem + name[^3..], division, NameKind.Shortened);
        }

        if (division.Level == "county" && stem.Length >= 2)
        {
            foreach (var ending in (ReadOnlySpan<string>)["县", "市", "区"])
            {
                if (stem + ending is var variant && variant != name)
                {
                    Add(variant, division, name.EndsWith("自治县", StringComparison.Ordinal) && ending == "县" ? NameKind.Shortened : NameKind.OtherEnding);
                }
            }
        }
        else if (name.EndsWith("自治州", StringComparison.Ordinal) && stem.Length >= 2)
        {
            Add(stem + "州", division, NameKind.Shortened);
        }
    }

    /// <summary>One name of one division.</summary>
    public readonly record struct Entry(string Name, Division Division, NameKind Kind, uint Hash, int Next);
}

/// <summary>How a printed name stands to the division's own.</summary>
public enum NameKind : byte
{
    /// <summary>The name in the list.</summary>
    Full,

    /// <summary>Without its ending, or shortened as usual (广东, 海北州).</summary>
    Shortened,

    /// <summary>A name that no longer stands (湟中县).</summary>
    Former,

    /// <summary>Same stem, another ending: a county that became a city or a district after the list of former names ends.</summary>
    OtherEnding,
}
