using Analytics.Reporting.Exports;

namespace Analytics.Web.Api;

/// <summary>An export that leaves while it is read: refused before its first byte where it is too large, broken off and never cut short where something fails on the way.</summary>
/// <param name="table">What leaves.</param>
/// <param name="format">csv, json or xlsx.</param>
/// <param name="name">The file's name without its ending.</param>
/// <param name="source">What the rows are read from; closed when they have left.</param>
internal sealed class ExportDownload(ExportTable table, string format, string name, IDisposable? source = null) : IResult
{
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
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename={name}.{format}";
            await Exporter.WriteAsync(httpContext.Response.Body, table, format, httpContext.RequestAborted);
        }
    }
}
