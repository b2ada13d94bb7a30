using Analytics.Simulation.Formats;
using Analytics.Simulation.Truth;

namespace Analytics.Simulation;

/// <summary>Writes simulated reports as files in a folder, a county and year a folder, with truth.jsonl and changes.jsonl (renamed and merged units) beside them.</summary>
public static class SimulationFiles
{
    /// <summary>Writes everything and says how many reports and bytes it came to.</summary>
    public static WrittenFiles Write(SimulationPlan plan, string folder, TruthDetail detail)
    {
        Directory.CreateDirectory(folder);
        using var truth = detail == TruthDetail.None ? null
            : new FileStream(Path.Combine(folder, "truth.jsonl"), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        var json = new TruthJson(detail);
        var (reports, bytes, planted) = (0, 0L, 0);
        var made = "";
        var pages = new List<string>();
        foreach (var report in Simulator.Reports(plan))
        {
            var path = Path.Combine(folder, report.FileName);
            var parent = report.FileName[..report.FileName.LastIndexOf('/')];
            if (parent != made)
            {
                Directory.CreateDirectory(Path.Combine(folder, made = parent));
            }

            File.WriteAllBytes(path, report.Bytes);
            if (report.Format == "pdf")
            {
                pages.Add(path);
            }

            truth?.Write(json.Line(report));
            reports++;
            bytes += report.Bytes.Length;
            planted += report.Planted.Count;
        }

        PdfPrinter.Print(pages);
        if (detail != TruthDetail.None)
        {
            File.WriteAllLines(Path.Combine(folder, "changes.jsonl"), Simulator.Changes(plan).Select(TruthJson.Line));
        }

        return new WrittenFiles(folder, reports, bytes, planted);
    }
}

/// <summary>What was written.</summary>
/// <param name="Folder">Where.</param>
/// <param name="Reports">Files.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Planted">Errors put in on purpose.</param>
public sealed record WrittenFiles(string Folder, int Reports, long Bytes, int Planted);
