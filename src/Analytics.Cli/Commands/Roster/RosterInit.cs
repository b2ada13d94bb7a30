using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster init</c>: the obligations that follow from the divisions.</summary>
internal static class RosterInit
{
    public static Command Define(Option<string?> spec, Option<string?> format)
    {
        var under = new Option<string>("--under") { Description = "代码：县、市、省，0 为全国。Code of a county, city or province; 0 is the country", Required = true };
        var years = new Option<string>("--years") { Description = "年度，如 2019-2024。First and last report year", Required = true };
        var command = new Command("init", "按区划生成应报名册。Makes the obligations from the divisions.") { under, years, spec, format };
        command.SetAction(call =>
        {
            var (from, to) = YearSpan.Parse(call.GetRequiredValue(years));
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            var made = warehouse.Roster.Init(call.GetRequiredValue(under), from, to);
            foreach (var zone in made.Asked)
            {
                Console.Error.WriteLine($"{zone.Name}（{zone.Code}）不是镇、乡、街道，是否报送请确认：roster add --code {zone.Code} --years {from}-{to}。{zone.Name} is no town or street: add it if it files.");
            }

            Rows.Write([new RosterRow(call.GetRequiredValue(under), from, to, made.Units, made.Obligations, [.. made.Asked.Select(zone => zone.Code)])], call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }
}

/// <summary>What a change of the roster made.</summary>
internal sealed record RosterRow(string Under, int From, int To, int Units, int Obligations, IReadOnlyList<string> Asked);
