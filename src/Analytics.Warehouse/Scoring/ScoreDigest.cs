using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehousing.Scoring;

internal static class ScoreDigest
{
    public static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Order(StringComparer.Ordinal)))))[..32];
}
