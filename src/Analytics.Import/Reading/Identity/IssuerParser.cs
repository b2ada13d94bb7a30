using System.Text.RegularExpressions;
using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Identity;

/// <summary>Takes a printed name apart by the names of divisions, longest first, trying every way that fits.</summary>
/// <remarks>五常市民意乡 is 五常市 and 民意乡; 北京街道 is a street and no city; 广州市白云区人民政府嘉禾街道办事处 is a street.</remarks>
public sealed partial class IssuerParser(Gazetteer gazetteer)
{
    public static readonly IssuerParser Default = new(Gazetteer.Default);

    private const string Republic = "中华人民共和国";

    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>The name taken apart, or null where it names no body.</summary>
    public IssuerName? Parse(string printed)
    {
        // 武昌区东湖风景区街道(武昌): a few names of the list have brackets of their own.
        if (printed.Contains('(', StringComparison.Ordinal) && ParseFrom(printed, needsPlace: true) is { Body: BodyKind.Government } exact)
        {
            return exact;
        }

        var name = Brackets().Replace(printed, "");
        name = name.StartsWith("中共", StringComparison.Ordinal) ? name[2..] : name.StartsWith(Republic, StringComparison.Ordinal) ? name[Republic.Length..] : name;
        if (name.Length is < 2 or > 60)
        {
            return null;
        }

        // Words may stand before the name in a sentence: the first place that a reading can start from wins.
        var last = Math.Min(name.Length - 2, 24);
        for (var start = 0; start <= last; start++)
        {
            if (ParseFrom(name[start..], needsPlace: start > 0) is { } found && (start == 0 || IsSure(found)))
            {
                return found with { MayBeOffice = found.Body == BodyKind.Government && OfficeHint().IsMatch(printed) };
            }
        }

        return null;
    }

    // In the middle of a word (本溪|市南|芬区) only a whole name is believed.
    private static bool IsSure(IssuerName name) => name.PlaceName.Length > 2 && name.Kind == NameKind.Full
        && (name.Body is BodyKind.Government or BodyKind.Office || (name.Body == BodyKind.Department && Departments.Find(name.BodyName) is { IsUsual: true }));

    private IssuerName? ParseFrom(string name, bool needsPlace)
    {
        Best best = default;
        Walk(name, 0, null, 0, NameKind.Full, NameKind.Full, 0, ref best);
        if (best.Name is not null)
        {
            return best.Name;
        }

        return !needsPlace && BodyWords.Of(name, hasPlace: false) is { } body
            ? new IssuerName(name, [], 0, NameKind.Full, body.Body, body.Name)
            : null;
    }

    private void Walk(string name, int at, List<Division>? within, int names, NameKind kind, NameKind lastKind, int lastStart, ref Best best)
    {
        if (within is not null)
        {
            var rest = name[at..];
            // 襄阳|区教育局: a city without its ending has no 区 behind it; that is another place's ending.
            if (!IsOthersEnding(rest, lastKind, within[0]) && BodyWords.Of(rest, hasPlace: true) is { } body)
            {
                best.Offer(new IssuerName(name, within, names, kind, body.Body, body.Name) { PlaceName = PlaceName(name[lastStart..at]) }, body.Quality, at);
            }

            if (BodyWords.Branch(rest) is { } branch)
            {
                OfferBranch(name, within, branch, names, ref best);
            }

            // 白云区人民政府嘉禾街道: the parent's government stands between.
            foreach (var between in (ReadOnlySpan<string>)["人民政府", "政府"])
            {
                if (rest.StartsWith(between, StringComparison.Ordinal) && rest.Length > between.Length)
                {
                    at += between.Length;
                    break;
                }
            }
        }

        Span<int> lengths = stackalloc int[16];
        var count = Gazetteer.Lengths(name.AsSpan(at), lengths);
        for (var i = count - 1; i >= 0; i--)
        {
            var length = lengths[i];
            var entries = Gazetteer.Named(name.AsSpan(at, length));
            for (var want = NameKind.Full; want <= NameKind.OtherEnding; want++)
            {
                List<Division>? fitting = null;
                foreach (var entry in entries)
                {
                    if (entry.Kind == want && (within is null || IsBelow(entry.Division, within)) && fitting?.Contains(entry.Division) != true)
                    {
                        (fitting ??= []).Add(entry.Division);
                    }
                }

                if (fitting is not null)
                {
                    WithoutNamesakesBelow(fitting);
                    Walk(name, at + length, fitting, names + 1, (NameKind)Math.Max((byte)kind, (byte)want), want, at, ref best);
                }
            }
        }
    }

    private static bool IsOthersEnding(string rest, NameKind kind, Division place) =>
        kind == NameKind.Shortened && rest.Length > 0 && place.Level is "city" or "county" && BodyWords.BeginsWithLevel(rest);

    private void OfferBranch(string name, List<Division> within, (string Department, string Place) branch, int names, ref Best best)
    {
        List<Division> places =
        [
            .. Gazetteer.Named(branch.Place).Select(entry => entry.Division)
                .Where(division => division.Level != "township" && IsBelow(division, within)).Distinct(),
        ];
        if (places.Count > 0)
        {
            best.Offer(new IssuerName(name, places, names + 1, NameKind.Full, BodyKind.Department, branch.Department) { PlaceName = places[0].Name }, 2, name.Length);
        }
    }

    // 东莞市 is a city and, in the list, the county of itself: the upper one is meant.
    private static void WithoutNamesakesBelow(List<Division> places)
    {
        if (places.Count > 1)
        {
            places.RemoveAll(place => places.Exists(other => other.Code.Length < place.Code.Length && place.Code.StartsWith(other.Code, StringComparison.Ordinal)));
        }
    }

    private static bool IsBelow(Division division, List<Division> within)
    {
        foreach (var parent in within)
        {
            if (division.Code.Length > parent.Code.Length && division.Code.StartsWith(parent.Code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string PlaceName(string name) =>
        name.StartsWith("人民政府", StringComparison.Ordinal) ? name[4..] : name.StartsWith("政府", StringComparison.Ordinal) ? name[2..] : name;

    [GeneratedRegex(@"\([^()]{0,30}\)|【[^】]{0,20}】|[\s""“”'《》]+")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\([^()]*(?:办公室|办公厅|机关|本级)\)|(?:机关|本级)$")]
    private static partial Regex OfficeHint();

    private struct Best
    {
        private (int Quality, int Kind, int Covered) rank;

        public IssuerName? Name { get; private set; }

        public void Offer(IssuerName name, int quality, int covered)
        {
            // A full name beats a shortened one; more of the name explained beats less.
            var offered = (quality, -(int)name.Kind, covered);
            if (Name is null || offered.CompareTo(rank) > 0)
            {
                (Name, rank) = (name, offered);
            }
        }
    }
}
