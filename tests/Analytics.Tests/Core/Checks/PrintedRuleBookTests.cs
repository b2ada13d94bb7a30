using Analytics.Core.Checks;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Core.Checks;

public sealed class PrintedRuleBookTests
{
    [Fact]
    public void The_printed_book_is_in_step_with_the_checks() =>
        Assert.True(
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules.md")).ReplaceLineEndings("\n") == PrintedRuleBook.Markdown(),
            "Print it again: dotnet run --project src/Analytics.Cli -- check --rules --out docs/rules.md");
}
