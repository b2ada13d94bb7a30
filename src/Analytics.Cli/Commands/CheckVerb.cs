using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Cli.Commands;

/// <summary><c>check</c>: the findings of the rule book, and the book itself.</summary>
public sealed class CheckVerb : Verb
{
    public override Command Define()
    {
        var rules = new Option<bool>("--rules") { Description = "print the rule book" };
        var format = FormatOption();
        var path = OutOption();
        var language = new Option<string?>("--language") { Description = "zh (default) or en" };
        var command = new Command("check", "校核发现的问题；--rules 打印规则手册。Findings of the rule book; --rules prints the book.") { rules, format, path, language };
        command.SetAction(call =>
        {
            if (!call.GetValue(rules))
            {
                throw new CallException("Say what to check: --rules prints the rule book.");
            }

            Rows.Write(Book(call.GetValue(language)), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static IEnumerable<RuleRow> Book(string? language) => RuleBook.Checks.Select(check => new RuleRow
    {
        Rule = check.Id,
        Title = check.Title.In(language),
        Severity = check.Severity.Code(),
        Editions = [.. check.Editions.Select(edition => edition.Code()!)],
        Since = check.Since,
        Source = check.Source.In(language),
        Explains = check.Explains.In(language),
    });

    private sealed record RuleRow
    {
        public required string Rule { get; init; }

        public required string Title { get; init; }

        public required string Severity { get; init; }

        public required string[] Editions { get; init; }

        public required int Since { get; init; }

        public required string Source { get; init; }

        public required string Explains { get; init; }
    }
}
