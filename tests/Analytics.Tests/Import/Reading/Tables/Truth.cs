using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;
using Analytics.Tests.Conventions;
using Analytics.Tests.Import.Documents;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>Hand-read truth of the real reports beside the project, and how a reading compares with it.</summary>
internal static partial class Truth
{
    private static readonly string[] Lines = ["new", "carried", "granted", "partial", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8",
        "u1", "u2", "u3", "n1", "n2", "n3", "n4", "n5", "other", "o1", "o2", "o3", "total", "forward"];

    private static readonly string[] Rows = ["规章", "规范性文件", "行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购"];

    /// <summary>What a list of truth says against what is read: cells right of all, cells wrong with no finding, right cells with one.</summary>
    public static Score Compare(string list, string folder, Func<string, bool>? only = null)
    {
        Skip.If(Repository.Shared is null, "The real reports (../shared) are not beside this project.");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared!, "reports", list)));
        var score = new Score();
        foreach (var entry in truth.RootElement.EnumerateObject().Where(entry => only is null || only(entry.Name)))
        {
            var path = Path.Combine(Repository.Shared!, "reports", folder, entry.Name);
            Compare(entry.Name, entry.Value, TablesReading.Read(DocumentOpener.Open(path, File.ReadAllBytes(path), Opened.Here)[0]), score);
        }

        return score;
    }

    private static void Compare(string name, JsonElement entry, TablesRead read, Score score)
    {
        var named = read.Findings.Where(f => f.Severity == Severity.Unreadable || f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures).ToHashSet();
        var got = read.Cells.ToDictionary(cell => (cell.Measure.Code, cell.Applicant.Code()));
        foreach (var (measure, applicant, raw) in Expected(entry))
        {
            score.Total++;
            var right = got.TryGetValue((measure, applicant), out var cell) && Same(cell, raw);
            score.Right += right ? 1 : 0;
            score.Alarms += right && named.Contains(measure) ? 1 : 0;
            if (!right && !named.Contains(measure))
            {
                score.Silent.Add($"{name}: {measure} {applicant} should be {raw ?? "blank"}, is {(cell.Measure is null ? "absent" : $"{cell.Kind} {cell.Raw}")}");
            }
        }

        score.Unbalanced += read.Receipt.IsBalanced ? 0 : 1;
    }

    private static IEnumerable<(string Measure, string? Applicant, string? Raw)> Expected(JsonElement entry)
    {
        if (entry.TryGetProperty("cells", out var cells))
        {
            foreach (var cell in cells.EnumerateArray())
            {
                yield return (cell[0].GetString()!, cell[1].GetString(), cell[2].GetString());
            }
        }

        if (entry.TryGetProperty("t2", out var disclosure))
        {
            var recent = disclosure.TryGetProperty("行政规范性文件", out _);
            foreach (var row in disclosure.EnumerateObject().Where(row => row.Value.ValueKind == JsonValueKind.Array))
            {
                var family = Array.IndexOf(Rows, row.Name == "行政规范性文件" ? "规范性文件" : row.Name);
                var edition = recent ? Edition.Form2021 : Edition.Form2019;
                var measures = Form.Of(FormTable.Disclosure, edition).Where(m => m.PrintedIn(edition)!.Row is var label && Array.IndexOf(Rows, label == "行政规范性文件" ? "规范性文件" : label) == family);
                foreach (var (measure, raw) in measures.Zip(row.Value.EnumerateArray()))
                {
                    yield return (measure.Code, null, raw.GetString());
                }
            }
        }

        if (entry.TryGetProperty("t3", out var applications))
        {
            foreach (var line in applications.EnumerateObject().Where(line => line.Value.ValueKind == JsonValueKind.Array))
            {
                var measure = Form.Measures.Where(m => m.Table == FormTable.Applications).ElementAt(Array.IndexOf(Lines, line.Name));
                foreach (var (applicant, raw) in ApplicantCodes.All.Zip(line.Value.EnumerateArray()))
                {
                    yield return (measure.Code, applicant.Code(), raw.GetString());
                }
            }
        }

        if (entry.TryGetProperty("t4", out var proceedings) && proceedings.ValueKind == JsonValueKind.Array)
        {
            foreach (var (measure, raw) in Form.ProceedingCells(Edition.Form2021).Zip(proceedings.EnumerateArray()))
            {
                yield return (measure.Code, null, raw.GetString());
            }
        }
    }

    // Judged from the print by itself, not by the reader's own number reading.
    private static bool Same(Cell cell, string? raw)
    {
        var text = Gap().Replace((raw ?? "").Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim(), "");
        if (text.Length == 0)
        {
            return cell.Kind == CellKind.Blank;
        }

        if (Mark().IsMatch(text))
        {
            return cell.Kind == CellKind.None;
        }

        if (!Figure().IsMatch(text))
        {
            return cell.Kind == CellKind.Text;
        }

        var value = decimal.Parse(Figure().Match(text).Value, CultureInfo.InvariantCulture) * ("-减減—–".Contains(text[0]) ? -1 : 1);
        if (cell.Measure.Unit == MeasureUnit.Yuan)
        {
            value *= text.Contains('亿') ? 100_000_000
                : text.Contains('万') || (cell.Measure.Code == "fees.amount" && !text.Contains('元')) ? 10_000 : 1;
        }

        return cell.Kind == CellKind.Number && cell.Value == value;
    }

    [GeneratedRegex(@"(?<=\d)\s+(?=\d)")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(?:[-—–/]+|无|無|不适用)$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Figure();

    /// <summary>The sum over a list of reports.</summary>
    internal sealed class Score
    {
        public int Total { get; set; }

        public int Right { get; set; }

        public int Alarms { get; set; }

        public int Unbalanced { get; set; }

        public List<string> Silent { get; } = [];
    }
}
