using Analytics.Core.Divisions;
using Analytics.Warehousing;

namespace Analytics.Reporting.Rosters;

/// <summary>An office's own contact list as the units of a roster: names resolved, several contacts of a unit put together, what is not understood said line by line.</summary>
/// <param name="Units">The units with their contacts.</param>
/// <param name="Asked">Lines that a person must look at, each with its reason.</param>
public sealed record ContactList(IReadOnlyList<ContactLine> Units, IReadOnlyList<string> Asked)
{
    private static readonly string[] NotUnits = ["合计", "总计", "小计", "备注", "说明", "注"];

    /// <summary>Reads a list whose headings are the office's own.</summary>
    public static ContactList Read(Warehouse warehouse, string under, IReadOnlyList<string[]> rows, string file)
    {
        if (ContactHeadings.Find(rows) is not { } head)
        {
            throw new WarehouseException($"{file} 的前几行里没有找到“单位”一列的表头。No heading such as 单位 was found in the first rows of {file}.");
        }

        var government = warehouse.Units.Get(under);
        var units = new List<ContactLine>();
        var asked = new List<string>();
        for (var i = head.Row + 1; i < rows.Count; i++)
        {
            string? Field(string name) => head.Fields.ToList().IndexOf(name) is >= 0 and var at && at < rows[i].Length && rows[i][at].Trim() is { Length: > 0 } value ? value : null;
            var (name, contact, phone) = (Field("name"), Field("contact"), Field("phone"));
            if (name is null && Field("code") is null)
            {
                // A merged cell prints its name once: this is one more person of the same unit.
                if (units.Count > 0 && (contact ?? phone) is not null)
                {
                    units[^1] = units[^1] with { Contact = Joined(units[^1].Contact, contact), Phone = Joined(units[^1].Phone, phone) };
                }

                continue;
            }

            if (rows[i].Any(cell => NotUnits.Any(word => cell.Trim().StartsWith(word, StringComparison.Ordinal) && cell.Trim().Length <= word.Length + 1)))
            {
                continue;
            }

            var unit = Resolve(warehouse, government, Field("code"), name);
            if (unit is null)
            {
                asked.Add($"{file} 第 {i + 1} 行：“{name}”不像本级的单位，请在名册里手工添加。Line {i + 1}: {name} was not recognised; add it by hand.");
                continue;
            }

            if (units.FindIndex(line => line.Unit.Code == unit.Code) is >= 0 and var same)
            {
                units[same] = units[same] with { Contact = Joined(units[same].Contact, contact), Phone = Joined(units[same].Phone, phone) };
                continue;
            }

            if (name is not null && Departments.Find(Plain(government.Name, name)) is { IsFormerName: true } former)
            {
                asked.Add($"{file} 第 {i + 1} 行：“{name}”是改革前的名称，按“{former.Name}”列入，请核对。Line {i + 1}: {name} is a former name, taken as {former.Name}.");
            }

            units.Add(new ContactLine(unit, contact, phone));
        }

        return new ContactList(units, asked);
    }

    // Township before department: 鲁沙尔镇人民政府 is 鲁沙尔镇, and no department has such a name.
    private static Unit? Resolve(Warehouse warehouse, Unit government, string? code, string? name)
    {
        if (code is not null && warehouse.Units.Find(code) is { } coded)
        {
            return coded;
        }

        var plain = Plain(government.Name, name ?? "");
        var here = warehouse.Units.Below(government.Code);
        if (here.FirstOrDefault(unit => unit.Name == plain || unit.Name == name) is { } known)
        {
            return known;
        }

        if (DivisionList.Default.Below(government.Code).FirstOrDefault(division => division.Name == plain || division.Name == plain + "街道") is { } division)
        {
            return warehouse.Units.Find(division.Code);
        }

        if (plain is "人民政府办公室" or "政府办公室" or "政府办" or "办公室")
        {
            return warehouse.Units.Find(government.Code + KnownUnits.OfficeSuffix);
        }

        if (plain.Contains("园区", StringComparison.Ordinal) || plain.Contains("开发区", StringComparison.Ordinal) || plain.EndsWith("管委会", StringComparison.Ordinal))
        {
            return DivisionList.Default.Below(government.Code).FirstOrDefault(zone => plain.StartsWith(zone.Name, StringComparison.Ordinal)) is { } park && warehouse.Units.Find(park.Code) is { } found ? found : null;
        }

        return Departments.Find(plain) is { } department ? new Unit(Departments.CodeOf(government.Code, department), department.IsUsual ? department.Name : plain, "department", government.Level, government.Code) : null;
    }

    /// <summary>A name without its government in front and without 人民政府 or 办事处 behind.</summary>
    private static string Plain(string government, string name)
    {
        var plain = string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        foreach (var front in new[] { government, government[^1..] })
        {
            if (plain.StartsWith(front, StringComparison.Ordinal) && plain.Length > front.Length + 1)
            {
                plain = plain[front.Length..];
                break;
            }
        }

        foreach (var back in new[] { "人民政府", "办事处" })
        {
            if (plain.EndsWith(back, StringComparison.Ordinal) && plain.Length > back.Length)
            {
                plain = plain[..^back.Length];
            }
        }

        return plain;
    }

    private static string? Joined(string? before, string? more) =>
        more is null || before?.Split('、').Contains(more) == true ? before : before is null ? more : $"{before}、{more}";
}

/// <summary>A unit of a contact list.</summary>
public sealed record ContactLine(Unit Unit, string? Contact, string? Phone)
{
    /// <summary>As a line of a roster.</summary>
    public RosterEntry Entry(string under, int fromYear, int toYear) => new(Unit with { ContactName = Contact ?? Unit.ContactName, ContactPhone = Phone ?? Unit.ContactPhone }, under, fromYear, toYear);
}
