using System.Text;
using Analytics.Core.Forms;
using Analytics.Tests.Conventions;
using Analytics.Warehousing.Deployment;

namespace Analytics.Tests.Sql;

/// <summary>The data dictionary follows from forms.csv and from the first lines of the SQL files.</summary>
public sealed class DictionaryTests
{
    [Fact]
    public void The_dictionary_is_in_step_with_the_form_and_the_objects()
    {
        var path = Path.Combine(Repository.Root, "sql", "dictionary.md");
        var text = Dictionary();
        if (Environment.GetEnvironmentVariable("ANALYTICS_APPROVE") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, "sql/dictionary.md is out of step: run this test once with ANALYTICS_APPROVE=1 and commit the file.");
    }

    private static string Dictionary()
    {
        var text = new StringBuilder("# Data dictionary\n\nMade from `forms.csv` and the SQL files; a test keeps it in step.\n\n## Measures\n\n");
        text.Append("Asked: the forms that ask for it. Additive: whether it may be summed over units (`care`: the same thing may stand in two reports). Money is kept in fen.\n\n");
        text.Append("| code | 名称 | name | table | unit | asked | series | additive |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var measure in Form.Measures)
        {
            var asked = string.Join(' ', new[] { Edition.Form2019, Edition.Form2021 }.Where(measure.AskedIn).Select(edition => edition.Code()));
            var additive = measure.Additive switch { Additivity.Yes => "yes", Additivity.Care => "care", _ => "no" };
            text.Append($"| `{measure.Code}` | {measure.Label.Zh} | {measure.Label.En} | {measure.Table.Code()} | {(measure.Unit == MeasureUnit.Yuan ? "fen" : "count")} | {asked} | `{measure.Series}` | {additive} |\n");
        }

        foreach (var (title, files) in new[]
        {
            ("Tables", SqlFile.Tables),
            ("Views", View.All.Select(view => view.File).OrderBy(file => file.Folder, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal).ToList()),
        })
        {
            text.Append($"\n## {title}\n\n| name | a row is |\n|---|---|\n");
            foreach (var file in files)
            {
                text.Append($"| `{file.Name}` | {file.Grain["One row per ".Length..].TrimEnd('.', ':').Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }
        }

        return text.ToString();
    }
}
