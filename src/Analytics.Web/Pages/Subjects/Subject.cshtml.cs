using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Subjects;

/// <summary>One part of the reports over a place: charts, and every measure with its sum, coverage and change; from here down to the units and the cell.</summary>
[Needs(Role.Viewer)]
public sealed class SubjectModel(Warehouse warehouse, Places places, FilingList filing, ChartRoom charts, PublishedList published) : PlacePage(places, filing)
{
    public override bool KnowsThePast => true;

    public override bool KnowsTrees => true;

    public Subject Subject { get; private set; } = Subject.All[0];

    private const int LineYears = 7;

    /// <summary>Each chart with the measure that it was asked for, where it draws any.</summary>
    public IReadOnlyList<(ChartSpec Spec, string? Measure)> Charts { get; private set; } = [];

    /// <summary>Each measure with this year's sum, and the sums of the years up to it.</summary>
    public IReadOnlyList<(Measure Measure, RollupRow Now, IReadOnlyList<decimal?> Line)> Sums { get; private set; } = [];

    public IReadOnlyList<PublishedList.Row> Published { get; private set; } = [];

    public IActionResult OnGet(string subject)
    {
        if (Subject.Find(subject) is not { } found)
        {
            return NotFound();
        }

        Subject = found;
        if (Years.Count == 0)
        {
            return Page();
        }

        Charts = [.. found.ChartsOf(Year).Select(one => (charts.Draw(one.Chart, Under, Ask(one.Measure), Knowledge), one.Measure)).Where(one => !one.Item1.IsEmpty)];
        var asked = found.MeasuresOf(Year);
        var sums = asked.Count == 0 ? [] : warehouse.Rollups.Of(asked, new RollupQuery(asked[0], Under, Year - LineYears + 1, Year) { IsSumOnly = warehouse.Units.Get(Under).IsConsolidated, Knowledge = Knowledge });
        Sums = [.. asked.Zip(sums).Where(line => line.Second.Count > 0).Select(line => (line.First, line.Second[^1], (IReadOnlyList<decimal?>)[.. line.Second.Where(row => row.IsSum || row.Code == Under).Select(row => row.Total)]))];
        Published = found.Code == "published" ? published.Of(Under, Year, Knowledge) : [];
        return Page();
    }

    private ChartRequest Ask(string? measure) => measure is null ? new ChartRequest(Year) : new ChartRequest(Year) { Measure = measure };
}
