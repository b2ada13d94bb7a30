using Analytics.Core.Words;

namespace Analytics.Import.Reading.Identity;

/// <summary>Whether a government's website is named after a place: its name in pinyin (pingtan) or its initials (spt).</summary>
internal static class SiteNames
{
    private static readonly Lazy<ILookup<char, string>> Readings = new(() =>
        Csv.Embedded("Divisions/pinyin.csv")
            .SelectMany(f => f[1].Select(character => (character, syllable: f[0])))
            .ToLookup(pair => pair.character, pair => pair.syllable));

    public static bool Fits(string site, string placeName)
    {
        var stem = PlaceStem.Of(placeName);
        foreach (var label in site.ToLowerInvariant().Split('.'))
        {
            if (label is "www" or "gov" or "cn" or "zwgk" || label.Length < 3)
            {
                continue;
            }

            if (Spells(label, placeName, initials: false) || Spells(label, stem, initials: false)
                || Spells(label, placeName, initials: true) || (stem.Length >= 3 && Spells(label, stem, initials: true)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Spells(ReadOnlySpan<char> label, ReadOnlySpan<char> name, bool initials)
    {
        if (name.IsEmpty)
        {
            return label.IsEmpty;
        }

        foreach (var syllable in Readings.Value[name[0]])
        {
            var spelled = initials ? syllable.AsSpan(0, 1) : syllable;
            if (label.StartsWith(spelled) && Spells(label[spelled.Length..], name[1..], initials))
            {
                return true;
            }
        }

        return false;
    }
}
