using Analytics.Import.Reading.Tables;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Import.Reading.Tables;

public sealed class MutationTests
{
    [Fact]
    public void An_accident_to_a_line_is_followed_or_raises_a_finding() => Assert.InRange(Unexplained(Sheets(), 1_500).Count, 0, 2);

    [SkippableFact]
    [Trait("Kind", "Long")]
    public void A_million_accidents_to_real_reports_crash_nothing_and_change_nothing_in_silence()
    {
        Skip.If(Repository.Shared is null, "The real reports (../shared) are not beside this project.");
        var real = new[] { "seeds", "flattened" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "reports", folder)))
            .Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path).Split('\n'));

        var unexplained = Unexplained([.. real], 1_000_000);

        Assert.True(unexplained.Count <= 100, string.Join('\n', unexplained.Take(50)));
    }

    // Some accidents leave a page that is right as it stands (a cell cut where blank cells are dropped): no reader can know them.
    private static List<string> Unexplained(List<string[]> texts, int count)
    {
        var random = new Random(20_260_101);
        var before = texts.ConvertAll(lines => TablesReading.Read(Layouts.Text(lines)));
        var unexplained = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(texts.Count);
            var mutation = Mutation.By(random, texts[at]);
            unexplained.AddRange(mutation.Unexplained(before[at], TablesReading.Read(mutation.Document)).Take(1));
        }

        return unexplained;
    }

    private static List<string[]> Sheets() =>
    [
        .. Layouts.Whole.Values.SelectMany(layout => new[] { 0, 1, 4, 5, 7 }.Select(seed => layout(Sheet.Numbered(seed))))
            .Where(document => document.Format == "text").Select(document => document.Text.Split('\n')),
    ];
}
