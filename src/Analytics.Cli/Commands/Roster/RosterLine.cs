using System.Globalization;
using Analytics.Core.Divisions;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands.Roster;

/// <summary>One line of a roster in the words of a list: what is left out is asked of the divisions.</summary>
internal static class RosterLine
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["部门"] = "department", ["局"] = "department", ["园区"] = "zone", ["开发区"] = "zone", ["镇"] = "town", ["乡"] = "town", ["乡镇"] = "town",
        ["街道"] = "street", ["办公室"] = "office", ["其他"] = "other",
        ["department"] = "department", ["zone"] = "zone", ["town"] = "town", ["street"] = "street", ["office"] = "office", ["other"] = "other", ["government"] = "government",
    };

    public static RosterEntry Entry(Warehouse warehouse, IReadOnlyDictionary<string, string?> fields, IReadOnlyCollection<string>? taken = null)
    {
        string? Field(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value.Trim() : null;
        var (from, to) = YearSpan.Parse(Field("years") ?? throw new CallException("缺年度（years）。The years are missing."));
        var code = Field("code");
        var known = code is null ? null : warehouse.Units.Find(code);
        var under = Field("under") ?? known?.Parent ?? (code?.LastIndexOf('-') is { } dash and > 0 ? code[..dash] : null)
            ?? throw new CallException($"缺报送至哪个政府（under）：{Field("name") ?? code}。The government that lists it is missing.");
        var government = warehouse.Units.Get(under);
        if (known is null && Field("name") is null)
        {
            throw new CallException($"不认识代码 {code}，请同时给名称。The code {code} is not known; give its name too.");
        }

        var kind = Field("kind") is { } word ? Kinds.GetValueOrDefault(word) ?? throw new CallException($"类别 {word} 不认识。The kind {word} is not known.") : known?.Kind ?? "department";
        var unit = (known ?? new Unit(code ?? CodeOf(Field("name")!, government, kind) ?? NextCode(warehouse, under, kind, taken ?? []), Field("name")!, kind, government.Level, under)) with
        {
            Kind = kind,
            CountsIn = Field("counts_in"),
            ContactName = Field("contact"),
            ContactPhone = Field("phone"),
            SocialCreditCode = Field("credit_code"),
        };
        return new RosterEntry(unit, under, from, to)
        {
            DraftDueOn = Day(Field("draft_due")),
            FilingDueOn = Day(Field("filing_due")),
            PublicationDueOn = Day(Field("publication_due")),
        };
    }

    // A department's code follows from its name, as it does where reports are read, so that both mean the same unit.
    private static string? CodeOf(string name, Unit government, string kind)
    {
        var own = name.StartsWith(government.Name, StringComparison.Ordinal) ? name[government.Name.Length..] : name;
        return kind == "department" && Departments.Find(own) is { } department ? Departments.CodeOf(government.Code, department) : null;
    }

    // Below the numbers that readers derive from names, in the order of entry.
    private static string NextCode(Warehouse warehouse, string under, string kind, IReadOnlyCollection<string> taken)
    {
        var letter = kind switch { "zone" => "Z", "department" => "D", _ => "X" };
        var here = warehouse.Units.Below(under).Select(unit => unit.Code).Concat(taken).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(101, 900).Select(number => string.Create(CultureInfo.InvariantCulture, $"{under}-{letter}{number}")).First(code => !here.Contains(code));
    }

    private static string? Day(string? day) =>
        day is null ? null
        : day.Length == 5 && DateOnly.TryParseExact("2024-" + day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? day
        : Instants.Text(Days.Parse(day));
}
