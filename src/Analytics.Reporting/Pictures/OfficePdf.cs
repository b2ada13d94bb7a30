using System.Diagnostics;

namespace Analytics.Reporting.Pictures;

/// <summary>Turns a Word file into PDF through LibreOffice, with a fresh profile each time.</summary>
public static class OfficePdf
{
    private static readonly string[] Names = ["soffice", "libreoffice", "soffice.exe"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>The program's path: ANALYTICS_SOFFICE, else soffice or libreoffice on the path; null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_SOFFICE") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    public static byte[] Of(byte[] word)
    {
        var office = Find() ?? throw new FileNotFoundException("没有找到 LibreOffice；请安装，或用环境变量 ANALYTICS_SOFFICE 指定，或改用 .docx。LibreOffice was not found; install it, name it in ANALYTICS_SOFFICE, or ask for .docx.");
        var folder = Directory.CreateTempSubdirectory("pdf-").FullName;
        try
        {
            var file = Path.Combine(folder, "paper.docx");
            File.WriteAllBytes(file, word);
            var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, file })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new IOException($"{office} 在 {Patience.TotalSeconds} 秒内没有完成。LibreOffice did not finish in time.");
            }

            var pdf = Path.Combine(folder, "paper.pdf");
            return File.Exists(pdf) ? File.ReadAllBytes(pdf) : throw new IOException($"{office} 没有产生 PDF。LibreOffice made no PDF.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
