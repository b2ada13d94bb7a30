using System.Text;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

public sealed class PlainTextTests
{
    private const string Sample = "某镇2020年政府信息公开工作年度报告\n一、总体情况\n我镇主动公开信息 62 条。";

    static PlainTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "utf-16", false }, { "GB18030", false }, { "utf-32", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_reads_the_same_in_every_encoding_that_offices_use(string encoding, bool marked)
    {
        var codes = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. marked ? codes.GetPreamble() : [], .. codes.GetBytes(Sample)];

        var document = Assert.Single(DocumentOpener.Open("a.docx", bytes));

        Assert.Equal("text", document.Format);
        Assert.Equal(Sample, document.Text);
        Assert.Equal(
            ["1 某镇2020年政府信息公开工作年度报告", "2 一、总体情况", "3 我镇主动公开信息 62 条。"],
            document.Blocks.Cast<Paragraph>().Select(paragraph => $"{paragraph.Line} {paragraph.Text}"));
    }

    [Theory]
    [InlineData("a\r\nb\r\n\r\nc")]
    [InlineData("a\rb\r\rc")]
    [InlineData("a\nb\n\nc")]
    [InlineData("a\vb\f\u2028c")]
    public void Every_kind_of_line_end_gives_the_same_lines(string text)
    {
        var document = DocumentOpener.Open("a", Encoding.UTF8.GetBytes(text))[0];

        Assert.Equal("a\nb\n\nc", document.Text);
        Assert.Equal([1, 2, 3, 4], document.Blocks.Cast<Paragraph>().Select(paragraph => paragraph.Line));
    }

    [Fact]
    public void A_text_cut_within_a_character_keeps_its_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample)[..^2];

        Assert.StartsWith("某镇2020年", DocumentOpener.Open("a", bytes)[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", new byte[0])]
    [InlineData("empty", new byte[] { 0x20, 0x0D, 0x0A, 0x09 })]
    [InlineData("empty", new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData("picture", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData("picture", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10 })]
    public void What_is_no_text_is_refused_by_name(string code, byte[] bytes) =>
        Assert.Equal(code, Assert.Throws<Refusal>(() => DocumentOpener.Open("report.txt", bytes)).Code);

    [Fact]
    public void Noise_is_refused_in_both_languages()
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);

        var refusal = Assert.Throws<Refusal>(() => DocumentOpener.Open("report.txt", noise));

        Assert.Equal("not-text", refusal.Code);
        Assert.Contains("重新报送", Refused(noise.Where(b => b != 0).ToArray()).Words.Zh, StringComparison.Ordinal);
        Assert.NotEqual("", refusal.Words.En);
        Assert.False(refusal.MayPass);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(200L * 1024 * 1024);
            }

            Assert.Equal("too-large", Assert.Throws<Refusal>(() => DocumentOpener.OpenFile(path)).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Refusal Refused(byte[] bytes) => Assert.Throws<Refusal>(() => DocumentOpener.Open("report.txt", bytes));
}
