using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Words;
using Analytics.Reporting.Exports;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Scores;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;

namespace Analytics.Cli.Commands.Scores;

/// <summary><c>score</c>: scores the units of a government by its scheme (考核); proposals until a person confirms them.</summary>
public sealed class ScoreVerb : Verb
{
    public override Command Define()
    {
        var under = new Option<string?>("--under") { Description = "代码：本级政府。Code of the government", Recursive = true };
        var year = new Option<int>("--year") { Description = "报告年度。Report year", Recursive = true };
        var author = new Option<string>("--author") { Description = "操作人。Who decides", Recursive = true, DefaultValueFactory = _ => "score" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var asOf = AsOf();
        var command = new Command("score", "考核：方案、拟定、确认、申诉、定稿、排名。Scores units by a scheme that the office edits.") { under, year, author, asOf, format, path, spec };
        var scope = new ScoreScope(under, year, author, format, spec);
        command.Subcommands.Add(ScoreSchemeCommand.Define(scope));
        foreach (var decision in ScoreDecisions.All(scope))
        {
            command.Subcommands.Add(decision);
        }

        command.Subcommands.Add(Rank(scope));
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var (code, of) = scope.Of(call, warehouse);
            var knowledge = new Knowledge { AsOf = Days.Instant(call.GetValue(asOf)) };
            var sheet = ScoreScope.Sheet(warehouse, code, of, knowledge);
            var file = call.GetValue(path);
            if (file?.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) == true)
            {
                if (knowledge.AsOf is not null)
                {
                    throw new CallException("通报是要发出去的文件，只按现在的评分出；--as-of 请用 .xlsx、.csv 或不写 --out。The announcement goes out and says what holds now; with --as-of write .xlsx or .csv.");
                }

                File.WriteAllBytes(file, new PaperTemplates().Word(ScorePapers.Results(new Office(warehouse, code, of), sheet)));
            }
            else if (file is not null && Path.GetExtension(file).ToLowerInvariant() is ".xlsx" or ".csv")
            {
                Exporter.WriteFile(file!, ScoreTables.Lines(sheet, warehouse.Units.Get(code).Name, knowledge.AsOf ?? warehouse.Clock.GetUtcNow()));
            }
            else
            {
                Rows.Write(sheet.Units.SelectMany(unit => unit.Lines.Select(line => Row.Of(unit, line))), call.GetValue(format), file);
            }

            Console.Error.WriteLine(sheet.FrozenAt is not null
                ? $"已定稿；其后依据有变化 {sheet.ChangedSince.Count} 处。Final; {sheet.ChangedSince.Count} changes of evidence since."
                : sheet.NotFinal is { } why ? $"未定稿：{why.Zh} Not final: {why.En}" : "全部已确认，可以定稿（score freeze）。All confirmed; score freeze makes it final.");
            return sheet.Units.All(unit => unit.IsConfirmed) ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }

    private static Command Rank(ScoreScope scope)
    {
        var asOf = AsOf();
        var command = new Command("rank", "分组排名；不能排名的说明原因。The ranking by group, or why there is none.") { asOf };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(scope.Spec));
            var (code, of) = scope.Of(call, warehouse);
            var sheet = ScoreScope.Sheet(warehouse, code, of, new Knowledge { AsOf = Days.Instant(call.GetValue(asOf)) });
            var refused = false;
            var rows = new List<RankRow>();
            foreach (var (group, name) in ScoreSheet.Groups.Where(group => sheet.Units.Any(unit => unit.Group == group.Code)))
            {
                var ranking = sheet.Ranking(group);
                rows.AddRange(ranking.Places.Select(place => new RankRow(group, place.Rank, place.Unit.Code, place.Unit.Name, place.Unit.Points, place.Unit.Full, place.Unit.Percent)));
                if (ranking.Refusal is { } why)
                {
                    refused = true;
                    Console.Error.WriteLine($"{name.Zh}：{why.Zh} {name.En}: {why.En}");
                }
            }

            Rows.Write(rows, call.GetValue(scope.Format));
            return refused ? ExitStatus.SetAside : ExitStatus.Done;
        });
        return command;
    }

    private static Option<string?> AsOf() => new("--as-of") { Description = "系统在这一天结束时所知（年-月-日）。As known at the end of this day" };

    private sealed record RankRow(string Group, int Rank, string Jurisdiction, string Name, decimal? Points, decimal Full, decimal? Percent);

    private sealed record Row
    {
        public required string Jurisdiction { get; init; }

        public required string Name { get; init; }

        public required string Item { get; init; }

        public required string Title { get; init; }

        public required decimal Weight { get; init; }

        /// <summary>Null where the evidence does not say: neither deducted nor let off.</summary>
        public required decimal? Proposed { get; init; }

        public required decimal? Deducted { get; init; }

        public required decimal? Points { get; init; }

        public required bool Confirmed { get; init; }

        public required bool EvidenceChanged { get; init; }

        public required string Evidence { get; init; }

        public required string? Reason { get; init; }

        public static Row Of(UnitScore unit, ScoreLine line) => new()
        {
            Jurisdiction = unit.Code,
            Name = unit.Name,
            Item = line.Item.Code,
            Title = line.Item.Title,
            Weight = line.Item.Weight,
            Proposed = line.Proposal.Deduction,
            Deducted = line.Deduction,
            Points = line.Points,
            Confirmed = line.Mark is not null,
            EvidenceChanged = line.HasChanged,
            Evidence = ScoreTables.Evidence(line),
            Reason = line.Mark?.Reason,
        };
    }
}
