namespace Analytics.Web.Access;

/// <summary>What a person may do inside the part of the tree that the person is bound to; each role may do all that the one before may.</summary>
public enum Role : byte
{
    /// <summary>No sign-in needed: the sign-in page itself, the style sheet, the health address.</summary>
    Anyone = 0,

    /// <summary>Reads.</summary>
    Viewer = 1,

    /// <summary>Reads, uploads and answers for one unit.</summary>
    Filer = 2,

    /// <summary>Accepts, sends back, edits the roster of a district.</summary>
    Officer = 3,

    /// <summary>People, settings, the audit trail.</summary>
    Administrator = 4,

    /// <summary>Nobody: the request is not offered at all.</summary>
    Nobody = 255,
}

/// <summary>The code of a role as it stands in the warehouse.</summary>
public static class RoleCodes
{
    /// <summary>The roles that a person can be given.</summary>
    public static readonly IReadOnlyList<Role> Given = [Role.Viewer, Role.Filer, Role.Officer, Role.Administrator];

    public static string Code(this Role role) => role switch
    {
        Role.Viewer => "viewer",
        Role.Filer => "filer",
        Role.Officer => "officer",
        Role.Administrator => "administrator",
        _ => "none",
    };

    /// <summary>The role of a code; an unknown code may do nothing.</summary>
    public static Role FromCode(string? code) => Given.FirstOrDefault(role => role.Code() == code);
}
