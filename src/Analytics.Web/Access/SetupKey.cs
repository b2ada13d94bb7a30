using System.Security.Cryptography;
using System.Text;

namespace Analytics.Web.Access;

/// <summary>The key of the one-time link with which the first administrator is made; printed at the start and worth nothing once a person exists.</summary>
public sealed class SetupKey
{
    public string Value { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLowerInvariant();

    /// <summary>Compares without telling by its time how much was right.</summary>
    public bool Is(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Value));
}
