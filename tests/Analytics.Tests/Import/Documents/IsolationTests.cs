using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

/// <summary>Files are read by a process of their own; whatever happens to it happens to one file.</summary>
public sealed class IsolationTests
{
    private static readonly byte[] Word = Opened.Zip(("word/document.xml", """
        <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
        """), ("docProps/core.xml", "<c><title>年报</title></c>"));

    [Fact]
    public void A_document_read_apart_is_the_same_as_one_read_here()
    {
        var here = Opened.Bytes(Word);

        var apart = Assert.Single(DocumentOpener.Open("a.bin", Word));

        Assert.Equal(here.Shown(), apart.Shown());
        Assert.Equal((here.Name, here.Format, here.Sha256, here.Text), (apart.Name, apart.Format, apart.Sha256, apart.Text));
        Assert.Equal("年报", apart.Properties["title"]);
        Assert.Equal(here.Blocks.OfType<Table>().Single().Rows[0].Cells[1], apart.Blocks.OfType<Table>().Single().Rows[0].Cells[1]);
    }

    [Fact]
    public void A_refusal_comes_back_with_its_words()
    {
        var refusal = Opened.Refused(Word[..^40], OpenerSettings.Default);

        Assert.Equal("truncated", refusal.Code);
        Assert.Contains("不完整", refusal.Words.Zh, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("too-slow", "sleep 60")]
    [InlineData("reader-died", "exit 9")]
    [InlineData("reader-died", "head -c 1 >/dev/null; printf '\\001x'")]
    [InlineData("reader-died", "printf 'nonsense'; sleep 1")]
    public void A_reader_that_hangs_or_dies_costs_only_its_file(string code, string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "The reader that fails here is a shell script.");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var settings = OpenerSettings.Default with { ReadingProgram = path, ReadingTime = TimeSpan.FromSeconds(0.3) };

            Assert.Equal(code, Opened.Refused(Word, settings).Code);
            Assert.Single(DocumentOpener.Open("a.bin", Word));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_needs_too_much_memory_is_refused()
    {
        var heavy = Opened.Zip(("word/document.xml", "<d><body>" + string.Concat(Enumerable.Range(0, 800_000).Select(i => $"<p><r><t>{i}</t></r></p>")) + "</body></d>"));
        var settings = OpenerSettings.Default with { ReadingMemory = 64 * 1024 * 1024 };

        Assert.Contains(Opened.Refused(heavy, settings).Code, new[] { "too-heavy", "reader-died" });
        Assert.Single(DocumentOpener.Open("a.bin", Word));
    }

    [Fact]
    public void A_missing_reading_program_says_what_to_do_and_may_pass()
    {
        var refusal = Opened.Refused(Word, OpenerSettings.Default with { ReadingProgram = "/nowhere/at/all" });

        Assert.Equal("reader-missing", refusal.Code);
        Assert.True(refusal.MayPass);
    }

    [Fact]
    public async Task Many_files_at_once_share_a_few_readers()
    {
        var read = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => DocumentOpener.Open("a.bin", Word)[0].Text)));

        Assert.Single(read.Distinct());
    }
}
