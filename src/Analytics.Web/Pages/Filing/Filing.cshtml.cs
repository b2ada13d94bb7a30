using System.Globalization;
using Analytics.Core.Divisions;
using Analytics.Core.Words;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Filing;

/// <summary>Units by years, who is missing and for how many confirmed years, and what the office does about it.</summary>
[Needs(Role.Viewer, Role.Officer)]
public sealed class FilingModel(Warehouse warehouse, Places places, FilingList filing, CallNotes notes, TimeProvider clock) : PlacePage(places, filing)
{
    private const int MatrixYears = 8;

    private const int MostChoices = 50;

    private readonly FilingList filing = filing;

    public IReadOnlyList<FilingList.Row> Units { get; private set; } = [];

    public IReadOnlyList<MissingUnit> Missing { get; private set; } = [];

    public ILookup<string, FilingList.MatrixRow> Matrix { get; private set; } = Enumerable.Empty<FilingList.MatrixRow>().ToLookup(row => "");

    public IReadOnlyList<int> MatrixColumns { get; private set; } = [];

    public ILookup<string, CallNotes.Row> Notes { get; private set; } = Enumerable.Empty<CallNotes.Row>().ToLookup(row => "");

    public bool IsClosed { get; private set; }

    /// <summary>The year that an office would begin with: the one for which reports are due now.</summary>
    public int YearToBegin => clock.Today().Year - 1;

    public override bool KnowsThePast => true;

    /// <summary>The name or code of a place to begin with, as the visitor wrote it.</summary>
    [BindProperty(SupportsGet = true, Name = "where")]
    public string? Where { get; set; }

    /// <summary>The places of that name or code.</summary>
    public IReadOnlyList<(string Code, string Path)> Found { get; private set; } = [];

    public void OnGet()
    {
        if (Years.Count == 0)
        {
            Found = Where?.Trim() is { Length: > 0 } where ? Choices(where) : [];
            return;
        }

        Missing = warehouse.Obligations.Missing(Under, Year, Knowledge);
        Units = filing.OfYear(Under, Year, Knowledge);
        MatrixColumns = [.. Years.Where(year => year <= Years[0]).Take(MatrixYears).Order()];
        Matrix = filing.Matrix(Under, MatrixColumns[0], MatrixColumns[^1], Knowledge).ToLookup(row => row.JurisdictionCode);
        Notes = notes.Of(Under, Year).Where(note => Knowledge.AsOf is not { } then || Instants.Parse(note.OccurredAt) <= then).ToLookup(note => note.JurisdictionCode);
        IsClosed = warehouse.Roster.IsClosed(Under, Year, Knowledge);
    }

    public IActionResult OnPostInit(int from, int to) => Do(() =>
    {
        var made = warehouse.Roster.Init(Under, from, to, Visitor.Name);
        return W["名册已建立：{0} 家单位，{1} 条应报记录。", made.Units, made.Obligations]
            + (made.Asked.Count > 0 ? W["另有 {0} 个功能区未列入（{1}），如需报送请单独添加。", made.Asked.Count, string.Join("、", made.Asked.Take(5).Select(unit => unit.Name))] : "");
    });

    /// <summary>Received reports in which nothing is broken: these may be accepted at one stroke.</summary>
    public IReadOnlyList<FilingList.Row> WithoutErrors => [.. Units.Where(unit => unit.StateCode == States.Received && unit.Errors == 0)];

    public IActionResult OnPostAcceptAll() => Do(() =>
    {
        Units = filing.OfYear(Under, Year);
        var chosen = WithoutErrors;
        foreach (var unit in chosen)
        {
            warehouse.Versions.Accept(unit.JurisdictionCode, Year, Visitor.Name, W["没有错误，批量通过"]);
        }

        Visit.Note = string.Join(' ', chosen.Select(unit => unit.JurisdictionCode));
        return W["已通过 {0} 份没有错误的报告。", chosen.Count];
    });

    public IActionResult OnPostClose() => Do(() => W["{0} 年已关闭：{1} 家确认逾期未报。", Year, warehouse.Roster.Close(Under, Year, Visitor.Name)]);

    public IActionResult OnPostReopen() => Do(() =>
    {
        warehouse.Roster.Reopen(Under, Year, Visitor.Name);
        return W["{0} 年已重新打开。", Year];
    });

    public IActionResult OnPostExempt(string unit, string? reason) => Do(() =>
    {
        warehouse.Roster.Exempt(unit, Year, Year, reason ?? "", Visitor.Name);
        return W["已记为免报。"];
    });

    public IActionResult OnPostExtend(string unit, string? until, string? reason) => Do(() =>
    {
        var day = Day(until) ?? throw new WarehouseException(W["请选择延期到哪一天。"]);
        warehouse.Roster.Extend(unit, Year, day, reason ?? "", Visitor.Name);
        return W["已延期到 {0}。", until];
    });

    public IActionResult OnPostRemove(string unit, string? reason) => Do(() =>
    {
        warehouse.Roster.Remove(unit, Year, Year, reason ?? "", Visitor.Name);
        return W["已移出 {0} 年名册。", Year];
    });

    public IActionResult OnPostAdd(string unit, string name, string kind, int from, int to, string? contact, string? phone) => Do(() =>
    {
        var known = warehouse.Units.Find(unit);
        var level = known?.Level ?? warehouse.Units.Get(Under).Level;
        var added = new Unit(unit, name.Trim(), kind, level, known?.Parent ?? Under) { ContactName = Some(contact), ContactPhone = Some(phone) };
        var made = warehouse.Roster.Add([new RosterEntry(added, Under, from, to)], Visitor.Name);
        return W["已加入名册：{0}（{1} 条应报记录）。", added.Name, made.Obligations];
    });

    public IActionResult OnPostNote(string unit, string? note) => Do(() =>
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            throw new WarehouseException(W["请写下通话内容。"]);
        }

        notes.Add(unit, Year, Visitor.Name, note.Trim(), clock.GetUtcNow());
        return W["已记录。"];
    });

    /// <summary>Next free code for a department below this government, such as 630106-D08.</summary>
    public string NextCode()
    {
        var start = Under + "-D";
        var last = Units.Select(unit => unit.JurisdictionCode)
            .Where(code => code.StartsWith(start, StringComparison.Ordinal))
            .Select(code => int.TryParse(code[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return start + (last + 1).ToString("00", CultureInfo.InvariantCulture);
    }

    private IReadOnlyList<(string Code, string Path)> Choices(string where)
    {
        var divisions = DivisionList.Default;
        return
        [
            .. divisions.Named(where).Append(divisions.Find(where)).OfType<Division>().DistinctBy(place => place.Code)
                .Where(place => Visit.Sees(place.Code)).OrderBy(place => place.Code, StringComparer.Ordinal).Take(MostChoices)
                .Select(place => (place.Code, divisions.Path(place.Code))),
        ];
    }

    // What the roster refuses is said in its own words; nothing was changed then.
    private LocalRedirectResult Do(Func<string> work) => Do(work, $"/filing?under={Under}&year={Year}");

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
