using Analytics.Core.Forms;

namespace Analytics.Core.Measures;

/// <summary>Groups of lines of the applications table, which every edition prints alike.</summary>
public static class FormLines
{
    /// <summary>The eight reasons for refusal, 三（三）1 to 8.</summary>
    public static readonly string[] Refused = Under("refused.");

    /// <summary>The three kinds of unavailable information, 三（四）1 to 3.</summary>
    public static readonly string[] Unavailable = Under("unavailable.");

    /// <summary>The five kinds of application that are not processed, 三（五）1 to 5.</summary>
    public static readonly string[] NotProcessed = Under("not-processed.");

    private static string[] Under(string prefix) =>
        [.. Form.Measures.Where(m => m.Code.StartsWith(prefix, StringComparison.Ordinal)).Select(m => m.Code)];
}
