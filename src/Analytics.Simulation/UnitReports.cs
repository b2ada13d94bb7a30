using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Formats;
using Analytics.Simulation.Planting;
using Analytics.Simulation.Printing;
using Analytics.Simulation.Truth;
using Analytics.Simulation.Units;

namespace Analytics.Simulation;

/// <summary>Turns one unit's year into what arrives at the office: nothing, a report, or a report and its correction.</summary>
internal sealed class UnitReports(SimulationPlan plan, string folder)
{
    private static readonly Measure[] Amendable = [.. new[] { "licences", "penalties", "coercion" }.Select(row => Form.Get(row + ".decisions"))];
    private readonly IReadOnlyList<(TextLayout? Text, PageFormat? Format)> layouts = Layouts.Of(plan.Layouts);
    private readonly ReportPrinter printer = new(new PageWriter());

    public void Write(SimulatedUnit unit, Character character, int year, YearFigures figures, List<SimulatedReport> into)
    {
        var dice = Dice.For(plan.Seed, unit.Key, year, "filing");
        var story = plan.Stories.Where(s => s.Unit == unit.Code && (s.Year == 0 || s.Year == year)).Select(s => s.Kind).ToArray();
        if (story.Contains(StoryKind.NeverFiles) || (!Calendar.Files(character, dice) && plan.Gaps && story.Length == 0))
        {
            return;
        }

        var received = story.Contains(StoryKind.Late)
            ? Calendar.LastDay(unit, year).AddDays(60)
            : Calendar.ReceivedOn(unit, character, year, dice);
        var editions = Editions(year, dice);
        var layout = Layout(character, dice);
        var planted = Plant(unit, year, figures, editions, story, dice);
        var wrong = planted is { } error ? error.Figures : figures;
        List<Planted> errors = [];
        if (planted is not null)
        {
            errors.Add(planted.Value.Planted);
        }

        if (year >= 2019 && editions.Applications != EditionCodes.ForYear(year))
        {
            errors.Add(new Planted("edition-for-year", [], "a table of the edition that was not asked for"));
        }

        if (Corrected(wrong, year, dice) is { } before)
        {
            into.Add(Report(unit, character, year, before, layout, editions, received, errors, amends: false));
            received = received.AddDays(dice.Between(10, 60));
            into.Add(Report(unit, character, year, wrong, layout, editions, received, errors, amends: true));
        }
        else
        {
            into.Add(Report(unit, character, year, wrong, layout, editions, received, errors, amends: false));
        }
    }

    private SimulatedReport Report(
        SimulatedUnit unit, Character character, int year, YearFigures figures, (TextLayout? Text, PageFormat? Format) layout,
        TableEditions editions, DateOnly received, List<Planted> planted, bool amends)
    {
        // The correction is the same document with other figures.
        var printed = printer.Write(
            unit.In(year), year, figures, layout.Text, editions, new CellStyle(character.Habit, layout.Text is not { Blanks.Count: 0 }, planted.Count > 0), Dice.For(plan.Seed, unit.Key, year, "text"), new Dice(character.Habit));
        // The underscore sorts behind the full stop, so that a folder is taken in as it arrived.
        var name = string.Create(CultureInfo.InvariantCulture, $"{folder}/{year}/{unit.Code}{(amends ? "_2" : "")}.{layout.Format?.Ending ?? "txt"}");
        return new SimulatedReport(report => TruthReport.Of(report, printed))
        {
            FileName = name,
            Bytes = layout.Format?.Write(printed.Page!, Dice.For(plan.Seed, unit.Key, year, "format")) ?? printed.Bytes,
            Unit = unit,
            Year = year,
            ReceivedOn = received,
            IsAmendment = amends,
            Layout = layout.Format?.Id ?? layout.Text!.Id,
            Format = layout.Format?.Format ?? "text",
            Planted = planted,
        };
    }

    private (YearFigures Figures, Planted Planted)? Plant(
        SimulatedUnit unit, int year, YearFigures figures, TableEditions editions, StoryKind[] story, Dice dice)
    {
        var fault = story.Contains(StoryKind.WrongTotal) ? Fault.WrongTotal
            : dice.Million((int)(plan.ErrorRate * 1_000_000)) ? dice.Pick(Fault.All) : null;
        if (fault is null || year < 2019 || !fault.Fits(new Setting(unit, year, figures, editions, year > plan.FromYear)))
        {
            return null;
        }

        var wrong = figures.Copy();
        return (wrong, new Planted(fault.Rule, fault.Apply(wrong, dice), fault.What));
    }

    /// <summary>What the first filing said where a second one corrects it: decisions were left out.</summary>
    private YearFigures? Corrected(YearFigures figures, int year, Dice dice)
    {
        if (!dice.Million((int)(plan.AmendmentRate * 1_000_000)))
        {
            return null;
        }

        // The reports of the old regulation print no decisions.
        var measure = Array.Find(Amendable, m => figures[m] > 0);
        if (measure is null || year < 2019)
        {
            return null;
        }

        var before = figures.Copy();
        before[measure] -= Math.Max(1, before[measure] / 10);
        return before;
    }

    private TableEditions Editions(int year, Dice dice)
    {
        var due = EditionCodes.ForYear(year);
        if (due == Edition.Statistics2008)
        {
            return default;
        }

        // Before 2021 nobody had the later form. Both print the proceedings table alike: it goes with the applications.
        var isWrong = year is >= 2021 and < 2025 && dice.Million((int)(plan.WrongFormRate * 1_000_000));
        return !isWrong ? new(due, due, due)
            : dice.Percent(50) ? new(Edition.Form2019, Edition.Form2019, Edition.Form2019)
            : new(Edition.Form2021, Edition.Form2019, Edition.Form2019);
    }

    private (TextLayout? Text, PageFormat? Format) Layout(Character character, Dice dice)
    {
        // A unit hands in the same kind of file most years.
        var index = dice.Percent(80) ? (int)(character.Habit % (ulong)layouts.Count) : dice.Below(layouts.Count);
        return layouts[index];
    }
}
