using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Comparisons;
using Analytics.Reporting.Exports;
using Analytics.Reporting.Pictures;
using Analytics.Reporting.Scores;
using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Analytics.Web.Wording;

namespace Analytics.Web.Api;

/// <summary>Files to download, and addresses that Excel and Power BI fetch: the same gate as the pages, rows that cannot be cut or run as formulas.</summary>
public static class ExportRoutes
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var exports = routes.MapGroup("/export").WithMetadata(new NeedsAttribute(Role.Viewer));
        foreach (var format in new[] { "csv", "xlsx", "json" })
        {
            exports.MapGet($"/measure.{format}", (string under, int year, string measure, string? applicant, int? from, string? asof, string? filedby, string? tree, Warehouse warehouse) =>
                Form.Find(measure) is { } found && (string.IsNullOrEmpty(applicant) || ApplicantCodes.All.Any(a => a.Code() == applicant))
                    ? File(ExportTables.Measure(warehouse, found, ApplicantCodes.FromCode(applicant), under, from ?? year, year, Asked.Of(asof, filedby, tree)), format, "measure") : Results.NotFound());
            exports.MapGet($"/filing.{format}", (string under, int year, string? asof, string? filedby, Warehouse warehouse) => File(ExportTables.Filing(warehouse, under, year, Asked.Of(asof, filedby)), format, "filing"));
            exports.MapGet($"/publications.{format}", (string under, int year, string? asof, string? filedby, Warehouse warehouse) => File(ExportTables.Publications(warehouse, under, year, Asked.Of(asof, filedby)), format, "publications"));
            exports.MapGet($"/findings.{format}", (string under, int? year, string? asof, string? filedby, Warehouse warehouse) => File(ExportTables.Findings(warehouse, under, year, Asked.Of(asof, filedby)), format, "findings"));
            exports.MapGet($"/compare.{format}", (string units, string measure, int year, int? from, string? peers, string? asof, string? filedby, HttpContext context, Warehouse warehouse) =>
                CompareRoute.Of(warehouse, Visit.Of(context), units, measure, from ?? year, year, peers, Asked.Of(asof, filedby)) is { } comparison
                    ? File(CompareExport.Of(comparison, measure, Asked.AsOfText(warehouse, Asked.Of(asof, filedby))), format, "compare") : Results.NotFound());
        }

        foreach (var (view, _) in PublicViews.All)
        {
            foreach (var format in new[] { "csv", "json" })
            {
                exports.MapGet($"/view/{view}.{format}", (string under, int year, Warehouse warehouse) =>
                {
                    var rows = new ViewExport(warehouse, view, under, year);
                    return new ExportDownload(rows.Table, format, view, rows);
                });
            }
        }

        foreach (var format in new[] { "docx", "pdf", "html", "xlsx" })
        {
            exports.MapGet($"/summary.{format}", (string under, int year, string[]? strike, string? asof, string? filedby, Warehouse warehouse, StruckSentences struck) =>
                Paper(() => Papers.Summary(warehouse, under, year, [.. strike ?? [], .. struck.Of(under, year)], format, Asked.Of(asof, filedby)), format, "summary"));
        }

        exports.MapGet("/send-back.docx", (string under, int year, Warehouse warehouse) => Paper(() => Papers.SendBack(warehouse, under, year), "docx", "send-back"));
        foreach (var format in new[] { "docx", "xlsx" })
        {
            exports.MapGet($"/form.{format}", (string unit, int year, Warehouse warehouse) => Paper(() => Papers.Form(warehouse, unit, year, format), format, "form"));
        }

        foreach (var format in new[] { "csv", "xlsx", "json", "docx" })
        {
            exports.MapGet($"/scores.{format}", (string under, int year, string? unit, string? asof, HttpContext context, Warehouse warehouse) =>
                // A paper that goes out says what holds now.
                SeasonExports.Scores(context, warehouse, under, year, unit, format, format == "docx" ? Knowledge.Now : Asked.Of(asof, null)) is { } sheet
                    ? format == "docx" ? Paper(() => Papers.Scores(sheet.Sheet, warehouse, sheet.Unit), format, "scores")
                        : File(ScoreTables.Lines(sheet.Sheet, warehouse.Units.Get(sheet.Sheet.Scheme.Under).Name, Asked.Of(asof, null).AsOf ?? warehouse.Clock.GetUtcNow(), sheet.Seen), format, "scores")
                    : Results.NotFound());
        }

        // What goes out in the office's name is the officers'.
        var papers = routes.MapGroup("/export").WithMetadata(new NeedsAttribute(Role.Officer));
        papers.MapGet("/draft.docx", (string unit, int year, string occasion, string due, Warehouse warehouse) => Paper(() => SeasonExports.Draft(warehouse, unit, year, occasion, due), "docx", "draft"));
        papers.MapGet("/paper.docx", (string under, int year, string paper, Warehouse warehouse) => Paper(() => SeasonExports.Letter(warehouse, under, year, paper), "docx", "paper"));
        papers.MapGet("/season.zip", (string under, int year, Warehouse warehouse) => Paper(() => SeasonExports.Kit(warehouse, under, year), "zip", "season"));

        exports.MapGet("/chart.svg", (string id, string under, int year, string? measure, string? asof, string? filedby, string? tree, ChartRoom charts, Words words) =>
            Spec(charts, id, under, year, measure, Asked.Of(asof, filedby, tree)) is { } spec ? Results.Text(SvgRenderer.Render(spec, words.Language), "image/svg+xml") : Results.NotFound());
        foreach (var format in new[] { "csv", "xlsx", "json" })
        {
            exports.MapGet($"/chart.{format}", (string id, string under, int year, string? measure, string? asof, string? filedby, string? tree, ChartRoom charts, Warehouse warehouse, Words words) =>
                Spec(charts, id, under, year, measure, Asked.Of(asof, filedby, tree)) is { } spec ? File(ExportTables.Chart(spec, warehouse, under, year, Asked.Of(asof, filedby, tree), words.Language), format, id) : Results.NotFound());
        }

        exports.MapGet("/chart.png", (string id, string under, int year, string? measure, string? asof, string? filedby, string? tree, ChartRoom charts, Words words) =>
            Spec(charts, id, under, year, measure, Asked.Of(asof, filedby, tree)) is { } spec ? Paper(() => BrowserPicture.Png(SvgRenderer.Render(spec, words.Language)), "png", id) : Results.NotFound());
    }

    private static ChartSpec? Spec(ChartRoom charts, string id, string under, int year, string? measure, Knowledge knowledge) =>
        Chart.Find(id) is { } chart && Reporting.Charts.MeasureWords.Exists(measure ?? "received.new")
            ? charts.Draw(chart, under, new ChartRequest(year) { Measure = measure ?? "received.new" }, knowledge) : null;

    // A paper needs a form for the year, a unit that exists, and for PDF a program that may be missing: said in words, not as a fault.
    private static IResult Paper(Func<byte[]?> make, string format, string name)
    {
        try
        {
            return make() is { } bytes ? Results.File(bytes, format switch
            {
                "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "pdf" => "application/pdf",
                "png" => "image/png",
                "zip" => "application/zip",
                _ => "text/html; charset=utf-8",
            }, $"{name}.{format}") : Results.NotFound();
        }
        catch (Exception missing) when (missing is IOException or WarehouseException)
        {
            return Results.Problem(missing.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static ExportDownload File(ExportTable table, string format, string name) => new(table, format, name);
}
