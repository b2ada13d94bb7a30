using System.Diagnostics;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

/// <summary>Formats that LibreOffice writes and reads, and PDF: the same report must come out of each.</summary>
public sealed class ConvertedTests(ConvertedTests.Office office) : IClassFixture<ConvertedTests.Office>
{
    private const string Page = """
        <html><head><meta charset="utf-8"><title>年报</title></head><body><h1 align=center>某镇2021年政府信息公开工作年度报告</h1>
        <p>一、总体情况</p><p>我镇认真做好政府信息公开工作。全年主动公开政府信息六十二条。</p>
        <table border=1 width="100%"><tr><td colspan=3>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>现行有效件数</td></tr>
        <tr><td>规章</td><td>0</td><td></td></tr><tr><td rowspan=2>规范性文件</td><td>12</td><td>84.37</td></tr><tr><td></td><td>7</td></tr></table></body></html>
        """;

    private const string Table = """
        1> 1-3:第二十条第（一）项
        1> 1:信息内容 | 2:本年制发件数 | 3:现行有效件数
        1> 1:规章 | 2:0 | 3:
        1> 1v2:规范性文件 | 2:12 | 3:84.37
        1> 2: | 3:7
        """;

    [SkippableTheory]
    [InlineData("doc", false)]
    [InlineData("pdf", false)]
    [InlineData("xls", true)]
    public void The_same_report_comes_out_of_every_format(string ending, bool sheet) => ComesOut(ending, sheet);

    [SkippableTheory]
    [Trait("Kind", "Long")]
    [InlineData("rtf", false)]
    [InlineData("odt", false)]
    [InlineData("docx", false)]
    [InlineData("xlsx", true)]
    [InlineData("ods", true)]
    public void The_same_report_comes_out_of_rarer_formats(string ending, bool sheet) => ComesOut(ending, sheet);

    private void ComesOut(string ending, bool sheet)
    {
        var bytes = office.Convert(Page, ending, sheet);
        Skip.If(bytes is null, "LibreOffice is not installed.");
        Skip.If(ending == "pdf" && !office.HasPoppler, "pdftotext is not installed.");

        var document = Opened.Bytes(bytes);

        Assert.Equal(ending, document.Format);
        Assert.EndsWith(Table, document.Shown(), StringComparison.Ordinal);
        Assert.Contains("我镇认真做好政府信息公开工作。全年主动公开政府信息六十二条。", document.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_PDF_cut_in_half_is_refused()
    {
        var bytes = office.Convert(Page, "pdf", sheet: false);
        Skip.If(bytes is null || !office.HasPoppler, "LibreOffice or pdftotext is not installed.");

        Assert.Equal("truncated", Opened.Refused(bytes[..(bytes.Length / 2)]).Code);
        Assert.Equal("truncated", Opened.Refused("%PDF-1.7 and nothing more").Code);
    }

    [Theory]
    [InlineData("converter-missing", "%PDF-1.7 x")]
    [InlineData("converter-missing", "{\\rtf1 x}")]
    public void A_missing_converter_is_named_with_what_to_install(string code, string content)
    {
        var settings = Opened.Here with { PdfToText = "no-such-program", LibreOffice = "no-such-program" };

        var refusal = Opened.Refused(System.Text.Encoding.UTF8.GetBytes(content), settings);

        Assert.Equal(code, refusal.Code);
        Assert.True(refusal.MayPass);
        Assert.Contains("安装", refusal.Words.Zh, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_converter_that_hangs_is_stopped()
    {
        Skip.If(OperatingSystem.IsWindows(), "The converter that hangs here is a shell command.");
        var script = Path.GetTempFileName();
        try
        {
            File.WriteAllText(script, "#!/bin/sh\nsleep 60\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }

            var settings = Opened.Here with { LibreOffice = script, ConversionTime = TimeSpan.FromSeconds(0.3) };

            Assert.Equal("too-slow", Opened.Refused("{\\rtf1 x}"u8.ToArray(), settings).Code);
        }
        finally
        {
            File.Delete(script);
        }
    }

    /// <summary>One LibreOffice profile for all conversions of these tests.</summary>
    public sealed class Office : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

        public bool HasPoppler { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(path => File.Exists(Path.Combine(path, "pdftotext")) || File.Exists(Path.Combine(path, "pdftotext.exe")));

        public byte[]? Convert(string html, string ending, bool sheet)
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var made = Path.Combine(folder.FullName, "page." + ending);
            File.WriteAllText(page, html);
            File.Delete(made);
            try
            {
                var start = new ProcessStartInfo("soffice",
                [
                    $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless",
                    $"--infilter={(sheet ? "HTML (StarCalc)" : "HTML (StarWriter)")}", "--convert-to", ending == "docx" ? "docx:MS Word 2007 XML" : ending, "--outdir", folder.FullName, page,
                ]) { RedirectStandardOutput = true, RedirectStandardError = true };
                using var process = Process.Start(start)!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }

            return File.Exists(made) ? File.ReadAllBytes(made) : null;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
