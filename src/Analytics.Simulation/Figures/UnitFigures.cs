using Analytics.Core.Forms;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Figures;

/// <summary>One unit's figures for any year, each year by itself yet agreeing with its neighbours on what is carried over.</summary>
internal sealed class UnitFigures(ulong seed, SimulatedUnit unit, Character character, int doubledIn)
{
    private static readonly Measure[] Items2019 = [.. Form.Of(FormTable.Disclosure, Edition.Form2019)];

    private static readonly string[] ItemRows = ["licences", "other-services", "penalties", "coercion", "fees"];

    private static readonly (Measure LastYear, Measure Change, Measure? Decisions)[] ItemMeasures =
    [
        .. ItemRows.Select(row => (
            Form.Get(row + ".items-last-year"), Form.Get(row + ".items-change"),
            Items2019.FirstOrDefault(m => m.Code == row + ".decisions"))),
    ];

    private static readonly Measure Made = Form.Get("normative-documents.made");
    private static readonly Measure PublishedDocuments = Form.Get("normative-documents.published");
    private static readonly Measure InPublic = Form.Get("normative-documents.in-public");
    private static readonly Measure Issued = Form.Get("normative-documents.issued");
    private static readonly Measure Repealed = Form.Get("normative-documents.repealed");
    private static readonly Measure InForce = Form.Get("normative-documents.in-force");
    private static readonly Measure FeesAmount = Form.Get("fees.amount");
    private static readonly Measure Projects = Form.Get("procurement.projects");
    private static readonly Measure Amount = Form.Get("procurement.amount");

    private static readonly Measure Notices = Form.Get("processing-fee.notices");
    private static readonly Measure Notified = Form.Get("processing-fee.notified");
    private static readonly Measure Collected = Form.Get("processing-fee.collected");

    public YearFigures Of(int year)
    {
        var figures = new YearFigures();
        Applications(figures, year);
        Disclosure(figures, year);
        Proceedings(figures, year);
        figures.Published = Published(year);
        return figures;
    }

    private void Applications(YearFigures figures, int year)
    {
        Span<long> received = stackalloc long[6], open = stackalloc long[6], before = stackalloc long[6], carried = stackalloc long[6];
        Received(year, received, open);
        Received(year - 1, before, carried);
        var dice = Dice.For(seed, unit.Key, year, "outcomes");
        for (var column = 0; column < 6; column++)
        {
            var applicant = Lines.Columns[column];
            var handled = received[column] + carried[column] - open[column];
            Put(figures, Lines.New, applicant, received[column]);
            Put(figures, Lines.CarriedIn, applicant, carried[column]);
            Put(figures, Lines.Handled, applicant, handled);
            Put(figures, Lines.CarriedOut, applicant, open[column]);
            // A city's department answers hundreds: the bulk by share, the rest one by one.
            for (var line = 0; handled > 60 && line < Lines.Outcomes.Count; line++)
            {
                var share = handled * Lines.OutcomeWeights[line] / 1100;
                Outcome(figures, line, applicant, share);
                handled -= share;
            }

            for (; handled > 0; handled--)
            {
                Outcome(figures, dice.Weighted(Lines.OutcomeWeights), applicant, 1);
            }
        }
    }

    /// <summary>Applications received by column, and those of them still open at the year's end; the next year carries exactly these in.</summary>
    private void Received(int year, Span<long> received, Span<long> open)
    {
        var asked = year == doubledIn ? year - 1 : year;
        var dice = Dice.For(seed, unit.Key, asked, "received");
        var mean = character.InYear(character.Applications, asked);
        for (var column = 0; column < 6; column++)
        {
            received[column] = dice.Around(mean * Lines.ColumnWeights[column] / 100);
            // A planted doubling needs something to double.
            if (doubledIn > 0 && column == 0 && asked == doubledIn - 1)
            {
                received[column] += 6;
            }

            received[column] *= year == doubledIn ? 2 : 1;
            open[column] = dice.Percent(35) ? dice.Below((int)Math.Min(50, received[column] / 3) + 1) : 0;
        }
    }

    private void Disclosure(YearFigures figures, int year)
    {
        var dice = Dice.For(seed, unit.Key, year, "disclosure");
        var decided = character.InYear(character.Decisions, year);
        for (var row = 0; row < ItemRows.Length; row++)
        {
            var (lastYear, change, decisions) = ItemMeasures[row];
            figures[lastYear] = Items(row, year - 1);
            figures[change] = Items(row, year) - figures[lastYear];
            if (decisions is not null)
            {
                figures[decisions] = dice.Around(decided * (row switch { 0 => 60, 1 => 25, 2 => 12, _ => 3 }) / 100);
            }
        }

        for (var since = 2015; since <= year; since++)
        {
            var (made, gone) = Documents(since);
            var standing = figures[InForce] + made;
            figures[Made] = figures[PublishedDocuments] = figures[Issued] = made;
            figures[InPublic] += made;
            figures[Repealed] = Math.Min(gone, figures[InForce]);
            figures[InForce] = standing - figures[Repealed];
        }

        var buys = dice.Percent(unit.Kind == "department" ? 60 : 35);
        figures[Projects] = buys ? 1 + dice.Around(character.Published / 3 * 10) : 0;
        figures[Amount] = buys ? figures[Projects] * dice.Between(40, 4000) * 100 + dice.Below(100) * 100 : 0;
        figures[FeesAmount] = unit.Kind == "department" && dice.Percent(40) ? dice.Between(1, 90_000) * 100L : 0;
        var charged = figures[Lines.Handled, Applicant.Total] > 4 && dice.Percent(8) ? dice.Between(1, 3) : 0;
        figures[Notices] = charged;
        figures[Notified] = charged * dice.Between(10, 400) * 10L;
        figures[Collected] = dice.Percent(70) ? figures[Notified] : figures[Notified] / 2;
    }

    /// <summary>Items on a list at a year's end.</summary>
    private long Items(int row, int year)
    {
        var first = row == 4 ? character.Licences / 8 : character.Licences * (row switch { 0 => 100, 1 => 60, 2 => 180, _ => 20 }) / 100;
        var items = (long)first;
        for (var since = 2018; since <= year && first > 0; since++)
        {
            var dice = Dice.For(seed, unit.Key, since, ItemRows[row]);
            items = Math.Max(0, items + (dice.Percent(30) ? dice.Between(-3, 4) : 0));
        }

        return items;
    }

    private (long Made, long Gone) Documents(int year)
    {
        var dice = Dice.For(seed, unit.Key, year, "documents");
        var made = dice.Around(character.Documents);
        return (made, dice.Percent(40) ? dice.Around(character.Documents / 2) : 0);
    }

    private void Proceedings(YearFigures figures, int year)
    {
        var dice = Dice.For(seed, unit.Key, year, "proceedings");
        var mean = character.Applications < 300 ? 2 : character.Applications / 40;
        foreach (var block in Lines.Blocks)
        {
            for (var result = 0; result < 4; result++)
            {
                var cases = dice.Around(mean * (result switch { 0 => 60, 1 => 15, 2 => 15, _ => 10 }) / 40);
                figures[block[result]] = cases;
                figures[block[4]] += cases;
            }
        }
    }

    private PublishedFigures Published(int year)
    {
        var dice = Dice.For(seed, unit.Key, year, "published");
        var mean = character.InYear(character.Published * 100L, year);
        return new PublishedFigures(
            1 + dice.Around(mean * 45 / 100),
            year < 2013 ? 0 : dice.Around(mean * 30 / 100),
            year is < 2011 or > 2022 ? 0 : dice.Around(mean * 10 / 100),
            dice.Around(mean * 15 / 100));
    }

    private static void Outcome(YearFigures figures, int line, Applicant applicant, long count)
    {
        var measure = Lines.Outcomes[line];
        Put(figures, measure, applicant, count);
        if (measure.Series == Lines.OtherTotal.Code)
        {
            Put(figures, Lines.OtherTotal, applicant, count);
        }
    }

    private static void Put(YearFigures figures, Measure measure, Applicant applicant, long count)
    {
        figures[measure, applicant] += count;
        figures[measure, Applicant.Total] += count;
    }
}
