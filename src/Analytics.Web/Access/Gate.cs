using System.Text.Json;
using Analytics.Warehousing.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Analytics.Web.Access;

/// <summary>The one place where every page, chart, export, permalink and API call is checked: role, part of the tree, and the audit of what changed.</summary>
public sealed class Gate(RequestDelegate next, TimeProvider clock, SiteSettings settings, ILogger<Gate> log)
{
    private static readonly string[] SecretFields = ["password", "again", "__RequestVerificationToken", "token", "key"];

    public async Task InvokeAsync(HttpContext context, SignedIn signedIn, AuditTrail audit)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null)
        {
            await next(context);
            return;
        }

        var visit = new Visit { Visitor = await signedIn.RecogniseAsync(context) };
        context.Features.Set(visit);
        var needs = NeedsAttribute.Choose(endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>(), context.Request.Query["handler"]);
        var role = needs?.For(context.Request.Method) ?? Role.Nobody;
        if (role == Role.Anyone)
        {
            await next(context);
            return;
        }

        if (visit.Visitor is null)
        {
            Refuse(context, StatusCodes.Status401Unauthorized);
            return;
        }

        bool staysInside;
        try
        {
            staysInside = visit.May(role) && await StaysInsideAsync(context, visit.Visitor);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // Too much, or a form that ends before its end.
            Refuse(context, broken switch
            {
                BadHttpRequestException wrong => wrong.StatusCode,
                InvalidDataException => StatusCodes.Status413PayloadTooLarge,
                _ => StatusCodes.Status400BadRequest,
            });
            return;
        }

        if (!staysInside)
        {
            log.LogInformation("{Name} was refused {Method} {Path}", visit.Visitor.Name, context.Request.Method, context.Request.Path);
            Refuse(context, StatusCodes.Status403Forbidden);
            return;
        }

        await next(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && context.Response.StatusCode < 400)
        {
            await audit.AddAsync(Entry(context, visit), context.RequestAborted);
        }
    }

    /// <summary>True when every unit's code in the request lies in the visitor's part of the tree.</summary>
    private static async Task<bool> StaysInsideAsync(HttpContext context, Visitor visitor)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        IEnumerable<KeyValuePair<string, string?>> given =
        [
            .. context.Request.RouteValues.Select(r => KeyValuePair.Create(r.Key, r.Value as string)),
            .. context.Request.Query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))),
            .. form?.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v))) ?? [],
        ];
        return given
            .Where(field => IsCodeName(field.Key) && field.Value is not null)
            .SelectMany(field => field.Value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .All(code => Reach.Covers(visitor.Place, code.Split('|')[0]));
    }

    // A page's list may also be filled from units[0], units[1] …
    private static bool IsCodeName(string key) =>
        Visit.CodeNames.Contains(key.Split('[', '.')[0], StringComparer.OrdinalIgnoreCase);

    // What a refusal looks like is drawn by the status-code pages, the same everywhere; a person who is not signed in is led there.
    private static void Refuse(HttpContext context, int status)
    {
        var isForPeople = HttpMethods.IsGet(context.Request.Method)
            && !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/export");
        if (status == StatusCodes.Status401Unauthorized && isForPeople)
        {
            context.Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        }
        else
        {
            context.Response.StatusCode = status;
        }
    }

    private AuditEntry Entry(HttpContext context, Visit visit)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath;
        var fields = context.Request.HasFormContentType
            ? context.Request.Form.Where(f => !SecretFields.Contains(f.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value.ToString())
            : [];
        var unit = visit.Unit ?? context.Request.RouteValues["unit"] as string ?? fields.GetValueOrDefault("unit") ?? fields.GetValueOrDefault("under");
        return new AuditEntry
        {
            At = clock.GetUtcNow(),
            Person = visit.Visitor?.Name ?? "",
            Action = (page ?? context.Request.Path.Value ?? "") + (context.Request.Query["handler"] is { Count: > 0 } handler ? ":" + handler[0] : ""),
            JurisdictionCode = unit,
            Detail = Cut(visit.Note ?? JsonSerializer.Serialize(fields, AuditTrail.Json)),
            Address = ClientAddress.Of(context, settings)?.ToString() ?? "",
        };
    }

    private static string Cut(string text) => text.Length <= 4000 ? text : text[..4000];
}
