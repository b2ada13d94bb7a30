using System.Globalization;
using Analytics.Core.Divisions;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Season;

/// <summary>A district of 40 units on a clock: 16 towns and streets, 21 departments, a zone, the government's office and the government.</summary>
internal sealed class ReplayedDistrict : IDisposable
{
    public const string Code = "630106";

    private readonly TestClock clock;
    private readonly TempWarehouse temp;
    private readonly int year;

    public ReplayedDistrict(int year)
    {
        this.year = year;
        clock = new TestClock(Shanghai.StartOf(new DateOnly(year, 12, 10)));
        temp = new TempWarehouse(clock);
        Warehouse.Roster.Init(Code, year, year);
        Departments = [.. UsualDepartments.All.Take(21).Select(usual => new Unit($"{Code}-{usual.Suffix}", usual.Name, "department", "county", Code))];
        Zone = new Unit($"{Code}-Z01", "甘河工业园区管理委员会", "zone", "county", Code);
        Warehouse.Roster.Add([.. Departments.Append(Zone).Select(unit => new RosterEntry(unit, Code, year, year))]);
        Towns = [.. Warehouse.Obligations.Of(Code, year).Where(unit => unit.KindCode is "town" or "street").Select(unit => Warehouse.Units.Get(unit.JurisdictionCode))];
        OwnOffice = Warehouse.Units.Get($"{Code}-OFFICE");

        // The district's own notice sets earlier days for towns and streets.
        Warehouse.Roster.Add([.. Towns.Select(unit => new RosterEntry(unit, Code, year, year) { DraftDueOn = "01-10", FilingDueOn = "01-25", PublicationDueOn = "01-31" })]);
    }

    public Warehouse Warehouse => temp.Warehouse;

    public Unit[] Towns { get; }

    public Unit[] Departments { get; }

    public Unit Zone { get; }

    public Unit OwnOffice { get; }

    public void At(DateOnly day, int hour, int minute) => clock.Now = Shanghai.StartOf(day).AddHours(hour).AddMinutes(minute);

    /// <summary>The units file today, by the day in Shanghai, as an import of this season notes it.</summary>
    public void File(params Unit[] units) => Load([.. units.Select(unit => (unit, Index(unit)))]);

    /// <summary>Files with a table that does not add up, as its check says.</summary>
    public void FileWithAnError(Unit unit)
    {
        var today = clock.Today();
        Warehouse.Loader.Load([AReport.Of(unit.Code, year).With("penalties.decisions", Index(unit)).WithFinding("handled-total", Severity.Error).ReceivedOn(today.Year, today.Month, today.Day)]);
    }

    public void FileAgain(Unit unit, int penalties) => Load([(unit, penalties)]);

    public void AcceptAll()
    {
        foreach (var unit in Warehouse.Obligations.Of(Code, year).Where(unit => unit is { RoleCode: "addend", StateCode: States.Received }))
        {
            Warehouse.Versions.Accept(unit.JurisdictionCode, year, "officer");
        }
    }

    /// <summary>What a unit filed, as saved from the web today; with one figure changed where asked.</summary>
    public void Publish(Unit unit, bool changedCell = false)
    {
        var filed = Warehouse.Versions.Report(unit.Code, year)!;
        var copy = !changedCell ? filed : filed with
        {
            Cells = [.. filed.Cells.Select(cell => cell.Measure.Code == "penalties.decisions" ? cell with { Value = cell.Value + 9, Raw = $"{cell.Value + 9:0}" } : cell)],
        };
        Warehouse.Publications.Attach([new PublishedFile(copy with { Sha256 = new string('a', 58) + unit.Code[^6..].ToLowerInvariant() }, null) { PublishedOn = changedCell ? null : clock.Today(), Address = Address(unit) }]);
    }

    public void Note(DateOnly publishedOn, params Unit[] units)
    {
        foreach (var unit in units)
        {
            Warehouse.Publications.Note(unit.Code, year, publishedOn, Address(unit), "officer");
        }
    }

    public void Dispose() => temp.Dispose();

    private void Load(IEnumerable<(Unit Unit, int Penalties)> filed)
    {
        var today = clock.Today();
        Warehouse.Loader.Load([.. filed.Select(one => (Filing)AReport.Of(one.Unit.Code, year).With("penalties.decisions", one.Penalties).ReceivedOn(today.Year, today.Month, today.Day))]);
    }

    private int Index(Unit unit) => Array.IndexOf(Towns, unit) is >= 0 and var town ? town : 20 + Array.IndexOf(Departments, unit);

    private static string Address(Unit unit) => string.Create(CultureInfo.InvariantCulture, $"https://www.example.gov.cn/zwgk/ndbg/{unit.Code.ToLowerInvariant()}.html");
}
