namespace Analytics.Web.Access;

/// <summary>Who is at the other end of a request, with the role and the part of the tree.</summary>
/// <param name="Name">The name signed in with, which the audit trail keeps.</param>
/// <param name="DisplayName">The name as shown.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Place">The code of the part of the tree; empty for the whole country.</param>
/// <param name="How">How the person was recognised.</param>
public sealed record Visitor(string Name, string DisplayName, Role Role, string Place, SignedInBy How);

/// <summary>How a person was recognised.</summary>
public enum SignedInBy : byte
{
    /// <summary>The demonstration on the loopback address, where sign-in is off.</summary>
    Demonstration,

    /// <summary>The cookie of the sign-in page.</summary>
    Cookie,

    /// <summary>A token in the request's header or, for an export's address, in its query.</summary>
    Token,

    /// <summary>The header of a reverse proxy that the settings name.</summary>
    Proxy,
}
