using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Reporting.Pictures;

/// <summary>Turns an SVG picture or a page into PNG or PDF through a browser that is installed here (Chromium, Chrome or Edge).</summary>
public static partial class BrowserPicture
{
    // The longest any picture took when tried was three seconds; a browser that hangs must not hold a page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge.exe", "chrome.exe"];

    /// <summary>The browser's path: ANALYTICS_BROWSER, else the first known name on the path; null where there is none.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("ANALYTICS_BROWSER");
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(@"C:\Program Files (x86)\Microsoft\Edge\Application").Append(@"C:\Program Files\Google\Chrome\Application");
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The picture as PNG, twice as fine as on screen unless said.</summary>
    public static byte[] Png(string svg, double scale = 2)
    {
        var height = int.Parse(Height().Match(svg).Groups[1].Value, CultureInfo.InvariantCulture);
        return Run("picture.svg", svg, "out.png", folder =>
            [string.Create(CultureInfo.InvariantCulture, $"--force-device-scale-factor={scale:0.###}"), "--hide-scrollbars", $"--window-size=960,{height}", $"--screenshot={Path.Combine(folder, "out.png")}"]);
    }

    /// <summary>The page printed as PDF.</summary>
    public static byte[] Pdf(string html) =>
        Run("page.html", html, "out.pdf", folder => ["--no-pdf-header-footer", $"--print-to-pdf={Path.Combine(folder, "out.pdf")}"]);

    private static byte[] Run(string name, string content, string result, Func<string, string[]> arguments)
    {
        var browser = Find() ?? throw new FileNotFoundException("没有找到浏览器（Chromium、Chrome 或 Edge）；请安装，或用环境变量 ANALYTICS_BROWSER 指定。No browser found; install Chromium, Chrome or Edge, or name one in ANALYTICS_BROWSER.");
        var folder = Directory.CreateTempSubdirectory("picture-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, name), content);
            var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            string[] fixedArguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", $"--user-data-dir={Path.Combine(folder, "profile")}",
            ];
            foreach (var argument in fixedArguments.Concat(arguments(folder)).Append(new Uri(Path.Combine(folder, name)).AbsoluteUri))
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
                throw new IOException($"{browser} 在 {Patience.TotalSeconds} 秒内没有完成。The browser did not finish in time.");
            }

            var file = Path.Combine(folder, result);
            return File.Exists(file) ? File.ReadAllBytes(file) : throw new IOException($"{browser} 没有产生 {result}。The browser made no {result}.");
        }
        finally
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A browser's helper may still hold its profile; the system clears its temporary files.
            }
        }
    }

    [GeneratedRegex(@"height=""(\d+)""")]
    private static partial Regex Height();
}
