using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Jobs.Verifying;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>verify</c>: every stored document read again and compared; <c>--fingerprint</c>: what each table holds, as a hash.</summary>
public sealed class VerifyVerb : Verb
{
    public override Command Define()
    {
        var fingerprint = new Option<bool>("--fingerprint") { Description = "每张表的行数和哈希。Rows and hash of each table" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("verify", "重读所有存档原件并与库中比对。Reads every stored document again and compares.") { fingerprint, format, path, spec };
        command.SetAction(call =>
        {
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            if (call.GetValue(fingerprint))
            {
                Rows.Write(Fingerprint.Of(warehouse), call.GetValue(format), call.GetValue(path));
                return ExitStatus.Done;
            }

            var (same, other) = (0, 0);
            Rows.Write(
                new DocumentVerification(warehouse).Run().Where(version =>
                {
                    _ = version.IsSound ? same++ : other++;
                    return version.Status is not "same";
                }),
                call.GetValue(format), call.GetValue(path));
            Console.Error.WriteLine($"{same} 份一致，{other} 份不一致。{same} versions and copies are as stored, {other} differ.");
            return other == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return command;
    }
}
