using Analytics.Web.Access;

namespace Analytics.Web.Pages;

/// <summary>The columns of the site in the order of the office's work.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new("报送",
        [
            new("/overview", "总览", Role.Viewer),
        ]),
    ];
}

/// <summary>A group of entries under one small heading.</summary>
public sealed record NavigationGroup(string Name, IReadOnlyList<NavigationEntry> Entries);

/// <summary>One entry: where it leads, what it says, and who sees it.</summary>
public sealed record NavigationEntry(string Path, string Name, Role Role, bool CarriesPlace = true);
