using System.CommandLine;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;

namespace Analytics.Cli.Commands.Scores;

/// <summary>What people decide: <c>confirm</c>, <c>set</c>, <c>reply</c>, <c>answer</c>, <c>freeze</c>, <c>reopen</c>.</summary>
internal static class ScoreDecisions
{
    public static IEnumerable<Command> All(ScoreScope scope)
    {
        var unit = new Option<string?>("--unit") { Description = "单位代码。Code of the unit" };
        var item = new Option<string?>("--item") { Description = "评分项编号。Item" };
        var deduct = new Option<decimal?>("--deduct") { Description = "扣分。Points off" };
        var reason = new Option<string?>("--reason") { Description = "理由。Why" };
        var reply = new Option<long>("--reply") { Description = "申诉编号。Number of the reply" };
        var message = new Option<string?>("--message") { Description = "申诉内容。What the unit says" };

        yield return Command("confirm", "确认拟定的评分；不写 --unit 为全部单位。Confirms what is proposed, for one unit or all.", [unit], scope, (call, warehouse, under, year, author) =>
        {
            var units = call.GetValue(unit) is { } one ? [one] : ScoreScope.Sheet(warehouse, under, year).Units.Select(score => score.Code).ToList();
            var open = units.Sum(code => new ScoreMarks(warehouse).Confirm(under, year, code, author));
            Console.Error.WriteLine($"已确认 {units.Count} 个单位；{open} 项须由人评定（score set）。{units.Count} units confirmed; {open} items wait for score set.");
            return open == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        yield return Command("set", "由人评定或更正一项扣分，写明理由。Sets a deduction by hand, with the reason.", [unit, item, deduct, reason], scope, (call, warehouse, under, year, author) =>
        {
            new ScoreMarks(warehouse).Set(
                under, year, Some(call.GetValue(unit), "--unit"), Some(call.GetValue(item), "--item"), call.GetValue(deduct) ?? throw Missing("--deduct"), call.GetValue(reason) ?? "", author);
            return ExitStatus.Done;
        });
        yield return Command("reply", "单位申诉。A unit replies to its score.", [unit, item, message], scope, (call, warehouse, under, year, author) =>
        {
            new ScoreReplies(warehouse).Add(under, year, Some(call.GetValue(unit), "--unit"), call.GetValue(item) ?? "", call.GetValue(message) ?? "", author);
            return ExitStatus.Done;
        });
        yield return Command("answer", "答复申诉：写 --deduct 为更正，不写为维持。Answers a reply: with --deduct it corrects, without it upholds.", [reply, deduct, item, reason], scope, (call, warehouse, under, year, author) =>
        {
            new ScoreReplies(warehouse).Answer(under, year, call.GetValue(reply), call.GetValue(deduct), call.GetValue(reason) ?? "", author, call.GetValue(item));
            return ExitStatus.Done;
        });
        yield return Command("freeze", "定稿：全部确认、申诉全部答复后。Makes the scoring final.", [], scope, (_, warehouse, under, year, author) =>
        {
            new ScoreFreezes(warehouse).Freeze(under, year, author);
            return ExitStatus.Done;
        });
        yield return Command("reopen", "撤销定稿，写明原因。Opens a final scoring again, with the reason.", [reason], scope, (call, warehouse, under, year, author) =>
        {
            new ScoreFreezes(warehouse).Reopen(under, year, call.GetValue(reason) ?? "", author);
            return ExitStatus.Done;
        });
    }

    private static Command Command(string name, string description, Option[] options, ScoreScope scope, Func<ParseResult, Warehouse, string, int, string, int> run)
    {
        var command = new Command(name, description);
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(call =>
        {
            using var warehouse = Roster.RosterVerb.Open(call.GetValue(scope.Spec));
            var (under, year) = scope.Of(call, warehouse);
            return run(call, warehouse, under, year, call.GetValue(scope.Author)!);
        });
        return command;
    }

    private static string Some(string? value, string option) => value is { Length: > 0 } ? value : throw Missing(option);

    private static CallException Missing(string option) => new($"缺 {option}。{option} is missing.");
}
