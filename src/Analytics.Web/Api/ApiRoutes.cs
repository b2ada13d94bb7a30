using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Comparisons;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Analytics.Web.Showing;

namespace Analytics.Web.Api;

/// <summary>What the pages show, as JSON: the same rows, the same gate, lists a page at a time with their totals.</summary>
public static class ApiRoutes
{
    private const string Base = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/openapi.json").WithMetadata(new NeedsAttribute(Role.Viewer));
        var api = routes.MapGroup(Base).WithMetadata(new NeedsAttribute(Role.Viewer));
        api.MapGet("/places", (HttpContext context, Places places, int? skip, int? take) =>
                Paging.Of<Places.Row>(places.Governments(Visit.Of(context).Visitor!.Place), skip, take))
            .WithSummary("Governments that expect reports, within your part of the tree.");
        api.MapGet("/measures", (int? skip, int? take) => Paging.Of<MeasureRow>([.. Form.Measures.Select(MeasureRow.Of)], skip, take))
            .WithSummary("Every measure of the form.");
        api.MapGet("/rules", (int? skip, int? take) => Paging.Of<RuleRow>([.. RuleBook.Checks.Select(RuleRow.Of)], skip, take))
            .WithSummary("The rule book.");
        api.MapGet("/filing", (string under, int year, string? asof, string? filedby, int? skip, int? take, Warehouse warehouse) =>
                Paging.Of<Expected>(warehouse.Obligations.Of(under, year, Asked.Of(asof, filedby)), skip, take))
            .WithSummary("Every expected unit of a year with the state of its filing.");
        api.MapGet("/missing", (string under, int year, string? asof, string? filedby, int? skip, int? take, Warehouse warehouse) =>
                Paging.Of<MissingUnit>(warehouse.Obligations.Missing(under, year, Asked.Of(asof, filedby)), skip, take))
            .WithSummary("Expected units with nothing usable received.");
        api.MapGet("/publications", (string under, int year, string? asof, string? filedby, int? skip, int? take, Warehouse warehouse) =>
                Paging.Of<PublicationEntry>(warehouse.Publications.Of(under, year, Asked.Of(asof, filedby)), skip, take))
            .WithSummary("Every expected unit of a year with its publication on the web beside its filing.");
        api.MapGet("/rollup", Rollup).WithSummary("A measure over the units of a place, and their sum, with coverage.");
        api.MapGet("/compare", Compare).WithSummary("Chosen units side by side, with ranks among their peers.");
        api.MapGet("/findings", (string under, int? year, string? asof, string? filedby, int? skip, int? take, Warehouse warehouse) =>
                Paging.Of<FindingEntry>(warehouse.Findings.Of(under, year, Asked.Of(asof, filedby)), skip, take))
            .WithSummary("Findings on the versions in force.");
        api.MapGet("/units/{unit}/history/{year:int}", (string unit, int year, int? skip, int? take, Warehouse warehouse) => Paging.Of<VersionEntry>(warehouse.Versions.History(unit, year), skip, take))
            .WithSummary("Every version of a unit's report with the cells that it changed.");
        api.MapGet("/reports/{unit}/{year:int}", (string unit, int year, Warehouse warehouse) =>
                warehouse.Versions.Report(unit, year) is { } report ? Results.Ok(ReportRow.Of(report)) : Results.NotFound())
            .WithSummary("A report as read: every cell with its place.");
        api.MapMoreApi();
    }

    private static IResult Rollup(string under, string measure, int from, int? to, string? applicant, string? level, string? tree, string? asof, string? filedby, int? skip, int? take, Warehouse warehouse) =>
        Form.Find(measure) is not { } found ? Results.Problem($"There is no measure named {measure}; /api/v1/measures lists them.", statusCode: StatusCodes.Status400BadRequest)
        : applicant is not null && !ApplicantCodes.All.Any(a => a.Code() == applicant) ? Results.Problem($"There is no applicant column named {applicant}.", statusCode: StatusCodes.Status400BadRequest)
        : Results.Ok(Paging.Of<RollupRow>(
            warehouse.Rollups.Of(new RollupQuery(found, under, from, Math.Clamp(to ?? from, from, from + 30)) { Applicant = ApplicantCodes.FromCode(applicant), Level = level, Knowledge = Asked.Of(asof, filedby, tree) }), skip, take));

    private static IResult Compare(string units, string measure, int from, int? to, string? peers, string? asof, string? filedby, int? skip, int? take, HttpContext context, Warehouse warehouse) =>
        CompareRoute.Of(warehouse, Visit.Of(context), units, measure, from, Math.Clamp(to ?? from, from, from + 30), peers, Asked.Of(asof, filedby)) is { } comparison
            ? Results.Ok(Paging.Of<CompareRow>(comparison.Rows, skip, take))
            : Results.Problem("Name units that exist and a measure of /api/v1/measures.", statusCode: StatusCodes.Status400BadRequest);

    private sealed record MeasureRow(string Code, string Table, string Unit, string LabelZh, string LabelEn, bool In2019, bool In2021, string Series, string Additive)
    {
        public static MeasureRow Of(Measure measure) => new(
            measure.Code, measure.Table.Code(), measure.Unit == MeasureUnit.Yuan ? "yuan" : "count", measure.Label.Zh, measure.Label.En,
            measure.AskedIn(Edition.Form2019), measure.AskedIn(Edition.Form2021), measure.Series, measure.Additive switch { Additivity.Yes => "yes", Additivity.Care => "care", _ => "no" });
    }

    private sealed record RuleRow(string Rule, string TitleZh, string TitleEn, string Severity, IReadOnlyList<string?> Editions, string Source)
    {
        public static RuleRow Of(Check check) => new(
            check.Id, check.Title.Zh, check.Title.En, check.Severity.Code(), [.. check.Editions.Select(edition => edition.Code())], check.Source.Zh);
    }

    private sealed record CellRow(string Measure, string? Applicant, string Kind, decimal? Value, string Raw, string? Unit, string Place);

    private sealed record ReportRow(
        string File, string Sha256, string? Unit, int? Year, string? Title, string? Disclosure, string? Applications, string? Proceedings,
        IReadOnlyList<CellRow> Cells, Published? Published, StatedFigure? ApplicationsReceived, Receipt Receipt)
    {
        public static ReportRow Of(Report report) => new(
            report.File, report.Sha256, report.Unit?.Code, report.Year, report.Title, report.Disclosure.Code(), report.Applications.Code(), report.Proceedings.Code(),
            [.. report.Cells.Select(cell => new CellRow(cell.Measure.Code, cell.Applicant.Code(), cell.Kind.Code(), cell.Value, cell.Raw, cell.Unit, cell.Source.ToString()))],
            report.Published, report.ReceivedBeforeTheForm, report.Receipt);
    }
}
