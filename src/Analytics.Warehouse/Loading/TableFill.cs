using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>A cell of a version that differs from its table's fill.</summary>
internal readonly record struct FactCell(Measure Measure, Applicant Applicant, string Kind, long? Amount);

/// <summary>The commonest of a table's cells: `zero`, `blank`, or `absent` where there is no table; the rest become facts.</summary>
internal sealed record TableFill(string? Edition, string Code)
{
    public const string Absent = "absent";

    public static TableFill Of(Report report, FormTable table, List<FactCell> facts)
    {
        var edition = report.EditionOf(table);
        if (edition == Analytics.Core.Forms.Edition.Unknown)
        {
            return new TableFill(null, Absent);
        }

        var cells = new List<FactCell>();
        var (zeros, blanks, absent) = (0, 0, 0);
        foreach (var measure in Asked[(table, edition)])
        {
            foreach (var applicant in table == FormTable.Applications ? ApplicantCodes.All : NoApplicant)
            {
                var cell = Fact(measure, applicant, report.Find(measure, applicant));
                cells.Add(cell);
                zeros += cell is { Kind: "number", Amount: 0 } ? 1 : 0;
                blanks += cell.Kind == "blank" ? 1 : 0;
                absent += cell.Kind == Absent ? 1 : 0;
            }
        }

        var fill = zeros == 0 && blanks == 0 ? Absent : zeros >= blanks ? "zero" : "blank";
        facts.AddRange(cells.Where(cell => cell.Kind != fill && !(fill == "zero" && cell is { Kind: "number", Amount: 0 })));
        return new TableFill(edition.Code(), fill);
    }

    /// <summary>The same list, with the figures of the narrative, which has no fill, and cells that no present table asks for.</summary>
    public static List<FactCell> WithNarrative(Report report, List<FactCell> facts)
    {
        foreach (var cell in report.Cells)
        {
            var edition = report.EditionOf(cell.Measure.Table);
            if (cell.Measure.Table == FormTable.Narrative || edition == Analytics.Core.Forms.Edition.Unknown || !cell.Measure.AskedIn(edition))
            {
                facts.Add(Fact(cell.Measure, cell.Applicant, cell));
            }
        }

        return facts;
    }

    private static readonly Applicant[] NoApplicant = [Applicant.None];

    private static readonly Dictionary<(FormTable, Edition), Measure[]> Asked =
        (from table in Enum.GetValues<FormTable>() from edition in Enum.GetValues<Edition>() select (table, edition))
        .ToDictionary(key => key, key => Form.Of(key.table, key.edition).ToArray());

    private static FactCell Fact(Measure measure, Applicant applicant, Cell? cell) => cell switch
    {
        null => new FactCell(measure, applicant, Absent, null),
        { Kind: CellKind.Number, Value: { } value } when Whole(measure, value) is { } amount => new FactCell(measure, applicant, "number", amount),
        { Kind: CellKind.Number } => new FactCell(measure, applicant, "text", null),
        { } other => new FactCell(measure, applicant, other.Kind.Code(), null),
    };

    // Items are whole; money is kept in fen. Half an item is no figure that may be summed, and stays as printed in the packed cells.
    private static long? Whole(Measure measure, decimal value)
    {
        var amount = measure.Unit == MeasureUnit.Yuan ? Math.Round(value * 100, MidpointRounding.AwayFromZero) : value;
        return amount == Math.Truncate(amount) && Math.Abs(amount) < 1_000_000_000_000_000_000m ? (long)amount : null;
    }
}
