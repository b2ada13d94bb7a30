using System.Globalization;
using Analytics.Core.Words;
using Analytics.Jobs.Importing;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Season;

/// <summary>A district of 40 units on a clock: 16 towns and streets, 21 departments, a zone, the government's office and the government; the year before is in and closed.</summary>
/// <remarks>Everything comes in as files, through the import that the office uses.</remarks>
internal sealed class ReplayedDistrict : IDisposable
{
    public const string Code = "630106";

    private readonly string folder = Directory.CreateTempSubdirectory("season-").FullName;
    private readonly DistrictDocuments documents;
    private readonly TestClock clock;
    private readonly TempWarehouse temp;
    private readonly int year;

    public ReplayedDistrict(int year)
    {
        this.year = year;
        clock = new TestClock(Shanghai.StartOf(new DateOnly(year, 1, 20)));
        temp = new TempWarehouse(clock);
        Warehouse.Roster.Init(Code, year - 1, year);
        Towns = [.. Warehouse.Obligations.Of(Code, year).Where(unit => unit.KindCode is "town" or "street").Select(unit => Warehouse.Units.Get(unit.JurisdictionCode))];
        OwnOffice = Warehouse.Units.Get($"{Code}-OFFICE");
        documents = new DistrictDocuments(Code, year, neverFiles: Towns[15].Code, wrongTotal: Towns[2].Code);
        Departments = [.. documents.Of(year).Where(report => report.Unit.Kind == "department")
            .Select(report => new Unit(report.Unit.Code, report.Unit.Name[report.Unit.Boss.Length..], "department", "county", Code)).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
        Zone = new Unit($"{Code}-Z01", "甘河工业园区管理委员会", "zone", "county", Code);
        Warehouse.Roster.Add([.. Departments.Append(Zone).Select(unit => new RosterEntry(unit, Code, year - 1, year))]);

        // The district's own notice sets earlier days for towns and streets.
        Warehouse.Roster.Add([.. Towns.Select(unit => new RosterEntry(unit, Code, year, year) { DraftDueOn = "01-10", FilingDueOn = "01-25", PublicationDueOn = "01-31" })]);
        Import([.. documents.Of(year - 1).Select(report => documents.Filed(report.Unit.Code, year - 1))]);
        AcceptAll(year - 1);
        At(new DateOnly(year, 4, 20), 9, 0);
        Warehouse.Roster.Close(Code, year - 1);
        At(new DateOnly(year, 12, 10), 0, 0);
    }

    public Warehouse Warehouse => temp.Warehouse;

    public Unit[] Towns { get; }

    public Unit[] Departments { get; }

    public Unit Zone { get; }

    public Unit OwnOffice { get; }

    public void At(DateOnly day, int hour, int minute) => clock.Now = Shanghai.StartOf(day).AddHours(hour).AddMinutes(minute);

    /// <summary>The units file today, by the day in Shanghai, as an import of this season notes it.</summary>
    public void File(params Unit[] units) => Import([.. units.Select(unit => documents.Filed(unit.Code, year))]);

    /// <summary>The government's own report, which sums its units.</summary>
    public void FileTheGovernments() => Import([documents.Filed(Code, year)]);

    /// <summary>Files with a total that is one too high.</summary>
    public void FileWithAnError(Unit unit) => Import([documents.WithWrongTotal(unit.Code)]);

    /// <summary>Files as text what it filed before, mended.</summary>
    public void FileMended(Unit unit) => Import([documents.Text(unit.Code, year)]);

    public void FileAsText(Unit unit) => Import([documents.Text(unit.Code, year)]);

    /// <summary>Files as text again, with more penalties than before.</summary>
    public void FileWithMorePenalties(Unit unit, int more) => Import([documents.WithMorePenalties(unit.Code, year, more)]);

    public void AcceptAll() => AcceptAll(year);

    /// <summary>The page that the office saved from the web today: what the unit filed, or the same with another number of penalties, for which only the page's day is known.</summary>
    public void Publish(Unit unit, int morePenalties = 0)
    {
        var (name, bytes) = morePenalties == 0 ? documents.Text(unit.Code, year) : documents.WithMorePenalties(unit.Code, year, morePenalties);
        var terms = new PublishedTerms { PublishedOn = morePenalties == 0 ? clock.Today() : null, Address = Address(unit), Author = "officer" };
        var line = Assert.Single(new PublishedImport(Warehouse, terms).Take([("公布 " + name, bytes)]).Lines);
        Assert.Equal((LoadStatus.Loaded, unit.Code), (line.Status, line.Code));
    }

    public void Note(DateOnly publishedOn, params Unit[] units)
    {
        foreach (var unit in units)
        {
            Warehouse.Publications.Note(unit.Code, year, publishedOn, Address(unit), "officer");
        }
    }

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void AcceptAll(int of)
    {
        foreach (var unit in Warehouse.Obligations.Of(Code, of).Where(unit => unit is { RoleCode: "addend", StateCode: States.Received }))
        {
            Warehouse.Versions.Accept(unit.JurisdictionCode, of, "officer");
        }
    }

    // Every file must come in as a report of the unit that sent it; a day's post lies in a folder of its own.
    private void Import(IReadOnlyList<(string Name, byte[] Bytes)> post)
    {
        var today = Directory.CreateDirectory(Path.Combine(folder, clock.Now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture))).FullName;
        var files = post.Select(file => Path.Combine(today, file.Name)).ToList();
        foreach (var (path, file) in files.Zip(post))
        {
            System.IO.File.WriteAllBytes(path, file.Bytes);
        }

        var lines = new List<ImportLine>();
        new DocumentImport(Warehouse, new ImportSettings()).RunAsync(files, lines.Add).GetAwaiter().GetResult();
        Assert.Equal(post.Count, lines.Count);
        Assert.All(lines, line => Assert.Equal((LoadStatus.Loaded, true), (line.Status, Path.GetFileName(line.File).Contains(line.Code!, StringComparison.Ordinal))));
    }

    private static string Address(Unit unit) => string.Create(CultureInfo.InvariantCulture, $"https://www.example.gov.cn/zwgk/ndbg/{unit.Code.ToLowerInvariant()}.html");
}
