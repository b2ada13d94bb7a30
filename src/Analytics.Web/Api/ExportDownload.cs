using Analytics.Reporting.Exports;

namespace Analytics.Web.Api;

/// <summary>An export that leaves while it is read: refused before its first byte where it is too large, broken off and never cut short where something fails on the way.</summary>
/// <param name="table">What leaves.</param>
/// <param name="format">csv, json or xlsx.</param>
/// <param name="name">The file's name without its ending.</param>
/// <param name="source">What the rows are read from; closed when they have left.</param>
internal sealed class ExportDownload(ExportTable table, string format, string name, IDisposable? source = null) : IResult
{
    private static readonly (string Field, string Prefix)[] Filters =
        [("under", ""), ("unit", ""), ("measure", ""), ("applicant", ""), ("from", "from-"), ("year", ""), ("asof", "as-of-"), ("filedby", "filed-by-"), ("tree", "tree-")];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (source)
        {
            try
            {
                Exporter.Check(table, format);
            }
            catch (ExportRefusedException refused)
            {
                await Results.Problem(refused.Message, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(httpContext);
                return;
            }

            httpContext.Response.ContentType = format switch
            {
                "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "json" => "application/x-ndjson",
                _ => "text/csv; charset=utf-8",
            };
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename={Named(httpContext.Request.Query)}.{format}";
            await Exporter.WriteAsync(httpContext.Response.Body, table, format, httpContext.RequestAborted);
        }
    }

    // Rows alone carry no filters: the file's name tells its question, so that two of them on a desk are not taken for one another.
    private string Named(IQueryCollection asked) => string.Join('-', Filters
        .Where(filter => asked[filter.Field].Count > 0).Select(filter => filter.Prefix + asked[filter.Field][0])
        .Where(part => part.Length is > 0 and <= 40 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.'))
        .Prepend(name));
}
