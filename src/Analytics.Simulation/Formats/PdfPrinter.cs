using System.Diagnostics;

namespace Analytics.Simulation.Formats;

/// <summary>Prints Word files to PDF through LibreOffice, many at once.</summary>
internal static class PdfPrinter
{
    /// <summary>Turns every file of the list, a Word file under a name that ends in .pdf, into what its name says.</summary>
    public static void Print(IReadOnlyList<string> files)
    {
        foreach (var batch in files.Chunk(100))
        {
            var work = Directory.CreateTempSubdirectory("print-").FullName;
            try
            {
                var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
                foreach (var argument in new[] { $"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf", "--outdir", work })
                {
                    start.ArgumentList.Add(argument);
                }

                for (var i = 0; i < batch.Length; i++)
                {
                    var word = Path.Combine(work, $"{i}.docx");
                    File.Copy(batch[i], word);
                    start.ArgumentList.Add(word);
                }

                Run(start);
                for (var i = 0; i < batch.Length; i++)
                {
                    File.Move(Path.Combine(work, $"{i}.pdf"), batch[i], overwrite: true);
                }
            }
            finally
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private static void Run(ProcessStartInfo start)
    {
        try
        {
            using var office = Process.Start(start)!;
            office.OutputDataReceived += (_, _) => { };
            office.ErrorDataReceived += (_, _) => { };
            office.BeginOutputReadLine();
            office.BeginErrorReadLine();
            office.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("LibreOffice (soffice) is not installed; install libreoffice-writer, or leave out the layout pdf.");
        }
    }
}
