using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Import.Documents;

namespace Analytics.Cli.Commands;

/// <summary><c>read FILE…</c>: what each document says, one object a report; touches no warehouse.</summary>
public sealed class ReadCommand : Verb
{
    // As many files at once as there are cores, and as many answers kept waiting for their turn.
    private static readonly int Workers = Math.Max(1, Environment.ProcessorCount);

    public override Command Define()
    {
        var files = new Argument<string[]>("FILE") { Description = "files or folders", Arity = ArgumentArity.OneOrMore };
        var lines = new Option<bool>("--lines") { Description = "each line is a document of its own: a title, a phrase" };
        var format = FormatOption();
        var command = new Command("read", "读取文件并打印所载内容，不入库。Reads documents and prints what they say; touches no warehouse.") { files, lines, format };
        command.SetAction(call => Run(call.GetValue(files)!, call.GetValue(lines), Rows.FormatOf(call.GetValue(format), null)));
        return command;
    }

    private static int Run(string[] paths, bool eachLine, string format)
    {
        if (format is not ("json" or "table"))
        {
            throw new CallException($"--format {format} is not known here; use json or table.");
        }

        var failed = eachLine ? ReadLines(paths, format, Console.Out) : ReadFiles(paths, format, Console.Out);
        return failed ? ExitStatus.SetAside : ExitStatus.Done;
    }

    // Both cores read; answers are printed in the order of the call, as soon as their turn comes.
    private static bool ReadFiles(string[] paths, string format, TextWriter output)
    {
        var failed = false;
        foreach (var answer in Files(paths).AsParallel().AsOrdered().WithDegreeOfParallelism(Workers)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(path => ReadFile(path, format)))
        {
            if (answer.Error is not null)
            {
                failed = true;
                Console.Error.WriteLine(answer.Error);
            }

            foreach (var report in answer.Reports)
            {
                output.WriteLine(report);
            }
        }

        return failed;
    }

    private static bool ReadLines(string[] paths, string format, TextWriter output)
    {
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                throw new CallException($"{path}：找不到文件。There is no such file.");
            }

            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                output.WriteLine(Print(ReportImporter.ReadLine($"{path}:{++number}", line), format));
            }
        }

        return false;
    }

    private static Answer ReadFile(string path, string format)
    {
        try
        {
            return new Answer([.. ReportImporter.ReadFile(path).Select(report => Print(report, format))], null);
        }
        catch (Refusal refusal)
        {
            return new Answer([], $"{path}：{refusal.Words.Zh} {refusal.Words.En}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Answer([], $"{path}：{unreadable.Message}");
        }
    }

    private static IEnumerable<string> Files(string[] paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    yield return file;
                }
            }
            else
            {
                yield return path;
            }
        }
    }

    private static string Print(Report report, string format) => format == "json" ? ReadJson.Write(report) : ReadSummary.Write(report);

    private sealed record Answer(IReadOnlyList<string> Reports, string? Error);
}
