using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

public sealed class ArchiveTests
{
    static ArchiveTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Zip_names_in_GBK_and_in_UTF8_are_read()
    {
        var gbk = Zip(Encoding.GetEncoding("GB18030"), ("报告/某镇2020年报.txt", "甲"), ("__MACOSX/._x", "x"), ("~$某镇.docx", "x"));
        var utf8 = Zip(Encoding.UTF8, ("某镇.txt", "乙"));

        Assert.Equal(["报告/某镇2020年报.txt"], Archives.Expand("a.zip", gbk).Select(entry => entry.Name));
        Assert.Equal(["某镇.txt"], Archives.Expand("a.zip", utf8).Select(entry => entry.Name));
        Assert.Equal("甲", Encoding.UTF8.GetString(Archives.Expand("a.zip", gbk)[0].Bytes));
    }

    [Fact]
    public void What_systems_leave_in_folders_is_left_out_however_its_name_is_written()
    {
        var zip = Zip(Encoding.UTF8, ("镇/THUMBS.DB", "x"), ("Desktop.ini", "x"), ("县/__MACOSX/镇.txt", "x"), ("镇/.ds_store", "x"), ("镇/年报.txt", "甲"));

        Assert.Equal(["镇/年报.txt"], Archives.Expand("a.zip", zip).Select(entry => entry.Name));
    }

    [Fact]
    public void Names_never_lead_out_of_the_archive()
    {
        var zip = Zip(Encoding.UTF8, ("../../etc/passwd", "x"), ("C:\\Windows\\a.txt", "x"), ("/root.txt", "x"), ("a/./b.txt", "x"));

        Assert.Equal(["etc/passwd", "Windows/a.txt", "root.txt", "a/b.txt"], Archives.Expand("a.zip", zip).Select(entry => entry.Name));
    }

    [Fact]
    public void Two_levels_are_opened_and_the_third_costs_only_itself()
    {
        var third = ZipOf(("c.txt", "c"u8.ToArray()));
        var second = ZipOf(("b.txt", "b"u8.ToArray()), ("third.zip", third));
        var first = ZipOf(("a.txt", "a"u8.ToArray()), ("second.zip", second));

        var entries = Archives.Expand("first.zip", first);

        Assert.Equal(["a.txt:", "b.txt:", "third.zip:too-deep"], entries.Select(entry => $"{entry.Name}:{entry.Refusal?.Code}"));
    }

    [Fact]
    public void Documents_that_are_zipped_are_no_archives_and_any_other_file_is_its_own_only_entry()
    {
        var word = Opened.Zip(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>"));

        Assert.False(Archives.IsArchive(word));
        Assert.Equal(["a.docx"], Archives.Expand("a.docx", word).Select(entry => entry.Name));
        Assert.Equal(["a.txt"], Archives.Expand("a.txt", "甲"u8.ToArray()).Select(entry => entry.Name));
    }

    [Fact]
    public void Bombs_are_refused_while_they_unpack()
    {
        var bomb = ZipOf(("a.txt", new byte[40_000_000]));
        var many = ZipOf([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}.txt", Array.Empty<byte>()))]);

        Assert.Equal("bomb", Assert.Throws<Refusal>(() => Archives.Expand("a.zip", bomb)).Code);
        Assert.Equal("too-many-files", Assert.Throws<Refusal>(() => Archives.Expand("a.zip", many)).Code);
        Assert.Equal("bomb", Assert.Throws<Refusal>(() => Archives.Expand("a.zip", ZipOf(("b.zip", bomb)))).Code);
    }

    [Fact]
    public void An_archive_given_as_a_document_says_what_to_do() =>
        Assert.Equal("archive", Opened.Refused(ZipOf(("a.txt", "甲"u8.ToArray()))).Code);

    [SkippableTheory]
    [InlineData("7z")]
    [InlineData("tar")]
    public void Other_archives_are_opened_by_the_program_that_knows_them(string type)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "某镇年报.txt"), "甲");
            Skip.IfNot(Ran(OpenerSettings.Default.SevenZip, folder.FullName, "a", "-t" + type, "packed", "某镇年报.txt"), "7z is not installed.");
            var packed = File.ReadAllBytes(Directory.GetFiles(folder.FullName, "packed*")[0]);

            var entry = Assert.Single(Archives.Expand("a", packed));

            Assert.Equal("某镇年报.txt", entry.Name);
            Assert.Equal("甲", Encoding.UTF8.GetString(entry.Bytes));
            if (type == "7z")
            {
                Assert.Equal("truncated", Assert.Throws<Refusal>(() => Archives.Expand("a", packed[..(packed.Length - 20)])).Code);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_program_is_named_and_may_pass()
    {
        byte[] sevenZip = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4];
        var settings = OpenerSettings.Default with { SevenZip = "no-such-program", Unar = "no-such-program" };

        var refusal = Assert.Throws<Refusal>(() => Archives.Expand("a.7z", sevenZip, settings));

        Assert.Equal("converter-missing", refusal.Code);
        Assert.True(refusal.MayPass);
        Assert.Contains("7zip", refusal.Words.Zh, StringComparison.Ordinal);
    }

    private static bool Ran(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static byte[] ZipOf(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(Encoding names, params (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in files)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
