using Analytics.Warehousing.People;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Web.Access;

/// <summary>Passwords as the framework hashes them, and what a new one must be.</summary>
public sealed class Passwords
{
    /// <summary>Long rather than odd: the advice of NIST SP 800-63B.</summary>
    public const int ShortestAllowed = 10;

    private readonly PasswordHasher<string> hasher = new();

    // Compared against when there is no such account, so that the answer takes as long.
    private readonly string nobody;

    public Passwords() => nobody = hasher.HashPassword("", Guid.NewGuid().ToString());

    public string Hash(string name, string password) => hasher.HashPassword(name, password);

    public bool Fits(PeopleList.Row? person, string password)
    {
        var result = hasher.VerifyHashedPassword(person?.Name ?? "", person?.PasswordHash ?? nobody, password);
        return person is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>True where a password is long enough and is not the name.</summary>
    public static bool IsGood(string? password, string? name) =>
        password is { Length: >= ShortestAllowed and <= 200 } && !string.Equals(password, name, StringComparison.OrdinalIgnoreCase)
            && password.Distinct().Count() >= 5;
}
