using Analytics.Core.Measures;
using Analytics.Core.Words;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Warehousing.Searching;
using Analytics.Warehousing.Season;
using Analytics.Web.Access;
using Analytics.Web.Pages.Subjects;
using Analytics.Web.Showing;

namespace Analytics.Web.Api;

/// <summary>The rest of what the pages show: overview, subjects, units, summaries, search, and the office's own lists.</summary>
internal static class MoreApiRoutes
{
    private static readonly NeedsAttribute ForAdministrators = new(Role.Administrator);

    public static void MapMoreApi(this RouteGroupBuilder api)
    {
        api.MapGet("/rates", (int? skip, int? take) => Paging.Of<RateRow>([.. DerivedMeasures.All.Select(rate => new RateRow(rate.Id, rate.Title, rate.Definition, rate.Needs))], skip, take))
            .WithSummary("Every derived rate with its definition.");
        api.MapGet("/overview", (string under, int year, string? asof, string? filedby, int? skip, int? take, FilingList filing) =>
                Paging.Of<FilingList.Row>(filing.OfYear(under, year, Asked.Of(asof, filedby)), skip, take))
            .WithSummary("Every unit of a place in a year: state, days, version, findings to decide.");
        api.MapGet("/changes", (string under, int year, int? skip, int? take, RecentChanges changes, TimeProvider clock) =>
                Paging.Of<RecentChanges.Row>(changes.Since(under, year, Shanghai.StartOf(clock.Today().AddDays(-1))), skip, take))
            .WithSummary("What changed since yesterday.");
        api.MapGet("/publications/{unit}/{year:int}", (string unit, int year, int? skip, int? take, Warehouse warehouse) => Paging.Of<PublishedCopyEntry>(warehouse.Publications.Copies(unit, year), skip, take))
            .WithSummary("The copies of a report as published, in the order in which they came.");
        api.MapGet("/published", (string under, int year, string? asof, string? filedby, int? skip, int? take, PublishedList published) =>
                Paging.Of<PublishedList.Row>(published.Of(under, year, Asked.Of(asof, filedby)), skip, take))
            .WithSummary("Items published, as sentences of the reports state them.");
        api.MapGet("/charts", (int? skip, int? take) => Paging.Of<ChartRow>([.. Chart.All.Select(chart => new ChartRow(chart.Id, chart.Title, chart.Question))], skip, take))
            .WithSummary("Every chart; /export/chart.json gives its rows, /export/chart.svg its picture.");
        api.MapGet("/subjects/{subject}", (string subject, string under, int year, string? asof, string? filedby, string? tree, int? skip, int? take, Warehouse warehouse) =>
                Subject.Find(subject) is { } found ? Results.Ok(Paging.Of<RollupRowOf>(SubjectRows(warehouse, found, under, year, Asked.Of(asof, filedby, tree)), skip, take)) : Results.NotFound())
            .WithSummary("The sums of one part of the report (disclosure, applications, proceedings) over a place.");
        api.MapGet("/consolidation", (string under, int year, string? asof, int? skip, int? take, Warehouse warehouse) =>
                Paging.Of<ConsolidatedCell>(warehouse.Consolidations.Of(under, year, Asked.Of(asof, null)), skip, take))
            .WithSummary("Every cell of the form: sum of units, adjustments, the government's own report.");
        api.MapGet("/adjustments", (string under, int year, string? asof, int? skip, int? take, Adjustments adjustments) => Paging.Of<Adjustments.Row>(adjustments.Of(under, year, Asked.Of(asof, null)), skip, take))
            .WithSummary("What the office adds to or takes from a government's sum, with reason and author; money in fen.");
        api.MapGet("/notes", (string under, int year, int? skip, int? take, CallNotes notes) => Paging.Of<CallNotes.Row>(notes.Of(under, year), skip, take))
            .WithSummary("Calls and answers about the reports of a year, the newest first.");
        api.MapGet("/drafts", (string under, int year, int? skip, int? take, Warehouse warehouse) => Paging.Of<PaperDrafts.Row>(new PaperDrafts(warehouse).Of(under, year), skip, take))
            .WithMetadata(new NeedsAttribute(Role.Officer)).WithSummary("Reminders and slips that were drafted, and what became of each.");
        api.MapGet("/units/{unit}/changes", (string unit, int? skip, int? take, Warehouse warehouse) => Paging.Of<UnitChangeEntry>(warehouse.UnitHistory.Log(unit), skip, take))
            .WithSummary("What became of a unit: renames, moves, mergers and splits, as they were entered, and which of them were undone.");
        api.MapGet("/summary", (string under, int year, string? asof, int? skip, int? take, Warehouse warehouse, StruckSentences struck) => Summary(warehouse, struck, under, year, Asked.Of(asof, null), skip, take))
            .WithSummary("The sentences of the yearly summary, each with whether a person struck it.");
        api.MapGet("/search", (string q, int? year, int? skip, int? take, HttpContext context, TextSearch texts) => Search(q, year, skip, take, Visit.Of(context).Visitor!.Place, texts))
            .WithSummary("Reports whose text holds a phrase, with the place; at most 100 at a time, and `isMore` where there are others.");
        api.MapGet("/units/{unit}", (string unit, Warehouse warehouse) => warehouse.Units.Find(unit) is { } found ? Results.Ok(found) : Results.NotFound())
            .WithSummary("One unit.");
        api.MapGet("/units/{unit}/figures", (string unit, int from, int? to, int? skip, int? take, Warehouse warehouse) => Paging.Of<UnitFigure>(UnitFigures(warehouse, unit, from, Math.Clamp(to ?? from, from, from + 30)), skip, take))
            .WithSummary("A unit's own figures, measure by measure and year by year; a null has its reason.");
        api.MapGet("/comparisons", (int? skip, int? take, HttpContext context, SavedComparisons saved) => Paging.Of<SavedComparisons.Row>(saved.Of(Visit.Of(context).Visitor!.Name), skip, take))
            .WithSummary("Comparisons that you kept.");
        api.MapGet("/groups", (int? skip, int? take, HttpContext context, SavedGroups groups) => Paging.Of<SavedGroups.Row>(groups.Of(Visit.Of(context).Visitor!.Name), skip, take))
            .WithSummary("Groups of units that you kept.");
        api.MapGet("/imports", (int? skip, int? take, HttpContext context, Warehouse warehouse) => Imports(warehouse, Visit.Of(context), skip, take))
            .WithMetadata(new NeedsAttribute(Role.Filer)).WithSummary("Your latest imports; all of them for an officer of the whole country.");
        api.MapGet("/jobs", (int? skip, int? take, Warehouse warehouse, JobRunner runner, JobSettings settings) => Jobs(warehouse, runner, settings, skip, take))
            .WithMetadata(new NeedsAttribute(Role.Officer)).WithSummary("Every job: schedule, last run, next run.");
        api.MapGet("/audit", async (int? skip, int? take, HttpContext context, AuditTrail audit, CancellationToken cancellationToken) =>
                await AuditAsync(audit, Visit.Of(context).Visitor!.Place, Math.Max(0, skip ?? 0), Math.Clamp(take ?? 100, 1, 500), cancellationToken))
            .WithMetadata(ForAdministrators).WithSummary("Who changed what, and when; the newest first.");
        api.MapGet("/people", async (int? skip, int? take, HttpContext context, PeopleList people, CancellationToken cancellationToken) =>
                Paging.Of<PersonRow>([.. (await people.ListAsync(Visit.Of(context).Visitor!.Place, cancellationToken)).Select(person => new PersonRow(person.Name, person.DisplayName, person.RoleCode, person.PlaceCode))], skip, take))
            .WithMetadata(ForAdministrators).WithSummary("People with their role and part of the tree; never their passwords.");
    }

    private static List<RollupRowOf> SubjectRows(Warehouse warehouse, Subject subject, string under, int year, Knowledge knowledge)
    {
        var asked = subject.MeasuresOf(year);
        var query = asked.Count == 0 ? null : new RollupQuery(asked[0], under, year, year) { Knowledge = knowledge, IsSumOnly = warehouse.Units.Get(under).IsConsolidated };
        return query is null ? [] : [.. asked.Zip(warehouse.Rollups.Of(asked, query)).Where(one => one.Second.Count > 0).Select(one => new RollupRowOf(one.First.Code, one.Second[^1]))];
    }

    private static IResult Summary(Warehouse warehouse, StruckSentences struck, string under, int year, Knowledge knowledge, int? skip, int? take)
    {
        try
        {
            var left = struck.Of(under, year).ToHashSet();
            return Results.Ok(Paging.Of<SentenceRow>([.. YearlySummary.Of(warehouse, under, year, knowledge: knowledge).Blocks.OfType<SentenceBlock>().Select(one => new SentenceRow(one.Id, one.Text, left.Contains(one.Id)))], skip, take));
        }
        catch (WarehouseException refused)
        {
            return Results.Problem(refused.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Search(string phrase, int? year, int? skip, int? take, string place, TextSearch texts)
    {
        const int Most = 100;
        var asked = Math.Clamp(take ?? Most, 1, Most);
        var (hits, isWhole) = texts.Find(phrase, place.Length == 0 ? Reach.Nation : place, asked + 1, Math.Max(0, skip ?? 0), year);
        return phrase.Length > Most ? Results.Problem($"A phrase has at most {Most} characters.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Ok(new { skip = Math.Max(0, skip ?? 0), isMore = hits.Count > asked, isWhole, items = hits.Take(asked) });
    }

    private static List<UnitFigure> UnitFigures(Warehouse warehouse, string unit, int first, int last)
    {
        var codes = Core.Forms.Form.Measures.Select(measure => measure.Code).ToList();
        var figures = new FigureSource(warehouse).Of([unit], first, last, codes);
        return
        [
            .. from year in Enumerable.Range(first, last - first + 1)
               from code in codes
               let point = figures.Of(unit, year, code)
               select new UnitFigure(year, code, point.Value, point.Gap, point.IsProvisional),
        ];
    }

    private static async Task<Paged<AuditTrail.Row>> AuditAsync(AuditTrail audit, string place, int skip, int take, CancellationToken cancellationToken) =>
        new(await audit.ListAsync(place, skip, take, cancellationToken), await audit.CountAsync(place, cancellationToken), skip, take);

    private static Paged<ImportRun> Imports(Warehouse warehouse, Visit visit, int? skip, int? take)
    {
        var seesAll = visit.May(Role.Officer) && visit.Visitor!.Place.Length == 0;
        return Paging.Of<ImportRun>([.. warehouse.Imports.Latest(200).Where(run => seesAll || run.Author == visit.Visitor!.Name)], skip, take);
    }

    private static Paged<JobRow> Jobs(Warehouse warehouse, JobRunner runner, JobSettings settings, int? skip, int? take)
    {
        var (last, paused) = (warehouse.JobRuns.Last(), warehouse.JobRuns.Paused());
        return Paging.Of<JobRow>(
            [.. JobRunner.Jobs.Select(job => new JobRow(job.Id, settings.ScheduleOf(job)?.Written, paused.Contains(job.Id), last.GetValueOrDefault(job.Id), runner.NextRun(job)))], skip, take);
    }

    private sealed record JobRow(string Id, string? Schedule, bool IsPaused, JobRun? Last, DateTimeOffset? Next);

    private sealed record RateRow(string Id, Text Title, Text Definition, IReadOnlyList<string> Needs);

    private sealed record ChartRow(string Id, Text Title, Text Question);

    private sealed record RollupRowOf(string Measure, RollupRow Sum);

    private sealed record SentenceRow(string Id, string Text, bool IsStruck);

    private sealed record UnitFigure(int Year, string Measure, decimal? Value, string? Gap, bool IsProvisional);

    private sealed record PersonRow(string Name, string DisplayName, string Role, string Place);
}
