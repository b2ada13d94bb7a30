using Analytics.Core.Forms;

namespace Analytics.Simulation.Figures;

/// <summary>The measures by what the arithmetic of the form does with them.</summary>
internal static class Lines
{
    public static readonly Measure New = Form.Get("received.new");
    public static readonly Measure CarriedIn = Form.Get("received.carried-in");
    public static readonly Measure Handled = Form.Get("handled.total");
    public static readonly Measure CarriedOut = Form.Get("carried-out");

    /// <summary>The 2019 edition's one line for other handling: the sum of the three of 2021.</summary>
    public static readonly Measure OtherTotal = Form.Get("other.total");

    /// <summary>Ways in which an application ends, in the 2021 edition's lines.</summary>
    public static readonly IReadOnlyList<Measure> Outcomes =
    [
        .. Form.ApplicationLines(Edition.Form2021).Where(m => m != New && m != CarriedIn && m != Handled && m != CarriedOut),
    ];

    /// <summary>How often each way is, in the order of <see cref="Outcomes"/>: most are granted or not held.</summary>
    public static readonly int[] OutcomeWeights =
    [
        .. Outcomes.Select(m => m.Code switch
        {
            "granted" => 420,
            "unavailable.not-held" => 200,
            "partly-granted" => 70,
            "unavailable.needs-creation" or "refused.administrative-inquiry" or "not-processed.petition-or-complaint" or "other.other" => 30,
            "refused.third-party" or "refused.enforcement-file" or "refused.internal-affairs" => 18,
            _ => 8,
        }),
    ];

    /// <summary>The six columns of applicants that the total sums.</summary>
    public static readonly IReadOnlyList<Applicant> Columns = [.. ApplicantCodes.All.Where(a => a != Applicant.Total)];

    /// <summary>Share of each column, in hundredths.</summary>
    public static readonly int[] ColumnWeights = [76, 13, 1, 2, 5, 3];

    /// <summary>The three blocks of the proceedings table, five results each, the total last.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<Measure>> Blocks = [.. Form.ProceedingCells(Edition.Form2021).Chunk(5)];
}
