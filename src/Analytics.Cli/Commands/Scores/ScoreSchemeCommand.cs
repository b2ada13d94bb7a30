using System.CommandLine;
using System.Text;
using Analytics.Cli.Output;
using Analytics.Warehousing.Scoring;

namespace Analytics.Cli.Commands.Scores;

/// <summary><c>score scheme</c>: shows, adopts or replaces a scheme; a list (.csv) is taken out, changed and brought back.</summary>
internal static class ScoreSchemeCommand
{
    public static Command Define(ScoreScope scope)
    {
        var sample = new Option<bool>("--sample") { Description = "采用样例方案。Adopt the sample" };
        var fromYear = new Option<int?>("--from-year") { Description = "沿用某年的方案。Adopt the scheme of another year" };
        var import = new Option<string?>("--import") { Description = "用 .csv 替换方案：编号,评分项,分值,扣分,每次,依据,适用类别,文件依据。Replace it by a list" };
        var name = new Option<string?>("--name") { Description = "方案名称。The scheme's name" };
        var evidence = new Option<bool>("--evidence") { Description = "列出可用的依据。List the evidence that an item may name" };
        var path = new Option<string?>("--out") { Description = "写到 .csv。Write to a .csv" };
        var command = new Command("scheme", "查看、采用或替换考核方案。Shows, adopts or replaces the scheme.") { sample, fromYear, import, name, evidence, path };
        command.SetAction(call =>
        {
            if (call.GetValue(evidence))
            {
                Rows.Write(ScoreEvidence.All.Select(one => new { evidence = one.ToString(), words = one.Words.Zh, wordsEnglish = one.Words.En }), call.GetValue(scope.Format));
                return ExitStatus.Done;
            }

            using var warehouse = Roster.RosterVerb.Open(call.GetValue(scope.Spec));
            var (under, year) = scope.Of(call, warehouse);
            var (schemes, author) = (new ScoreSchemes(warehouse), call.GetValue(scope.Author)!);
            if (call.GetValue(sample))
            {
                schemes.Put(under, year, ScoreSchemes.SampleName, ScoreSchemes.Sample, author, isSample: true);
            }
            else if (call.GetValue(fromYear) is { } other)
            {
                var old = schemes.Of(under, other) ?? throw new CallException($"{under} {other} 年没有方案。{under} has no scheme for {other}.");
                schemes.Put(under, year, call.GetValue(name) ?? old.Name, old.Items, author, old.IsSample);
            }
            else if (call.GetValue(import) is { } file)
            {
                using var reader = new StreamReader(file, Encoding.UTF8);
                schemes.Put(under, year, call.GetValue(name) ?? $"{year}年度考核方案", ScoreSchemes.ReadCsv(reader), author);
            }

            var scheme = schemes.Of(under, year) ?? throw new CallException($"{under} {year} 年还没有考核方案；--sample 采用样例。There is no scheme yet; --sample adopts the sample.");
            Console.Error.WriteLine($"{scheme.Name}{(scheme.IsSample ? "（样例）" : "")}：{scheme.Items.Count} 项。{scheme.Items.Count} items{(scheme.IsSample ? ", the sample" : "")}.");
            Rows.Write(scheme.Items.Select(Row.Of), call.GetValue(scope.Format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row(string Code, string Title, decimal Weight, decimal Deduction, int Each, string Evidence, string Kinds, string Basis)
    {
        public static Row Of(ScoreItem item) => new(item.Code, item.Title, item.Weight, item.Deduction, item.IsEach ? 1 : 0, item.Evidence.ToString(), string.Join(' ', item.Kinds), item.Basis);
    }
}
