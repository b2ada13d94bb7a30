using System.CommandLine;
using Analytics.Web;

namespace Analytics.Cli.Commands;

/// <summary><c>serve</c>: the pages, as the web project starts them.</summary>
public sealed class ServeVerb : Verb
{
    public override Command Define()
    {
        var warehouse = WarehouseOption();
        var urls = new Option<string?>("--urls") { Description = "where to listen; http://127.0.0.1:5080 unless said, https:// beyond this machine" };
        var verb = new Command("serve", "打开网页。Serves the pages; with no warehouse of its own, the embedded sample.") { warehouse, urls };
        verb.SetAction(parsed =>
        {
            List<string> args = [];
            if (parsed.GetValue(warehouse) is { } spec)
            {
                args.AddRange(["--warehouse", spec]);
            }

            if (parsed.GetValue(urls) is { } asked)
            {
                args.AddRange(["--urls", asked]);
            }

            return Start.Run([.. args]);
        });
        return verb;
    }
}
