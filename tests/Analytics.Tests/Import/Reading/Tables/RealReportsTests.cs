namespace Analytics.Tests.Import.Reading.Tables;

public sealed class RealReportsTests
{
    [SkippableFact]
    public void Whole_reports_as_text_web_pages_Markdown_and_PDF_are_read_to_the_last_cell()
    {
        var score = Truth.Compare("TRUTH.json", "", name => PdfIsRead || !name.EndsWith(".pdf", StringComparison.Ordinal));

        Assert.Empty(score.Silent);
        Assert.Equal(PdfIsRead ? 1776 : 1590, score.Total);
        Assert.Equal(score.Total, score.Right);
        Assert.Equal(0, score.Unbalanced);
    }

    // PDF needs poppler; the other documents need nothing.
    private static bool PdfIsRead => File.Exists("/usr/bin/pdftotext");

    [SkippableFact]
    public void Excerpts_as_web_pages_flatten_them_are_read_to_the_last_cell()
    {
        var score = Truth.Compare("TRUTH_FLATTENED.json", "flattened");

        Assert.Empty(score.Silent);
        Assert.True(score.Right >= 0.995 * score.Total, $"{score.Right} of {score.Total}");
        Assert.True(score.Alarms <= 0.02 * score.Total, $"{score.Alarms} right cells are called uncertain");
        Assert.Equal(0, score.Unbalanced);
    }

    [SkippableFact]
    public void Digits_that_run_together_are_never_guessed()
    {
        var score = Truth.Compare("TRUTH_GLUED.json", "");

        Assert.Empty(score.Silent);
    }
}
