using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>One accident to a text: a line cut, doubled, swapped, a character flipped, a cell put in; and what may follow from it.</summary>
/// <param name="What">The accident in words.</param>
/// <param name="Lines">The text after it.</param>
/// <param name="Touched">Lines whose print is another now; cells that stand there may read otherwise.</param>
internal sealed record Mutation(string What, string[] Lines, int[] Touched)
{
    private const string Noise = "0123456789 一二三四五规章行政其他总计-—./|\t（）万元";

    /// <summary>The line put in; a cell that was blank may read it.</summary>
    public int Inserted { get; init; }

    /// <summary>The line cut; a row whose only figure it was is a blank row now.</summary>
    public int Cut { get; init; }

    /// <summary>An accident by chance.</summary>
    public static Mutation By(Random random, string[] lines)
    {
        var at = random.Next(lines.Length);
        switch (random.Next(8))
        {
            case 0:
                return new($"cut line {at + 1} [{lines[at]}]", [.. lines[..at], .. lines[(at + 1)..]], []) { Cut = at + 1 };
            case 1:
                return new($"doubled line {at + 1} [{lines[at]}]", [.. lines[..at], lines[at], .. lines[at..]], []);
            case 2:
                var other = random.Next(2) == 0 ? Math.Min(at + 1, lines.Length - 1) : random.Next(lines.Length);
                string[] swapped = [.. lines];
                (swapped[at], swapped[other]) = (lines[other], lines[at]);
                return new($"swapped lines {at + 1} [{lines[at]}] and {other + 1} [{lines[other]}]", swapped, [at + 1, other + 1]);
            case 3:
                var figure = random.Next(3) == 0 ? "" : random.Next(200).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return new($"put [{figure}] before line {at + 1} [{lines[at]}]", [.. lines[..at], figure, .. lines[at..]], []) { Inserted = at + 1 };
            default:
                return Flip(random, lines, at);
        }
    }

    private static Mutation Flip(Random random, string[] lines, int at)
    {
        for (var tries = 0; tries < 20 && lines[at].Length == 0; tries++)
        {
            at = random.Next(lines.Length);
        }

        var line = lines[at];
        var i = random.Next(line.Length + 1);
        var c = Noise[random.Next(Noise.Length)];
        var changed = random.Next(3) switch
        {
            0 when i < line.Length => line.Remove(i, 1),
            1 => line.Insert(i, c.ToString()),
            _ => i < line.Length ? line.Remove(i, 1).Insert(i, c.ToString()) : line + c,
        };
        string[] all = [.. lines];
        all[at] = changed;
        return new($"line {at + 1} [{line}] became [{changed}]", all, [at + 1]);
    }

    /// <summary>Cells that read otherwise than before, are not on a touched line, and that no finding names.</summary>
    public IEnumerable<string> Unexplained(TablesRead before, TablesRead after)
    {
        var named = after.Findings.Where(f => f.Outcome == Outcome.CannotJudge || f.Severity == Severity.Unreadable).SelectMany(f => f.Measures).ToHashSet();
        var now = after.Cells.ToDictionary(cell => (cell.Measure, cell.Applicant));
        foreach (var cell in before.Cells)
        {
            if (now.TryGetValue((cell.Measure, cell.Applicant), out var read))
            {
                if ((read.Kind, read.Value) == (cell.Kind, cell.Value) || (Touched.Contains(cell.Source.Line) && Touched.Contains(read.Source.Line))
                    || (cell.Source.Line == Cut && after.Cells.Where(c => c.Measure == cell.Measure).All(c => c.Kind == CellKind.Blank) && cell.Measure.Table == FormTable.Applications)
                    || (cell.Kind == CellKind.Blank && read.Source.Line == Inserted && cell.Source.Line == Inserted))
                {
                    continue;
                }
            }

            if (!named.Contains(cell.Measure.Code))
            {
                yield return $"{What}: {cell.Measure.Code} {cell.Applicant.Code()} was {cell.Kind} {cell.Raw} on line {cell.Source.Line}, is {(read.Measure is null ? "nothing" : $"{read.Kind} {read.Raw} on line {read.Source.Line}")}";
            }
        }

        // Figures that were blank or absent before must come from the accident.
        foreach (var cell in after.Cells.Where(cell => cell.Kind == CellKind.Number && !named.Contains(cell.Measure.Code)))
        {
            if (!before.Cells.Any(old => old.Measure == cell.Measure && old.Applicant == cell.Applicant) && !Touched.Contains(cell.Source.Line))
            {
                yield return $"{What}: {cell.Measure.Code} {cell.Applicant.Code()} was nothing, is {cell.Raw} on line {cell.Source.Line}";
            }
        }
    }

    public Document Document => Layouts.Text(Lines);
}
