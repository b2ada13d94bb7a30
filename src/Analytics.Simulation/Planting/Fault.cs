using Analytics.Core.Forms;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Printing;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Planting;

/// <summary>One way in which a report goes wrong, as it does in life; applied to the figures before they are printed.</summary>
internal sealed record Fault(string Rule, Func<Setting, bool> Fits, Func<YearFigures, Dice, IReadOnlyList<string>> Apply, string What)
{
    private static readonly Measure Granted = Form.Get("granted");
    private static readonly Measure InForce = Form.Get("normative-documents.in-force");
    private static readonly Measure Projects = Form.Get("procurement.projects");
    private static readonly Measure Amount = Form.Get("procurement.amount");

    public static readonly IReadOnlyList<Fault> All =
    [
        new("applications-applicants-sum", _ => true, WrongApplicantsTotal, "the total of a line is not the sum of its columns"),
        new("applications-columns-balance", _ => true, Unbalanced, "received and carried in are not handled and carried out"),
        new("applications-outcomes-sum", at => at.Figures[Lines.Handled, Applicant.Total] > 0, OutcomeTooMany, "the results do not add up to the handled"),
        new("proceedings-sums", _ => true, ProceedingsTotal, "the total of a block is not the sum of its results"),
        new("carried-out-equals-next-carried-in", at => at.HasLastYear && at.Year >= 2020, CarriedIn, "more is carried in than the year before carried out"),
        new("in-force-identity", at => at.HasLastYear && at.Year >= 2022 && at.Editions.Disclosure == Edition.Form2021, InForceTooMany, "in force is not last year's plus issued minus repealed"),
        new("items-not-decisions", at => at.Editions.Disclosure == Edition.Form2019, ItemsAreDecisions, "decisions stand in the columns for items"),
        new("procurement-amount-per-project", at => at.Editions.Disclosure == Edition.Form2019 && at.Figures[Amount] > 0, TenThousandFold, "yuan were written where 万元 is meant"),
        new("rules-by-legislative-bodies", at => at.Unit.Level is "township" or "county", TownRules, "a body without the power reports rules of its own"),
        new("text-received-agrees", at => at.Figures[Lines.New, Applicant.Total] > 0, TextApart, "the sentence and the table differ"),
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
        figures[Granted, Applicant.NaturalPerson]++;
        figures[Granted, Applicant.Total]++;
        return [Granted.Code, Lines.Handled.Code];
    }

    private static List<string> ProceedingsTotal(YearFigures figures, Dice dice)
    {
        var total = dice.Pick(Lines.Blocks)[4];
        figures[total] = figures[total] == 0 ? 1 : dice.Percent(50) ? 0 : figures[total] + 1;
        return [total.Code];
    }

    private static List<string> CarriedIn(YearFigures figures, Dice dice)
    {
        foreach (var applicant in new[] { Applicant.NaturalPerson, Applicant.Total })
        {
            // Carried out as well, so that the year's own columns still balance.
            figures[Lines.CarriedIn, applicant] += 2;
            figures[Lines.CarriedOut, applicant] += 2;
        }

        return [Lines.CarriedIn.Code];
    }

    private static List<string> InForceTooMany(YearFigures figures, Dice dice)
    {
        figures[InForce] += dice.Between(2, 9);
        return [InForce.Code];
    }

    private static List<string> ItemsAreDecisions(YearFigures figures, Dice dice)
    {
        var row = dice.Percent(50) ? "penalties" : "licences";
        figures[row + ".items-last-year"] = dice.Between(20, 900);
        figures[row + ".items-change"] = dice.Between(10, 400);
        figures[row + ".decisions"] = figures[row + ".items-last-year"] + figures[row + ".items-change"];
        return [row + ".items-last-year", row + ".items-change", row + ".decisions"];
    }

    private static List<string> TenThousandFold(YearFigures figures, Dice dice)
    {
        figures[Amount] *= 10_000;
        return [Projects.Code, Amount.Code];
    }

    private static List<string> TownRules(YearFigures figures, Dice dice)
    {
        var count = dice.Between(1, 4);
        foreach (var measure in new[] { "rules.made", "rules.published", "rules.in-public", "rules.issued", "rules.in-force" })
        {
            figures[measure] = count;
        }

        return ["rules.made", "rules.issued"];
    }

    private static List<string> TextApart(YearFigures figures, Dice dice)
    {
        // Received and carried in together would be told rightly too.
        figures.ToldApart = figures[Lines.CarriedIn, Applicant.Total] + dice.Between(1, 9);
        return [Lines.New.Code];
    }
}

/// <summary>What a fault may look at to know whether it can happen here.</summary>
internal readonly record struct Setting(SimulatedUnit Unit, int Year, YearFigures Figures, TableEditions Editions, bool HasLastYear);
