using System.CommandLine;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster sender</c>: the e-mail address from which a unit sends its reports.</summary>
internal static class RosterSender
{
    public static Command Define(Option<string?> spec)
    {
        var unit = new Option<string>("--unit") { Description = "单位代码。Code of the unit", Required = true };
        var address = new Option<string>("--address") { Description = "邮箱地址。E-mail address", Required = true };
        var command = new Command("sender", "登记单位的报送邮箱：文中没有写明单位的，按发件人认。An address that a unit sends from; it says whose report is attached where the report does not.") { unit, address, spec };
        command.SetAction(call =>
        {
            using var warehouse = RosterVerb.Open(call.GetValue(spec));
            warehouse.Senders.Set(call.GetRequiredValue(address), call.GetRequiredValue(unit));
            return ExitStatus.Done;
        });
        return command;
    }
}
