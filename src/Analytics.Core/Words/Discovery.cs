using System.Reflection;

namespace Analytics.Core.Words;

/// <summary>Finds everything of one kind in an assembly, in a stable order, so that adding one is one new file.</summary>
public static class Discovery
{
    public static IReadOnlyList<T> Of<T>(Assembly assembly) where T : class =>
    [
        .. assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!)
            .OrderBy(item => item.GetType().FullName, StringComparer.Ordinal),
    ];
}
