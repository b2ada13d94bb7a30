using System.Security.Cryptography;
using Analytics.Web.Access;
using Microsoft.AspNetCore.StaticFiles;

namespace Analytics.Web.Assets;

/// <summary>Style sheet, script and icon, served from inside the assembly under a name that changes with their content.</summary>
public static class AssetRoutes
{
    private static readonly Dictionary<string, (byte[] Bytes, string Version)> Loaded = Load();

    /// <summary>The address of an asset, with its version.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Loaded[name].Version}";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        var types = new FileExtensionContentTypeProvider();
        routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
        {
            if (!Loaded.TryGetValue(name, out var asset) || !types.TryGetContentType(name, out var type))
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Bytes, type);
        }).WithMetadata(new NeedsAttribute(Role.Anyone));
    }

    private static Dictionary<string, (byte[] Bytes, string Version)> Load()
    {
        var found = new Dictionary<string, (byte[] Bytes, string Version)>(StringComparer.Ordinal);
        var assembly = typeof(AssetRoutes).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var bytes = copy.ToArray();
            found[resource["assets/".Length..]] = (bytes, Convert.ToHexString(SHA256.HashData(bytes))[..8].ToLowerInvariant());
        }

        return found;
    }
}
