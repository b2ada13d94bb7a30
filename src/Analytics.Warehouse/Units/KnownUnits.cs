using Analytics.Core.Divisions;

namespace Analytics.Warehousing;

/// <summary>What a code says by itself, from the list of divisions: who it is, of which kind, below whom.</summary>
public static class KnownUnits
{
    public const string Nation = "0";

    public const string OfficeSuffix = "-OFFICE";

    // Functional zones, parks and farms stand among the townships of the statistical list; whether they file is asked, not assumed.
    private static readonly string[] ZoneEndings =
        ["园", "园区", "开发区", "工业区", "高新区", "新区", "管理区", "试验区", "示范区", "保税区", "度假区", "风景区", "林场", "农场", "牧场", "渔场", "茶场", "种畜场", "原种场", "果园场", "监狱", "基地", "集团", "公司", "兵团", "团", "场", "管委会", "管理委员会"];

    private static readonly string[] TownEndings = ["镇", "乡", "苏木"];

    private static readonly string[] StreetEndings = ["街道", "街道办事处", "地区办事处", "办事处"];

    /// <summary>The unit of a code of the list, of an office, or of the country; null where the code is not known.</summary>
    public static Unit? Find(string code)
    {
        if (code == Nation)
        {
            return new Unit(Nation, "全国", "government", "nation", null);
        }

        if (DivisionList.Default.Find(code) is { } division)
        {
            return new Unit(code, division.Name, KindOf(division), division.Level, division.Parent.Length == 0 ? Nation : division.Parent);
        }

        if (code.EndsWith(OfficeSuffix, StringComparison.Ordinal) && Find(code[..^OfficeSuffix.Length]) is { } government)
        {
            return OfficeOf(government);
        }

        return null;
    }

    /// <summary>The office that runs a government's disclosure; it files for itself, and its report enters the sum.</summary>
    public static Unit OfficeOf(Unit government) =>
        new(government.Code + OfficeSuffix, government.Name + "人民政府办公室", "office", government.Level, government.Code);

    /// <summary>True where a township-level division files by its name: towns, townships and streets.</summary>
    public static bool IsExpected(Unit unit) => unit.Kind is "town" or "street";

    private static string KindOf(Division division) =>
        division.Level != "township" ? "government"
        : TownEndings.Any(division.Name.EndsWith) ? "town"
        : StreetEndings.Any(division.Name.EndsWith) ? "street"
        : ZoneEndings.Any(division.Name.EndsWith) ? "zone"
        : "other";
}
