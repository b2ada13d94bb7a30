using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks;

/// <summary>Every check there is, found by itself, in a stable order.</summary>
public static class RuleBook
{
    public static readonly IReadOnlyList<Check> Checks = Discovery.Of<Check>(typeof(RuleBook).Assembly);

    private static readonly Check[] Ordered = [.. Checks];

    /// <summary>The check with this id, or null; a reader's own findings carry rules that are not in the book.</summary>
    public static Check? Find(string id) => Array.Find(Ordered, check => check.Id == id);

    /// <summary>The findings of every check on one report; the reader's own findings stay with the report.</summary>
    public static IReadOnlyList<Finding> Run(CheckSubject subject) => Run(subject, Ordered);

    /// <summary>The findings of some checks alone, as where one is new.</summary>
    public static IReadOnlyList<Finding> Run(CheckSubject subject, Check[] checks)
    {
        List<Finding>? findings = null;
        foreach (var check in checks)
        {
            var result = check.Run(subject);
            if (result.Findings.Count > 0)
            {
                (findings ??= []).AddRange(result.Findings);
            }
        }

        return findings is null ? [] : findings;
    }
}
