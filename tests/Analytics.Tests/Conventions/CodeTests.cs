using System.Text.RegularExpressions;

namespace Analytics.Tests.Conventions;

/// <summary>The house rules that a compiler does not know.</summary>
public sealed partial class CodeTests
{
    private static readonly string[] Code = [.. Repository.Files("src", "*.cs"), .. Repository.Files("jobs", "*.cs")];

    [Fact]
    public void Every_public_type_says_in_one_sentence_what_it_is()
    {
        var silent = Code.Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)).SelectMany(path =>
        {
            var text = Repository.Read(path);
            var lines = PublicTopLevelType().IsMatch(text) ? text.Split('\n') : [];
            return lines.Select((line, index) => (line, index))
                .Where(item => PublicType().IsMatch(item.line))
                .Where(item => !Above(lines, item.index).Any(line => line.StartsWith("/// <summary>", StringComparison.Ordinal) || line.StartsWith("/// <inheritdoc", StringComparison.Ordinal)))
                .Select(item => $"{path}({item.index + 1}): {item.line.Trim()}");
        }).ToList();

        Assert.True(silent.Count == 0, "Write a <summary> in the domain's words above:\n" + string.Join('\n', silent));
    }

    [Fact]
    public void Now_comes_from_a_clock_that_tests_can_turn()
    {
        AssertNowhere(Clock(), "Take a TimeProvider instead; 'this year' taken from the machine cannot be tested.");
    }

    [Fact]
    public void Nothing_waits_for_a_task_by_blocking()
    {
        AssertNowhere(Blocking(), "Await it; blocking on a task can deadlock a page.");
    }

    [Fact]
    public void Public_types_stand_in_a_file_of_their_name()
    {
        var strays = Code.Where(path =>
        {
            var names = PublicTopLevelType().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value).ToList();
            var file = Path.GetFileName(path).Split('.')[0];
            return names.Count > 0 && !names.Any(name => name == file || name.StartsWith(file, StringComparison.Ordinal));
        }).ToList();

        Assert.True(strays.Count == 0, "Name the file after the type that it is about:\n" + string.Join('\n', strays));
    }

    [Fact]
    public void Nothing_in_the_tree_speaks_of_the_machine_it_was_written_on()
    {
        string[] patterns = ["*.cs", "*.sql", "*.md", "*.csproj", "*.props", "*.sh", "*.cshtml", "*.resx", "*.json"];
        var places = new[] { "src", "jobs", "sql", "tests", "docs" }
            .SelectMany(folder => patterns.SelectMany(pattern => Repository.Files(folder, pattern)))
            .Concat(["README.md", "Directory.Build.props", "Directory.Packages.props", "test.sh", ".ci/run"])
            .Where(path => !path.EndsWith("/CodeTests.cs", StringComparison.Ordinal) && File.Exists(Path.Combine(Repository.Root, path)))
            .Where(path => Place().IsMatch(Repository.Read(path))).ToList();

        Assert.True(places.Count == 0, "A path of one machine means nothing on another:\n" + string.Join('\n', places));
    }

    private static void AssertNowhere(Regex pattern, string advice)
    {
        var found = Code.SelectMany(path => Repository.Read(path).Split('\n')
            .Select((line, index) => (line, index))
            .Where(item => !item.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(item.line))
            .Select(item => $"{path}({item.index + 1}): {item.line.Trim()}")).ToList();
        Assert.True(found.Count == 0, advice + "\n" + string.Join('\n', found));
    }

    private static IEnumerable<string> Above(string[] lines, int index)
    {
        for (var i = index - 1; i >= 0 && lines[i].TrimStart() is { } line && (line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith('[')); i--)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"^\s*public (?:static |sealed |abstract |readonly |partial |ref )*(?:class|record|record struct|struct|interface|enum) \w+")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial |ref )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicTopLevelType();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"/work/(?!the)|/root/")]
    private static partial Regex Place();
}
