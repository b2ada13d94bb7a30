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

    /// <summary>The line that became another, before and after; null where whole lines moved.</summary>
    public (int Line, string Before, string After)? Changed { get; init; }

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
        return new($"line {at + 1} [{line}] became [{changed}]", all, [at + 1]) { Changed = (at + 1, line, changed) };
    }

    /// <summary>Figures whose digits the accident changed into other digits, and that are still read as they were, with no finding that names them.</summary>
    public IEnumerable<string> NotFollowed(TablesRead before, TablesRead after)
    {
        if (Changed is not { } changed)
        {
            yield break;
        }

        var named = Named(after);
        foreach (var cell in before.Cells.Where(cell => cell.Source.Line == changed.Line && !cell.Source.IsInTable && cell.Kind == CellKind.Number && !named.Contains(cell.Measure.Code)))
        {
            var now = after.Cells.FirstOrDefault(other => other.Measure == cell.Measure && other.Applicant == cell.Applicant);
            if (Digits(changed.Before, cell.Source.From - 1, cell.Source.To - 1) is { } old && NewDigits(changed, cell.Source) is { } figure && old != figure
                && now.Measure is not null && now.Kind == CellKind.Number && now.Value == cell.Value && cell.Measure.Unit != MeasureUnit.Yuan
                && decimal.Parse(old, System.Globalization.CultureInfo.InvariantCulture) != decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture))
            {
                yield return $"{What}: {cell.Measure.Code} {cell.Applicant.Code()} prints {figure} and is still {cell.Value}";
            }
        }
    }

    // The figure that stands where the cell stood, as far as its digits go; null where it is no bare figure.
    private static string? NewDigits((int Line, string Before, string After) changed, Source place)
    {
        var (before, after) = (changed.Before, changed.After);
        var same = 0;
        while (same < Math.Min(before.Length, after.Length) && before[same] == after[same])
        {
            same++;
        }

        if (same < place.From - 2 || same > place.To - 1)
        {
            return null;
        }

        var (from, to) = (place.From - 1, place.To - 1 + after.Length - before.Length);
        while (from > 0 && from < after.Length && char.IsAsciiDigit(after[from - 1]))
        {
            from--;
        }

        while (to < after.Length && to >= 0 && char.IsAsciiDigit(after[to]))
        {
            to++;
        }

        return Digits(after, from, to);
    }

    private static string? Digits(string line, int from, int to) =>
        from >= 0 && to <= line.Length && to - from is > 0 and < 10 && line[from..to].All(char.IsAsciiDigit)
        && (from == 0 || IsEdge(line[from - 1])) && (to == line.Length || IsEdge(line[to])) ? line[from..to] : null;

    private static bool IsEdge(char c) => c is ' ' or '\t' or '|' or '\u00a0' or '\r';

    private static HashSet<string> Named(TablesRead read) =>
        [.. read.Findings.Where(f => f.Outcome == Outcome.CannotJudge || f.Severity == Severity.Unreadable || f.Rule == "unit-suspicious").SelectMany(f => f.Measures)];

    /// <summary>Cells that read otherwise than before, are not on a touched line, and that no finding names.</summary>
    public IEnumerable<string> Unexplained(TablesRead before, TablesRead after)
    {
        var named = Named(after);
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
