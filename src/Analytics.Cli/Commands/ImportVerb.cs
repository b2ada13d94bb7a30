using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Reports;
using Analytics.Jobs.Importing;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>import</c>: files or folders into the warehouse, with a receipt each.</summary>
public sealed class ImportVerb : Verb
{
    public override Command Define()
    {
        var paths = new Argument<string[]>("PATH") { Description = "文件或文件夹。Files or folders", Arity = ArgumentArity.OneOrMore };
        var received = new Option<string?>("--received-on") { Description = "收到日期，如 2026-01-31。Day on which they were received" };
        var accept = new Option<bool>("--accept") { Description = "没有错误的直接通过。Accept what has no error" };
        var watch = new Option<bool>("--watch") { Description = "持续监视文件夹。Keep on looking for new files" };
        var published = new Option<bool>("--published") { Description = "这些是网上公布件，与报送件逐格比较，不作为报送。These are published copies: held beside what was filed, never filings" };
        var publishedOn = new Option<string?>("--published-on") { Description = "公布日期。Day on which they were published; default: as the page says" };
        var address = new Option<string?>("--address") { Description = "网址。Where they stand on the web; default: as the page says" };
        var author = new Option<string>("--author") { Description = "经办人。Who imports", DefaultValueFactory = _ => "import" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("import", "把文件或文件夹入库，每份一张回执。Loads files or folders, with a receipt each.") { paths, received, accept, watch, published, publishedOn, address, author, format, path, spec };
        command.SetAction(async (call, cancellationToken) =>
        {
            var asked = call.GetRequiredValue(paths);
            if (asked.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } absent)
            {
                throw new CallException($"没有 {absent} 这个文件或文件夹。There is no file or folder {absent}.");
            }

            using var warehouse = OpenWarehouse(call.GetValue(spec));
            if (call.GetValue(published))
            {
                var taken = new PublishedImport(warehouse, new PublishedTerms
                {
                    PublishedOn = Days.Parse(call.GetValue(publishedOn)),
                    Address = call.GetValue(address),
                    Author = call.GetRequiredValue(author),
                }).Take([.. GivenFiles.At(asked)]).Lines;
                Rows.Write(taken.Select(Row.Of), call.GetValue(format), call.GetValue(path));
                return taken.Any(line => line.Status == LoadStatus.SetAside) ? ExitStatus.SetAside : ExitStatus.Done;
            }

            if (call.GetValue(publishedOn) is not null || call.GetValue(address) is not null)
            {
                throw new CallException("--published-on 和 --address 只与 --published 一起使用。--published-on and --address go with --published.");
            }

            var import = new DocumentImport(warehouse, new ImportSettings
            {
                ReceivedOn = Days.Parse(call.GetValue(received)),
                Accept = call.GetValue(accept),
                Author = call.GetRequiredValue(author),
            });
            var isWhole = Rows.FormatOf(call.GetValue(format), call.GetValue(path)) != "json";
            var setAside = 0;
            // Watching, only what is new since the last look is taken, so that a file set aside is not said again each time.
            var seen = call.GetValue(watch) ? new HashSet<string>(StringComparer.Ordinal) : null;
            do
            {
                var files = seen is null ? GivenFiles.At(asked) : [.. GivenFiles.At(asked).Where(file => seen.Add($"{file}|{File.GetLastWriteTimeUtc(file).Ticks}"))];
                if (files.Any())
                {
                    setAside += await TakeAsync(import, files, call.GetValue(format), call.GetValue(path), isWhole, cancellationToken);
                }

                if (call.GetValue(watch))
                {
                    await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
            while (call.GetValue(watch) && !cancellationToken.IsCancellationRequested);

            return setAside == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }

    private static async Task<int> TakeAsync(DocumentImport import, IEnumerable<string> files, string? format, string? path, bool isWhole, CancellationToken cancellationToken)
    {
        var lines = new List<Row>();
        var bar = new Progress(TimeProvider.System);
        var summary = await import.RunAsync(
            files,
            line =>
            {
                // Lines leave as they are committed; a table or a list with headings needs them all.
                if (isWhole || path is not null)
                {
                    lines.Add(Row.Of(line));
                }
                else
                {
                    Rows.Write([Row.Of(line)], format);
                }
            },
            bar.Show,
            cancellationToken);
        bar.End();
        if (lines.Count > 0)
        {
            Rows.Write(lines, format, path);
        }

        Console.Error.WriteLine($"入库 {summary.Loaded}，未变 {summary.Unchanged}，搁置 {summary.SetAside}。{summary.Loaded} loaded, {summary.Unchanged} unchanged, {summary.SetAside} set aside.");
        return summary.SetAside;
    }

    private sealed record Row
    {
        public required string File { get; init; }

        public required string Status { get; init; }

        public required string? Jurisdiction { get; init; }

        public required int? Year { get; init; }

        public required int? Version { get; init; }

        public required string? Reason { get; init; }

        public required ReceiptRow? Receipt { get; init; }

        public static Row Of(ImportLine line) => new()
        {
            File = line.File,
            Status = line.StatusCode,
            Jurisdiction = line.Code,
            Year = line.Year,
            Version = line.Version,
            Reason = line.Reason is { } reason ? $"{reason.Zh} {reason.En}" : null,
            Receipt = line.Receipt is { } receipt ? ReceiptRow.Of(receipt) : null,
        };
    }

    private sealed record ReceiptRow(int Printed, int Numbers, int Blanks, int Marks, int Texts, int Ignored, bool Balanced)
    {
        public static ReceiptRow Of(Receipt receipt) =>
            new(receipt.Printed, receipt.Numbers, receipt.Blanks, receipt.Marks, receipt.Texts, receipt.Ignored, receipt.IsBalanced);
    }
}
