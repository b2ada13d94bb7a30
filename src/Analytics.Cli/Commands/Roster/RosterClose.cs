using System.CommandLine;
using Analytics.Cli.Output;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster close</c>: a person declares that all that was filed for a year has been imported.</summary>
internal static class RosterClose
{
    public static Command Define(Option<string?> spec, Option<string?> format)
    {
        var under = new Option<string>("--under") { Description = "政府代码。Code of the government", Required = true };
        var year = new Option<string>("--year") { Description = "报告年度。Report year", Required = true };
        var reopen = new Option<bool>("--reopen") { Description = "撤销收齐。Open the year again" };
        var command = new Command("close", "宣布某年度已收齐，未报者由未核实转为逾期。Declares a year complete: who is not here is overdue.") { under, year, reopen, spec, format };
        command.SetAction(call =>
        {
            var of = YearSpan.Parse(call.GetRequiredValue(year)).From;
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            var code = warehouse.Units.Get(call.GetRequiredValue(under)).Code;
            if (warehouse.Obligations.Of(code, of).Count == 0)
            {
                throw new CallException($"{code} 在 {of} 年没有名册，无从收齐；请先 roster init。{code} has no roster for {of}; make it first.");
            }

            if (call.GetValue(reopen))
            {
                warehouse.Roster.Reopen(code, of);
            }
            else
            {
                warehouse.Roster.Close(code, of);
            }

            var expected = warehouse.Obligations.Of(code, of);
            Rows.Write(
                [new Row(code, of, warehouse.Roster.IsClosed(code, of), expected.Count(e => e.IsExpected == 1), expected.Count(e => e.IsReported == 1), expected.Count(e => e.StateCode == Warehousing.States.Overdue))],
                call.GetValue(format));
            return ExitStatus.Done;
        });
        return command;
    }

    private sealed record Row(string Under, int Year, bool Closed, int Expected, int Reported, int Overdue);
}
