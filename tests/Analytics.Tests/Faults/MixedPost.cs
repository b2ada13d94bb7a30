using System.IO.Compression;
using System.Text;
using Analytics.Simulation;

namespace Analytics.Tests.Faults;

/// <summary>What a district's inbox holds in January: reports in every format, archives with names in GBK, e-mails, and files that are none.</summary>
internal static class MixedPost
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Writes so many files, and gives the reports in them. Each unit and year comes once, so that the order of arrival decides nothing.</summary>
    public static IReadOnlyList<(string Unit, int Year)> Write(string folder, int files, int pdfs, ulong seed)
    {
        Directory.CreateDirectory(folder);
        var reports = new List<(string, int)>();
        var written = 0;
        using var plain = Reports(seed, pdfs > 0 ? "3609" : "630106", ["text", "html", "docx", "xlsx"]).GetEnumerator();
        if (pdfs > 0)
        {
            var printed = Directory.CreateTempSubdirectory("printed-").FullName;
            foreach (var (path, of) in Printed(printed, seed, pdfs))
            {
                File.Copy(path, Path.Combine(folder, $"{written++:0000}-年报.pdf"));
                reports.Add(of);
            }

            Directory.Delete(printed, recursive: true);
        }

        while (written < files)
        {
            var name = Path.Combine(folder, $"{written:0000}-");
            switch (written % 20)
            {
                case 3:
                    File.WriteAllBytes(name + "打包.zip", Zip(Next(3)));
                    break;
                case 7:
                    File.WriteAllText(name + "来信.eml", Mail(Next(2)));
                    break;
                case 11:
                    Poison(name, written);
                    break;
                default:
                    var one = Next(1)[0];
                    File.WriteAllBytes(name + Path.GetFileName(one.FileName), one.Bytes);
                    break;
            }

            written++;
        }

        Rest(folder);
        return reports;

        List<SimulatedReport> Next(int count)
        {
            var some = new List<SimulatedReport>();
            for (var i = 0; i < count; i++)
            {
                Assert.True(plain.MoveNext(), "The corpus is too small for so many files.");
                some.Add(plain.Current);
                reports.Add((plain.Current.Unit.Code, plain.Current.Year));
            }

            return some;
        }
    }

    /// <summary>Makes every file old enough to be taken for complete.</summary>
    public static void Rest(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 20, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    private static IEnumerable<SimulatedReport> Reports(ulong seed, string under, string[] layouts) => Simulator.Reports(new SimulationPlan
    {
        Under = under, FromYear = 2012, ToYear = 2024, Seed = seed, ErrorRate = 0.15, AmendmentRate = 0, Layouts = layouts,
    });

    // Of a district beside those of the other files, so that no unit and year comes twice.
    private static IEnumerable<(string Path, (string, int) Of)> Printed(string folder, ulong seed, int count)
    {
        SimulationFiles.Write(new SimulationPlan { Under = "630203", FromYear = 2021, ToYear = 2024, Seed = seed, AmendmentRate = 0, Layouts = ["pdf"] }, folder, Analytics.Simulation.Truth.TruthDetail.None);
        return Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(count)
            .Select(path => (path, (Path.GetFileNameWithoutExtension(path), int.Parse(Path.GetFileName(Path.GetDirectoryName(path)!), System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static byte[] Zip(List<SimulatedReport> reports)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Gbk))
        {
            foreach (var report in reports)
            {
                using var entry = zip.CreateEntry($"各乡镇年报/{report.Unit.Name}{report.Year}年报{Path.GetExtension(report.FileName)}").Open();
                entry.Write(report.Bytes);
            }
        }

        return bytes.ToArray();
    }

    private static string Mail(List<SimulatedReport> reports)
    {
        var mail = new StringBuilder("""
            From: town@example.gov.cn
            To: office@example.gov.cn
            Subject: report
            Date: Fri, 15 Jan 2021 10:30:00 +0800
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="==b1"

            --==b1
            Content-Type: text/plain; charset=utf-8

            请查收。

            """.ReplaceLineEndings("\r\n"));
        foreach (var report in reports)
        {
            mail.Append("--==b1\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"")
                .Append(report.Unit.Code).Append('-').Append(report.Year).Append(Path.GetExtension(report.FileName)).Append("\"\r\n\r\n")
                .Append(Convert.ToBase64String(report.Bytes, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        }

        return mail.Append("--==b1--\r\n").ToString();
    }

    private static void Poison(string name, int number)
    {
        switch (number / 20 % 6)
        {
            case 0:
                File.WriteAllText(name + "通知.txt", $"第 {number} 号通知：请各单位按时报送。");
                break;
            case 1:
                File.WriteAllBytes(name + "截断.docx", [0x50, 0x4B, 3, 4, .. BitConverter.GetBytes(number), .. new byte[200]]);
                break;
            case 2:
                File.WriteAllBytes(name + "照片.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. BitConverter.GetBytes(number), .. new byte[500]]);
                break;
            case 3:
                File.WriteAllText(name + "嵌套.html", $"<html><title>{number}</title>" + string.Concat(Enumerable.Repeat("<div>", 20_000)));
                break;
            case 4:
                var noise = new byte[4_000];
                new Random(number).NextBytes(noise);
                File.WriteAllBytes(name + "噪声.pdf", [.. "%PDF-1.7\n"u8, .. noise]);
                break;
            default:
                File.WriteAllBytes(name + "炸弹.zip", Bomb(number));
                break;
        }
    }

    // Sixty megabytes of nothing in sixty kilobytes: over the limit of the ratio.
    private static byte[] Bomb(int number)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry($"{number}.txt", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 60; i++)
            {
                entry.Write(zeros);
            }
        }

        return bytes.ToArray();
    }
}
