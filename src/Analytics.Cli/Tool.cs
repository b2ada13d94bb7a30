using System.CommandLine;
using System.Data.Common;
using System.Text;
using Analytics.Core.Words;
using Analytics.Import.Documents.Isolation;
using Analytics.Warehousing;

namespace Analytics.Cli;

/// <summary>The command line as a whole: every verb found by itself, and one place where a failure becomes an exit status.</summary>
public static class Tool
{
    public static int Main(string[] args) => ReadingChild.Ran(args) ? ExitStatus.Done : Run(args);

    /// <summary>Runs one call in this process and returns its exit status; tests call it too.</summary>
    public static int Run(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("政府信息公开工作年度报告：读取、入库、比较、催报。Reads, loads and compares annual disclosure reports.");
        foreach (var verb in Discovery.Of<Verb>(typeof(Tool).Assembly))
        {
            root.Subcommands.Add(verb.Define());
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"{error.Message} (analytics --help)");
            }

            return ExitStatus.WrongCall;
        }

        try
        {
            // Our own handling turns failures into the statuses that scripts rely on.
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CallException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return wrong.Status;
        }
        catch (WarehouseException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return wrong.IsOutOfReach ? ExitStatus.OutOfReach : ExitStatus.WrongCall;
        }
        catch (DbException wrong)
        {
            Console.Error.WriteLine($"数据库出错：{wrong.Message} The warehouse failed: see the message; check the disk and the lock, and run it again.");
            return ExitStatus.OutOfReach;
        }
    }
}
