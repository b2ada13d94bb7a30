using System.Globalization;
using Analytics.Core.Forms;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>The three tables of one edition with something printed in every cell, and what must be read from them.</summary>
internal sealed class Sheet
{
    private readonly Dictionary<(Measure, Applicant), string> printed = [];

    public Sheet(Edition edition) => Edition = edition;

    public Edition Edition { get; }

    public string this[Measure measure, Applicant applicant = Applicant.None]
    {
        get => printed.GetValueOrDefault((measure, applicant), "");
        set => printed[(measure, applicant)] = value;
    }

    public string this[string measure, Applicant applicant = Applicant.None]
    {
        get => this[Form.Get(measure), applicant];
        set => this[Form.Get(measure), applicant] = value;
    }

    public IEnumerable<(Measure Measure, Applicant Applicant, string Printed)> Cells =>
        Form.Measures.Where(m => m.Table != FormTable.Narrative && m.AskedIn(Edition)).SelectMany(m =>
            (m.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None]).Select(a => (m, a, this[m, a])));

    /// <summary>Every cell zero.</summary>
    public static Sheet Zeros(Edition edition)
    {
        var sheet = new Sheet(edition);
        foreach (var (measure, applicant, _) in sheet.Cells.ToList())
        {
            sheet[measure, applicant] = "0";
        }

        return sheet;
    }

    /// <summary>Figures, blanks and marks at random; sums hold in some rows, in others they do not, as in life.</summary>
    public static Sheet Random(Edition edition, Random random, double blanks = 0.1)
    {
        var sheet = new Sheet(edition);
        foreach (var (measure, applicant, _) in sheet.Cells.ToList())
        {
            sheet[measure, applicant] =
                random.NextDouble() < blanks ? ""
                : random.NextDouble() < 0.03 ? "-"
                : measure.Code == "procurement.amount" ? Money(random) + "万元"
                : measure.Unit == MeasureUnit.Yuan ? Money(random)
                : measure.Code.EndsWith("-change", StringComparison.Ordinal) ? (random.Next(2) == 0 ? "+" : "-") + random.Next(1, 90).ToString(CultureInfo.InvariantCulture)
                : random.Next(3) == 0 ? random.Next(12_000).ToString(CultureInfo.InvariantCulture) : random.Next(10).ToString(CultureInfo.InvariantCulture);
        }

        foreach (var line in Form.ApplicationLines(edition).Where(_ => random.Next(4) > 0))
        {
            sheet.AddUp(line);
        }

        return sheet;
    }

    /// <summary>A sheet by number: all zero, all blank, then random ones of either edition with no, few or many blanks.</summary>
    public static Sheet Numbered(int seed) => seed switch
    {
        0 => Zeros(Edition.Form2019),
        1 => Zeros(Edition.Form2021),
        2 => new Sheet(Edition.Form2019),
        3 => new Sheet(Edition.Form2021),
        _ => Random(seed % 2 == 0 ? Edition.Form2019 : Edition.Form2021, new Random(seed), seed % 3 == 0 ? 0 : seed % 3 == 1 ? 0.1 : 0.6),
    };

    /// <summary>Makes the total of a line of the applications table the sum of its six columns.</summary>
    public void AddUp(Measure line) => this[line, Applicant.Total] = ApplicantCodes.All.Where(a => a != Applicant.Total)
        .Sum(a => int.TryParse(this[line, a], CultureInfo.InvariantCulture, out var n) ? n : 0).ToString(CultureInfo.InvariantCulture);

    private static string Money(Random random) => (random.Next(1, 900_000) / 100m).ToString(CultureInfo.InvariantCulture);
}
