using Analytics.Jobs.Importing;

namespace Analytics.Tests.Jobs;

public sealed class GivenFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("given-").FullName;

    [Fact]
    public void Files_of_a_folder_come_in_the_order_of_their_whole_names()
    {
        string[] names = ["a.txt", "a/b.txt", "a/b/c.txt", "a-b/1.txt", "a0/1.txt", "b", "甲/乙.txt", "甲.txt", "A/z.txt"];
        foreach (var name in names)
        {
            Write(name);
        }

        Assert.Equal([.. names.Select(name => Path.Combine(folder, name)).Order(StringComparer.Ordinal)], GivenFiles.At([folder]));
        Assert.Equal(GivenFiles.At([folder]), GivenFiles.At([folder + Path.DirectorySeparatorChar]));
    }

    [Fact]
    public void A_file_itself_stands_where_it_was_given_and_what_is_no_report_is_left_out_of_a_folder()
    {
        foreach (var name in new[] { "in/1.txt", "in/.hidden", "in/truth.jsonl", "in/changes.jsonl", "truth.jsonl" })
        {
            Write(name);
        }

        var alone = Path.Combine(folder, "truth.jsonl");
        Assert.Equal([alone, Path.Combine(folder, "in", "1.txt")], GivenFiles.At([alone, Path.Combine(folder, "in")]));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name);
    }
}
