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
        Sums =
        [
            .. Form.Measures.Where(measure => found.Measures.Any(code => code.EndsWith('.') ? measure.Code.StartsWith(code, StringComparison.Ordinal) : measure.Code == code))
                .Where(measure => measure.AskedIn(EditionCodes.ForYear(Year)))
                .Select(measure => (measure, warehouse.Rollups.Of(new RollupQuery(measure, Under, Year, Year)) is [.., var last] ? last : null))
                .Where(line => line.Item2 is not null).Select(line => (line.measure, line.Item2!)),
        ];
        Published = found.Code == "published" ? published.Of(Under, Year) : [];
        return Page();
    }
}
