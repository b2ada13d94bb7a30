using Analytics.Reporting.Charts;
using Analytics.Warehousing;

namespace Analytics.Web.Showing;

/// <summary>Draws a chart of the gallery for a place and a year.</summary>
public sealed class ChartRoom(Warehouse warehouse)
{
    private const int YearsBack = 6;

    public ChartSpec Draw(Chart chart, string under, ChartRequest request, Knowledge? knowledge = null)
    {
        var figures = new FigureSource(warehouse) { Knowledge = knowledge ?? Knowledge.Now }
            .Below(under, request.Year - YearsBack, request.Year, FigureSource.Codes(chart.Needs(request)), chart.NeedsApplicants);
        var spec = chart.Draw(figures, request).KnownAs(knowledge ?? Knowledge.Now);

        // A line that goes on over another name says so.
        var renames = warehouse.UnitHistory.Renames([under, .. figures.Units.Select(unit => unit.Code)], request.Year - YearsBack, request.Year);
        return renames.Count == 0 ? spec : spec with { Caption = [.. spec.Caption, .. renames] };
    }
}
