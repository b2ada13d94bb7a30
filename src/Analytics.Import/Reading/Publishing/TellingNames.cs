using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Names of places that hold a word which means something in a sentence (其中口乡, 共和镇, 万全区): they say nothing of numbers.</summary>
internal static partial class TellingNames
{
    private static readonly FrozenSet<string> Names =
        DivisionList.Default.All.Select(division => division.Name).Where(name => name.Length > 2 && Word().IsMatch(name)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<string> Search = SearchValues.Create([.. Names], StringComparison.Ordinal);

    private static readonly int Longest = Names.Max(name => name.Length);

    /// <summary>The sentence with such names made silent but for their endings, every place in it kept.</summary>
    public static string Silenced(string sentence)
    {
        for (var at = sentence.AsSpan().IndexOfAny(Search); at >= 0; at = sentence.AsSpan().IndexOfAny(Search))
        {
            var length = Math.Min(Longest, sentence.Length - at);
            while (!Names.Contains(sentence.Substring(at, length)))
            {
                length--;
            }

            sentence = string.Concat(sentence.AsSpan(0, at), new string('某', length - 1), sentence.AsSpan(at + length - 1));
        }

        return sentence;
    }

    [GeneratedRegex("全[县区市省州盟旗]|其中|共|包括|分别|约|合计|总|累|含")]
    private static partial Regex Word();
}
