using System.Text;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Simulation;

namespace Analytics.Tests.Faults;

/// <summary>Files that were damaged on the way: whatever comes, the reader answers with a report or a refusal.</summary>
public sealed class MutationTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly SimulationPlan Plan = new()
    {
        Under = "630106", FromYear = 2019, ToYear = 2022, Seed = 17, Layouts = ["text", "html", "docx", "xlsx"], AmendmentRate = 0,
    };

    [Fact]
    public void A_damaged_file_gives_a_report_or_a_refusal_and_never_a_crash() => Damage(rounds: 2, seed: 1);

    [Fact]
    [Trait("Kind", "Long")]
    public void Ten_minutes_of_damaged_files_give_reports_or_refusals()
    {
        var until = DateTimeOffset.UtcNow + Budget.Share(10);
        for (var seed = 1; DateTimeOffset.UtcNow < until; seed++)
        {
            Damage(rounds: 5, seed);
        }
    }

    [Theory]
    [InlineData("crlf")]
    [InlineData("byte-order-mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16-big-endian")]
    [InlineData("gb18030")]
    [InlineData("chrome")]
    public void What_leaves_the_meaning_leaves_the_figures(string change)
    {
        foreach (var report in Simulator.Reports(Plan with { Layouts = ["text"] }))
        {
            var changed = ReportImporter.Read(report.FileName, Changed(report.Text, change)).Single();
            var plain = ReportImporter.Read(report.FileName, report.Bytes).Single();

            Assert.Equal((plain.Unit?.Code, plain.Year, plain.Published?.Total), (changed.Unit?.Code, changed.Year, changed.Published?.Total));
            Assert.Equal(
                plain.Cells.Select(cell => (cell.Measure, cell.Applicant, cell.Kind, cell.Value)),
                changed.Cells.Select(cell => (cell.Measure, cell.Applicant, cell.Kind, cell.Value)));
        }
    }

    private static byte[] Changed(string text, string change) => change switch
    {
        "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        "byte-order-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16-big-endian" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "gb18030" => Gb18030.GetBytes(text),
        _ => Encoding.UTF8.GetBytes("首页 > 政务公开 > 年报\n字号：大 中 小\n" + text + "\n分享到：微信 微博\n打印本页 关闭窗口\n"),
    };

    private static void Damage(int rounds, int seed)
    {
        var chance = new Random(seed);
        byte[]? before = null;
        foreach (var report in Simulator.Reports(Plan with { Seed = (ulong)seed }))
        {
            for (var round = 0; round < rounds; round++)
            {
                Read(report.FileName, Damaged(report.Bytes, before ?? report.Bytes, chance));
            }

            before = report.Bytes;
        }
    }

    private static byte[] Damaged(byte[] bytes, byte[] other, Random chance)
    {
        var damaged = (byte[])bytes.Clone();
        switch (chance.Next(6))
        {
            case 0:
                return damaged[..chance.Next(damaged.Length)];
            case 1:
                for (var i = 0; i < 1 + (damaged.Length / 500); i++)
                {
                    damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
                }

                return damaged;
            case 2:
                return [.. damaged[..chance.Next(damaged.Length)], .. other[chance.Next(other.Length)..]];
            case 3:
                var from = chance.Next(damaged.Length);
                return [.. damaged[..from], .. damaged[Math.Min(damaged.Length, from + chance.Next(400))..]];
            case 4:
                var at = chance.Next(damaged.Length);
                return [.. damaged[..at], .. damaged[at..Math.Min(damaged.Length, at + chance.Next(3000))], .. damaged[at..]];
            default:
                // Lines change places, as columns do in a bad copy.
                var lines = Encoding.UTF8.GetString(damaged).Split('\n');
                chance.Shuffle(lines.AsSpan(Math.Min(lines.Length - 1, chance.Next(lines.Length))..));
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
        }
    }

    private static void Read(string name, byte[] bytes)
    {
        try
        {
            foreach (var report in ReportImporter.Read(name, bytes))
            {
                // A receipt that does not balance is the alarm itself: such a report is not loaded.
                Assert.All(report.Cells, cell => Assert.Equal(cell.Kind == CellKind.Number, cell.Value is not null));
            }
        }
        catch (Refusal refusal)
        {
            Assert.NotEmpty(refusal.Words.Zh);
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            var kept = Path.Combine(Path.GetTempPath(), "damaged-" + Guid.NewGuid().ToString("N")[..8]);
            File.WriteAllBytes(kept, bytes);
            Assert.Fail($"{name}, damaged and kept as {kept}: {fault}");
        }
    }
}
