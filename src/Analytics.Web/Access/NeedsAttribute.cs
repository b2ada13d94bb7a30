namespace Analytics.Web.Access;

/// <summary>Declares the least role that a route asks for; a route without it is refused to everybody and fails the route matrix test.</summary>
/// <param name="read">For reading (GET and HEAD).</param>
/// <param name="change">For changing (every other method); nobody unless said.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsAttribute(Role read, Role change = Role.Nobody) : Attribute
{
    public Role Read { get; } = read;

    public Role Change { get; } = change;

    /// <summary>Narrows the declaration to one named page handler; null for all that have none of their own.</summary>
    public string? Handler { get; init; }

    /// <summary>The role for a method.</summary>
    public Role For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Read : Change;

    /// <summary>The declaration that holds for a handler among those of a route; null where none was made.</summary>
    public static NeedsAttribute? Choose(IReadOnlyList<NeedsAttribute> declared, string? handler) =>
        (handler is null ? null : declared.FirstOrDefault(needs => string.Equals(needs.Handler, handler, StringComparison.OrdinalIgnoreCase)))
        ?? declared.FirstOrDefault(needs => needs.Handler is null);
}
