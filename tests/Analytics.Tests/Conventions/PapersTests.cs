using System.Text.RegularExpressions;

namespace Analytics.Tests.Conventions;

/// <summary>The pages that a newcomer reads: they are there, and what they point at is there.</summary>
public sealed partial class PapersTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("jobs/README.md")]
    [InlineData("sql/README.md")]
    [InlineData("docs/decisions.md")]
    [InlineData("docs/install.md")]
    [InlineData("docs/security.md")]
    [InlineData("docs/performance.md")]
    [InlineData("docs/scale.md")]
    public void Every_page_is_there_and_so_is_what_it_points_at(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var gone = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith('#') && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target.Split('#')[0])))
            .ToList();

        Assert.True(gone.Count == 0, $"{page} points at what is not there: {string.Join(", ", gone)}");
    }

    [Fact]
    public void The_jobs_page_names_every_job()
    {
        var page = Repository.Read("jobs/README.md");

        Assert.All(Analytics.Jobs.Running.JobRunner.Jobs, job => Assert.Contains($"`{job.Id}`", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
