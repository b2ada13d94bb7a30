using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>The office that signs, and the words that all its papers share.</summary>
/// <param name="Warehouse">Where the facts are.</param>
/// <param name="Under">The government's code.</param>
/// <param name="Year">The report year.</param>
public sealed record Office(Warehouse Warehouse, string Under, int Year)
{
    /// <summary>Who signs; null is the government's office for disclosure.</summary>
    public string? Organ { get; init; }

    /// <summary>To whom the February paper goes.</summary>
    public string? Superior { get; init; }

    /// <summary>Name and telephone for questions; null leaves the line out.</summary>
    public string? Contact { get; init; }

    /// <summary>Today in Shanghai.</summary>
    public DateOnly Today => Warehouse.Clock.Today();

    internal IReadOnlyList<Expected> Addends() => [.. Ordered(Warehouse.Obligations.Of(Under, Year))];

    /// <summary>The units that are expected to file and count in the sum, in the order in which papers name them.</summary>
    internal static IEnumerable<Expected> Ordered(IEnumerable<Expected> obligations) =>
        obligations.Where(o => o.RoleCode == "addend" && o.IsExpected == 1).OrderBy(o => Array.IndexOf(Order, o.KindCode)).ThenBy(o => o.JurisdictionCode, StringComparer.Ordinal);

    // In which papers name units: as they are addressed.
    private static readonly string[] Order = ["town", "street", "department", "office", "zone", "other"];

    internal Dictionary<string, string> Fields(params (string Name, string Value)[] more)
    {
        var government = Warehouse.Units.Get(Under);
        var organ = Organ ?? $"{government.Name}政务公开办公室";
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["年度"] = $"{Year}",
            ["次年"] = $"{Year + 1}",
            ["地区"] = government.Name,
            ["发文机关"] = organ,
            ["发文机关标志"] = organ + "文件",
            ["发文字号"] = NumberToFill($"{Today.Year}"),
            ["抄送"] = "　　　　　　　　　　　　　　。",
            ["上级机关"] = Superior ?? (government.Parent is { } parent ? $"{Warehouse.Units.Find(parent)?.Name}政务公开办公室" : "　　　　"),
            ["联系"] = Contact ?? "",
            ["日期"] = PaperDay.Of(Today),
            ["表式版本"] = Year >= 2021 ? "2021年版" : "2019年版",
        };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>发文字号 with room for the organ's word and the number, which the office gives out.</summary>
    internal static string NumberToFill(string year) => $"　　　〔{year}〕　　号";

    internal IReadOnlyDictionary<string, PublicationEntry> Publications() =>
        Warehouse.Publications.Of(Under, Year).ToDictionary(entry => entry.JurisdictionCode, StringComparer.Ordinal);

    internal static DateOnly LastDay(Expected unit)
    {
        var due = DateOnly.ParseExact(unit.FilingDueOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return unit.ExtendedTo is { } extended && DateOnly.ParseExact(extended, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) is var later && later > due ? later : due;
    }

    /// <summary>A day in a table of this season's, which is the year after the report year; a dash where there is none.</summary>
    internal static string TableDay(string? day, int reportYear) => Instants.Day(day) is { } known ? PaperDay.InTable(known, reportYear + 1) : "—";

    internal static string Day(string? day) =>
        day is null ? "" : PaperDay.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    internal static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> List(string name, IEnumerable<Dictionary<string, string>> rows) =>
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal) { [name] = [.. rows] };

    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> NoLists =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);

    /// <summary>To whom a paper to one unit is addressed: a township by its government, a street by its sub-district office.</summary>
    public static string Addressee(string kind, string name) => kind switch
    {
        "town" when name.EndsWith('镇') || name.EndsWith('乡') => name + "人民政府",
        "street" when name.EndsWith("街道", StringComparison.Ordinal) => name + "办事处",
        "government" => name + "人民政府办公室",
        _ => name,
    };

    /// <summary>To whom a paper to all units is addressed, by the kinds that are on the list.</summary>
    internal (string, string) AllUnits(IEnumerable<Expected> units)
    {
        var government = Warehouse.Units.Get(Under).Name;
        var kinds = units.Select(unit => unit.KindCode).ToHashSet(StringComparer.Ordinal);
        var level = government.EndsWith('区') ? "区" : government.EndsWith('县') || government.EndsWith('旗') ? "县" : government.EndsWith('市') ? "市" : government.EndsWith('省') ? "省" : "";
        string[] towns = [.. new[] { kinds.Contains("town") ? "各乡镇人民政府" : "", kinds.Contains("street") ? "各街道办事处" : "" }.Where(part => part.Length > 0)];
        string[] others = [.. new[]
        {
            kinds.Contains("department") || kinds.Contains("office") ? $"{level}政府各部门" : "", kinds.Contains("zone") ? "各园区管委会" : "", kinds.Contains("other") ? "其他有关单位" : "",
        }.Where(part => part.Length > 0)];
        string[] all = [string.Join('、', towns), .. others];
        return ("主送", towns.Length + others.Length == 0 ? "各有关单位" : string.Join('，', all.Where(part => part.Length > 0)));
    }

    /// <summary>What a kind of unit is called in a table.</summary>
    internal static string KindName(string kind) => kind switch
    {
        "town" => "乡镇",
        "street" => "街道",
        "department" => "部门",
        "office" => "政府办",
        "zone" => "园区",
        "government" => "政府",
        _ => "其他",
    };
}
