using System.Xml.Linq;
using Analytics.Cli;
using Analytics.Core.Words;

namespace Analytics.Tests.Conventions;

/// <summary>Which room knows which, and that ids are unique.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData("src/Analytics.Core", "")]
    [InlineData("src/Analytics.Import", "Core")]
    [InlineData("src/Analytics.Warehouse", "Core")]
    [InlineData("src/Analytics.Simulation", "Core")]
    [InlineData("src/Analytics.Reporting", "Core Warehouse")]
    [InlineData("jobs", "Core Import Warehouse Reporting")]
    public void A_project_knows_only_the_rooms_below_it(string folder, string allowed)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, Repository.Files(folder, "*.csproj").Single()));
        var references = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("Analytics.", "", StringComparison.Ordinal));

        Assert.Subset(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), references.ToHashSet());
    }

    [Fact]
    public void Every_package_has_its_reason_beside_its_version()
    {
        var lines = Repository.Read("Directory.Packages.props").Split('\n');
        var without = lines.Select((line, index) => (line, index))
            .Where(item => item.line.Contains("<PackageVersion ", StringComparison.Ordinal))
            .Where(item => !Enumerable.Range(1, 3).Any(back => lines[item.index - back].Contains("<!--", StringComparison.Ordinal)
                || lines[item.index - back].Contains("-->", StringComparison.Ordinal)))
            .Select(item => item.line.Trim()).ToList();

        Assert.True(without.Count == 0, "Say why we depend on it:\n" + string.Join('\n', without));
    }

    [Fact]
    public void Verbs_have_unique_names_and_describe_themselves()
    {
        var verbs = Discovery.Of<Verb>(typeof(Tool).Assembly).Select(verb => verb.Define()).ToList();

        Assert.Equal(verbs.Count, verbs.Select(verb => verb.Name).Distinct().Count());
        Assert.All(verbs, verb => Assert.False(string.IsNullOrWhiteSpace(verb.Description), $"Describe the verb {verb.Name}."));
    }
}
