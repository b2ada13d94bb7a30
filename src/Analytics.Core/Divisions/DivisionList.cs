using Analytics.Core.Words;

namespace Analytics.Core.Divisions;

/// <summary>The country's divisions and their former names; the product's own copy, read once when first asked for.</summary>
public sealed class DivisionList
{
    private static readonly Lazy<DivisionList> Shipped = new(() => new DivisionList(
        Csv.Embedded("Divisions/divisions.csv").Select(f => new Division(f[0], f[1], f[2], f[3])),
        Csv.Embedded("Divisions/former.csv").Select(f => new FormerDivision(f[0], f[1], f[2], Some(f[3]), Some(f[4]), f[5]))));

    private readonly Dictionary<string, Division> byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, Division> byName;
    private readonly ILookup<string, Division> byParent;

    public DivisionList(IEnumerable<Division> divisions, IEnumerable<FormerDivision> former)
    {
        foreach (var division in divisions)
        {
            byCode[division.Code] = division;
        }

        byName = byCode.Values.ToLookup(division => division.Name, StringComparer.Ordinal);
        byParent = byCode.Values.ToLookup(division => division.Parent, StringComparer.Ordinal);
        Former = [.. former];
    }

    /// <summary>The list that ships with the product (National Bureau of Statistics, 2023).</summary>
    public static DivisionList Default => Shipped.Value;

    /// <summary>Names and codes that no longer stand.</summary>
    public IReadOnlyList<FormerDivision> Former { get; }

    public IReadOnlyCollection<Division> All => byCode.Values;

    public Division? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Every division with exactly this name; 兴仁镇 stands in six counties.</summary>
    public IEnumerable<Division> Named(string name) => byName[name];

    /// <summary>The divisions directly below a code, in code order; the empty code has the provinces.</summary>
    public IEnumerable<Division> Below(string code) => byParent[code].OrderBy(division => division.Code, StringComparer.Ordinal);

    /// <summary>The chain from the province down to this code, such as 青海省, 西宁市, 湟中区, 鲁沙尔镇.</summary>
    public IReadOnlyList<Division> Chain(string code)
    {
        var chain = new List<Division>();
        for (var division = Find(code); division is not null; division = Find(division.Parent))
        {
            chain.Insert(0, division);
        }

        return chain;
    }

    /// <summary>The chain as one line, such as 青海省/西宁市/湟中区/鲁沙尔镇.</summary>
    public string Path(string code) => string.Join('/', Chain(code).Select(division => division.Name));

    private static string? Some(string field) => field.Length == 0 ? null : field;
}
