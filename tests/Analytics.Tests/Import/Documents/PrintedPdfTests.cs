using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Import.Reading.Tables;
using Analytics.Tests.Import.Reading.Tables;

namespace Analytics.Tests.Import.Documents;

/// <summary>Pages printed to PDF by the programs that offices print with, in styles at random: what is read is what was printed, or a finding names it.</summary>
public sealed class PrintedPdfTests
{
    // Of the cells printed in any style so many are read; the others are named.
    private const double LeastRead = 0.98;

    private static readonly string[] Borders =
    [
        "table{border-collapse:collapse}td{border:1px solid #000}", "table{border-spacing:2px;border:1px solid #000}td{border:1px solid #999}",
        "table{border-collapse:collapse}td{border-top:1px solid #000;border-bottom:1px solid #000}", "table{border-collapse:collapse;border:2px solid #000}",
        "table{border-collapse:collapse}", "table{border-collapse:collapse}td{border:1px dotted #000}", "table{border-collapse:collapse}td{border-left:1px solid #bbb}",
        "table{border-collapse:collapse}td{border:1px dashed #888}", "table{border-collapse:collapse}tr:nth-child(even){background:#eee}", "td{border:1px outset #ccc}",
    ];

    private static readonly string[] Widths = ["auto", "100%", "100%", "90%"];

    private static readonly string[] Pitches = ["normal", "1.2", "1.5", "2"];

    private static readonly string[] Across = ["left", "center", "right"];

    private static readonly string[] Down = ["top", "middle", "bottom"];

    [SkippableTheory]
    [InlineData("chromium", 3)]
    [InlineData("soffice", 1)]
    public void A_page_printed_to_PDF_is_read(string program, int pages) => Print(program, seed: 5, pages);

    [SkippableTheory]
    [Trait("Kind", "Long")]
    [InlineData("chromium", 120)]
    [InlineData("soffice", 60)]
    public void Pages_of_a_great_many_styles_are_read(string program, int pages) => Print(program, seed: 100, pages);

    private static void Print(string program, int seed, int pages)
    {
        Skip.If(!IsThere(program), $"{program} is not installed.");
        Skip.If(!IsThere("pdftotext"), "pdftotext is not installed.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (printed, unread) = (0, new List<string>());
            for (var page = seed; page < seed + pages; page++)
            {
                var sheet = Sheet.Numbered(page);
                var style = Style(new Random(page));
                var read = TablesReading.Read(Opened.Bytes(Pdf(program, folder.FullName, Html(sheet, style, spans: page % 3 > 0))));

                var silent = sheet.Differences(read, silentOnly: true);
                Assert.True(silent.Count == 0, $"{page}: {style}\n{string.Join('\n', silent.Take(20))}");
                unread.AddRange(sheet.Differences(read, silentOnly: false).Select(cell => $"{page}: {style}: {cell}"));
                printed += sheet.Cells.Count();
            }

            Assert.True(unread.Count <= (1 - LeastRead) * printed, $"{unread.Count} of {printed}\n{string.Join('\n', unread.Take(40))}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Style(Random random) =>
        $"@page{{size:A4{(random.Next(4) == 0 ? " landscape" : "")};margin:{Whole(8 + random.Next(15))}mm}}body{{font-family:{(random.Next(2) == 0 ? "serif" : "sans-serif")}}}"
        + $"table{{width:{Widths[random.Next(4)]};font-size:{Whole(9 + random.Next(8))}px;line-height:{Pitches[random.Next(4)]}}}"
        + $"td{{padding:{Whole(random.Next(5))}px;text-align:{Across[random.Next(3)]};vertical-align:{Down[random.Next(3)]}}}{Borders[random.Next(Borders.Length)]}"
        + (random.Next(4) == 0 ? "tr{page-break-inside:avoid}" : "");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Html(Sheet sheet, string style, bool spans)
    {
        var page = new StringBuilder($"<html><head><meta charset=utf-8><style>{style}</style></head><body><h1>示例镇政府信息公开工作年度报告</h1>");
        foreach (var grid in Layouts.Grids(sheet))
        {
            page.Append("<table>");
            var covered = new HashSet<(int Row, int At)>();
            for (var r = 0; r < grid.Count; r++)
            {
                page.Append("<tr>");
                var row = grid[r];
                for (var c = 0; c < row.Cells.Length; c++)
                {
                    var (place, text, rows) = (row.Columns[c], row.Cells[c], 1);
                    if (covered.Contains((r, place.At)))
                    {
                        continue;
                    }

                    for (; spans && c < row.Labels && text.Length > 0 && r + rows < grid.Count && IsBlankLabel(grid[r + rows], place); rows++)
                    {
                        covered.Add((r + rows, place.At));
                    }

                    page.Append(CultureInfo.InvariantCulture, $"<td colspan={place.Span} rowspan={rows}>{(text.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(text))}</td>");
                }

                page.Append("</tr>");
            }

            page.Append("</table><p>&nbsp;</p>");
        }

        return page.Append("</body></html>").ToString();
    }

    // What only continues the label above it, in the same columns.
    private static bool IsBlankLabel(GridRow row, (int At, int Span) place) =>
        Enumerable.Range(0, row.Labels).Any(c => row.Columns[c] == place && row.Cells[c].Length == 0);

    private static byte[] Pdf(string program, string folder, string html)
    {
        var (page, made, profile) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"), Path.Combine(folder, "profile"));
        File.WriteAllText(page, html);
        File.Delete(made);
        string[] arguments = program == "chromium"
            ? ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={made}", page]
            : [$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf", "--outdir", folder, page];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return File.ReadAllBytes(made);
    }

    private static bool IsThere(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
