using System.Text.RegularExpressions;

namespace Analytics.Web.Wording;

/// <summary>English sentences with a figure put in: one unit is confirmed, two units are confirmed. Chinese needs none of it.</summary>
public static partial class Singular
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["are"] = "is", ["were"] = "was", ["have"] = "has", ["wait"] = "waits", ["differ"] = "differs", ["agree"] = "agrees", ["stand"] = "stands",
    };

    /// <summary>The sentence with each noun, and the verb behind it, that a single one calls for.</summary>
    public static string Of(string sentence) => One().Replace(sentence, match =>
        match.Value[..^match.Groups[2].Length][..^1] + (match.Groups[2].Success ? match.Groups[2].Value[..1] + Verbs[match.Groups[2].Value[1..]] : ""));

    // Nouns of our own sentences alone: what people wrote is not touched but where it says the same.
    [GeneratedRegex(@"(?<![\d.,/:\-])\b1 (?:new |expected |addend )*(units|versions|reports|cells|files|verdicts|items|errors|questions|findings|rules|lines|days|years|months|weeks|hours|minutes|seconds|sentences|departments|districts|townships|zones|places|documents|changes|rows)\b( (?:are|were|have|wait|differ|agree|stand)\b)?")]
    private static partial Regex One();
}
