using Analytics.Warehousing;
using Analytics.Web.Access;

namespace Analytics.Web;

/// <summary>Two addresses for whoever watches over the service: does it run, and can it reach its warehouse.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).WithMetadata(new NeedsAttribute(Role.Anyone));
        routes.MapGet("/health/ready", (Warehouse warehouse) =>
        {
            try
            {
                warehouse.Query<long>("SELECT COUNT(*) FROM DimReportYear AS y");
                return Results.Text("ready");
            }
            catch (Exception wrong) when (wrong is WarehouseException or System.Data.Common.DbException)
            {
                return Results.Text("warehouse out of reach", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).WithMetadata(new NeedsAttribute(Role.Anyone));
    }
}
