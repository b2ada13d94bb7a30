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
    public Subject Subject { get; private set; } = Subject.All[0];

    public IReadOnlyList<ChartSpec> Charts { get; private set; } = [];

    public IReadOnlyList<(Measure Measure, RollupRow Now)> Sums { get; private set; } = [];

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

        Charts = [.. found.Charts.Select(Chart.Find).OfType<Chart>().Select(chart => charts.Draw(chart, Under, new ChartRequest(Year))).Where(spec => !spec.IsEmpty)];
        var asked = Form.Measures.Where(measure => found.Measures.Any(code => code.EndsWith('.') ? measure.Code.StartsWith(code, StringComparison.Ordinal) : measure.Code == code) && measure.AskedIn(EditionCodes.ForYear(Year))).ToList();
        var sums = asked.Count == 0 ? [] : warehouse.Rollups.Of(asked, new RollupQuery(asked[0], Under, Year, Year) { IsSumOnly = warehouse.Units.Get(Under).IsConsolidated });
        Sums = [.. asked.Zip(sums).Where(line => line.Second.Count > 0).Select(line => (line.First, line.Second[^1]))];
        Published = found.Code == "published" ? published.Of(Under, Year) : [];
        return Page();
    }
}
