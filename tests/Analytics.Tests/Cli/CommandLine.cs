using System.Text.Json.Nodes;
using Analytics.Cli;

namespace Analytics.Tests.Cli;

/// <summary>Runs the tool in this process, one call at a time, with what it printed.</summary>
public static class CommandLine
{
    private static readonly Lock OneAtATime = new();

    public static Printed Run(params string[] args)
    {
        lock (OneAtATime)
        {
            var (output, errors) = (Console.Out, Console.Error);
            using var printed = new StringWriter();
            using var said = new StringWriter();
            try
            {
                Console.SetOut(printed);
                Console.SetError(said);
                return new Printed(Tool.Run(args), printed.ToString(), said.ToString());
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(errors);
            }
        }
    }
}

/// <summary>What a call printed, and its exit status.</summary>
public sealed record Printed(int Status, string Output, string Errors)
{
    /// <summary>The rows, one JSON object a line.</summary>
    public IReadOnlyList<JsonNode> Rows => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
