namespace Analytics.Jobs.Importing;

/// <summary>Paths as the caller gave them: the queue holds whole ones, because its workers stand elsewhere.</summary>
internal sealed class GivenPaths
{
    private readonly string here = Environment.CurrentDirectory + Path.DirectorySeparatorChar;
    private readonly Dictionary<string, string> odd = new(StringComparer.Ordinal);

    public GivenPaths(IEnumerable<string> given)
    {
        // Only what neither is whole nor simply lies below the current folder needs to be kept.
        foreach (var path in given)
        {
            var whole = Path.GetFullPath(path);
            if (whole == here + path)
            {
                continue;
            }

            if (whole != path || whole.StartsWith(here, StringComparison.Ordinal))
            {
                odd[whole] = path;
            }
        }
    }

    public string Of(string whole) =>
        odd.TryGetValue(whole, out var path) ? path : whole.StartsWith(here, StringComparison.Ordinal) ? whole[here.Length..] : whole;
}
