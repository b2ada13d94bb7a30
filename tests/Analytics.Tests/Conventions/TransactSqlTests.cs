using System.Text.RegularExpressions;
using Analytics.Warehousing.Deployment;
using Analytics.Warehousing.Engines;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Analytics.Tests.Conventions;

/// <summary>Whatever SQL Server is given can be read by its own grammar, with no server at hand: what no test server runs is looked over here at least.</summary>
public sealed partial class TransactSqlTests
{
    // The oldest that we say we run on.
    private const string Oldest = "SQL Server 2019";

    public static TheoryData<string> Deployed => [.. SqlFile.All.Where(file => file.Folder is not "sqlite").Select(file => $"{file.Folder}/{file.Name}")];

    public static TheoryData<string> Scripts => [.. Repository.Files("deploy", "*.sql")];

    [Theory]
    [MemberData(nameof(Deployed))]
    public void What_the_deployer_sends_is_one_statement_of_the_language(string name)
    {
        var file = SqlFile.All.Single(candidate => $"{candidate.Folder}/{candidate.Name}" == name);
        var sent = file.Folder.StartsWith("views", StringComparison.Ordinal) ? file.Statement : new SqlServerEngine("").Translate(file.Statement);

        var script = Read(name, sent);

        Assert.True(script.Batches.Sum(batch => batch.Statements.Count) >= 1, $"{name} says nothing.");
        Assert.True(!file.Folder.StartsWith("views", StringComparison.Ordinal) || script.Batches.Single().Statements.Single() is CreateViewStatement, $"{name} is no single view.");
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void An_administrators_script_is_of_the_language_and_so_is_every_text_that_it_executes(string path)
    {
        // sqlcmd puts the values in before the server reads anything.
        var script = Read(path, Variable().Replace(Repository.Read(path), "name"));

        var executed = new Texts();
        script.Accept(executed);
        Assert.All(executed.Found, text => Read($"{path}, executed", text));
        Assert.True(executed.Found.Count > 0 || !Repository.Read(path).Contains("EXEC (N'", StringComparison.Ordinal), $"The texts that {path} executes were not found.");
    }

    [Fact]
    public void A_slip_is_noticed() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Read("a slip", "CREATE TABLE Slip (A INT NUL)"));

    private static TSqlScript Read(string name, string sql)
    {
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, $"{name} is not read by the grammar of {Oldest}:\n" + string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}")));
        return script;
    }

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex Variable();

    [GeneratedRegex("^(CREATE|ALTER|DROP) ")]
    private static partial Regex Begins();

    /// <summary>The texts that a script executes, as literals or put together in a variable; a number stands for a variable's part and a name for a function's.</summary>
    private sealed class Texts : TSqlConcreteFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) => Found.AddRange(node.Strings.OfType<StringLiteral>().Select(literal => literal.Value));

        public override void Visit(SetVariableStatement node)
        {
            if (node.Expression is BinaryExpression && Text(node.Expression) is var text && Begins().IsMatch(text))
            {
                Found.Add(text);
            }
        }

        private static string Text(ScalarExpression expression) => expression switch
        {
            BinaryExpression sum => Text(sum.FirstExpression) + Text(sum.SecondExpression),
            StringLiteral literal => literal.Value,
            FunctionCall => "[name]",
            _ => "1",
        };
    }
}
