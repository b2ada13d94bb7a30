using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>A summary as an official paper, from the office's own template where it has one.</summary>
public static class SummaryWord
{
    /// <param name="summary">What it says.</param>
    /// <param name="templates">Where the office's own templates lie; null is where the settings say.</param>
    public static byte[] Of(YearlySummary summary, PaperTemplates? templates = null) => (templates ?? new PaperTemplates()).Word(SummaryPaper.Of(summary));
}
