namespace Analytics.Tests.Import.Reading.Tables;

public sealed class RealReportsTests
{
    [SkippableFact]
    public void Five_whole_reports_as_flattened_text_are_read_to_the_last_cell()
    {
        var score = Truth.Compare("TRUTH.json", "", name => name.StartsWith("seeds/", StringComparison.Ordinal));

        Assert.Empty(score.Silent);
        Assert.Equal((992, 992), (score.Right, score.Total));
        Assert.Equal(0, score.Unbalanced);
    }

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
