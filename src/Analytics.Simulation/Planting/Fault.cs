using Analytics.Core.Forms;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Planting;

/// <summary>One way in which a report goes wrong, as it does in life; applied to the figures before they are printed.</summary>
internal sealed record Fault(string Rule, Func<YearFigures, SimulatedUnit, int, bool> Fits, Func<YearFigures, Dice, IReadOnlyList<string>> Apply, string What)
{
    public static readonly IReadOnlyList<Fault> All =
    [
        new("applications-applicants-sum", (_, _, year) => year >= 2019, WrongApplicantsTotal, "the total of a line is not the sum of its columns"),
        new("applications-columns-balance", (_, _, year) => year >= 2019, Unbalanced, "received and carried in are not handled and carried out"),
        new("applications-outcomes-sum", (f, _, year) => year >= 2019 && f[Lines.Handled, Applicant.Total] > 0, OutcomeTooMany, "the results do not add up to the handled"),
        new("proceedings-sums", (_, _, year) => year >= 2019, ProceedingsTotal, "the total of a block is not the sum of its results"),
    ];

    /// <summary>The one that a story asks for by name.</summary>
    public static readonly Fault WrongTotal = All[0];

    private static List<string> WrongApplicantsTotal(YearFigures figures, Dice dice)
    {
        figures[Lines.New, Applicant.Total]++;
        return [Lines.New.Code];
    }

    private static List<string> Unbalanced(YearFigures figures, Dice dice)
    {
        var column = dice.Percent(80) ? Applicant.NaturalPerson : Applicant.Business;
        figures[Lines.CarriedOut, column]++;
        figures[Lines.CarriedOut, Applicant.Total]++;
        return [Lines.New.Code, Lines.CarriedIn.Code, Lines.Handled.Code, Lines.CarriedOut.Code];
    }

    private static List<string> OutcomeTooMany(YearFigures figures, Dice dice)
    {
        var granted = Form.Get("granted");
        figures[granted, Applicant.NaturalPerson]++;
        figures[granted, Applicant.Total]++;
        return [granted.Code, Lines.Handled.Code];
    }

    private static List<string> ProceedingsTotal(YearFigures figures, Dice dice)
    {
        var total = dice.Pick(Lines.Blocks)[4];
        figures[total] = figures[total] == 0 ? 1 : dice.Percent(50) ? 0 : figures[total] + 1;
        return [total.Code];
    }
}
