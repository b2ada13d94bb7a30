namespace Analytics.Web.Access;

/// <summary>One checked request: who asks, and for which unit. Pages take both from here and never from the request itself.</summary>
public sealed class Visit
{
    /// <summary>The only names under which a unit's code may enter the site, as route value, query or form field;
    /// what follows a bar (`630106102|rule`) belongs to the unit before it.</summary>
    public static readonly IReadOnlyList<string> CodeNames = ["unit", "units", "under", "place", "finding"];

    /// <summary>Null for a visitor who has not signed in.</summary>
    public Visitor? Visitor { get; set; }

    /// <summary>What a handler adds to the audit entry of its change; the gate writes the entry.</summary>
    public string? Note { get; set; }

    /// <summary>The unit that the change was about, where the request itself does not name one.</summary>
    public string? Unit { get; set; }

    /// <summary>True when the visitor may do what this role may.</summary>
    public bool May(Role role) => Visitor is { } visitor && visitor.Role >= role;

    /// <summary>True when the unit lies in the visitor's part of the tree.</summary>
    public bool Sees(string unit) => Visitor is { } visitor && Reach.Covers(visitor.Place, unit);

    /// <summary>The visit of a request.</summary>
    public static Visit Of(HttpContext context) => context.Features.Get<Visit>() ?? new Visit();
}
