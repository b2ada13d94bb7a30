using System.Reflection;
using System.Text.Json;
using Analytics.Cli.Output;
using Analytics.Core.Words;

namespace Analytics.Tests.Conventions;

public sealed class VerbTests
{
    [Fact]
    public void Every_field_that_a_verb_prints_has_a_Chinese_heading()
    {
        var words = Csv.Embedded("Output/words.csv", typeof(TableOutput).Assembly).Select(fields => fields[0]).ToHashSet();
        var without = typeof(TableOutput).Assembly.GetTypes().Where(type => type.Namespace == "Analytics.Cli.Commands" && type.Name.EndsWith("Row", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Where(name => !words.Contains(name)).Distinct().Order().ToList();

        Assert.True(without.Count == 0, $"Add a line to src/Analytics.Cli/Output/words.csv for: {string.Join(", ", without)}");
    }
}
