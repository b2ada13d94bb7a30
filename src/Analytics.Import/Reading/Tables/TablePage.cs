using System.Collections;
using System.Runtime.InteropServices;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>The pieces and runs of one document, and what has been read from them so far.</summary>
internal sealed class TablePage
{
    private readonly Cell?[] cells = new Cell?[Form.Measures.Count * 8];
    private readonly List<Finding> findings = [];
    private readonly BitArray lines;
    private readonly bool[] accounted;
    private int ignored;

    private readonly Document document;

    public TablePage(Document document, List<Piece> pieces, List<Run> runs)
    {
        this.document = document;
        List = pieces;
        Runs = runs;
        Shapes = Shapes.Of(pieces, runs);
        Rows = new RowReading(pieces, Shapes);
        accounted = new bool[pieces.Count];
        lines = new BitArray(pieces.Count == 0 ? 1 : pieces.Max(piece => piece.Line) + 1);
    }

    public List<Piece> List { get; }

    public List<Run> Runs { get; }

    public Shapes Shapes { get; }

    public RowReading Rows { get; }

    /// <summary>The applications table is there, whether or not its edition can be told from it.</summary>
    public bool HasApplications { get; set; }

    /// <summary>Cells cut out of digits that ran together.</summary>
    public int GluedCells { get; private set; }

    public ReadOnlySpan<Piece> Pieces => CollectionsMarshal.AsSpan(List);

    public bool Has(Measure measure, Applicant applicant = Applicant.None) => cells[(measure.Index * 8) + (int)applicant] is not null;

    public Cell? Find(Measure measure, Applicant applicant = Applicant.None) => cells[(measure.Index * 8) + (int)applicant];

    /// <summary>Marks the lines of a stretch of pieces as table, not sentences.</summary>
    public void Use(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // A line with labels and digits run together is the narrative's too.
            lines[List[i].Line] |= !List[i].Glued;
        }
    }

    /// <summary>Keeps what a slot prints as the cell of a measure; a second, different print of the same cell is refused.</summary>
    public void Keep(Measure measure, Applicant applicant, Slot slot, int fallback, decimal headerScale = 0, decimal? beside = null)
    {
        var pieces = Pieces;
        ref readonly var place = ref pieces[slot.Piece >= 0 ? slot.Piece : fallback];
        var source = slot.Piece >= 0 ? place.Source : Where(place);
        var number = slot.Number(pieces);
        var raw = slot.Raw ?? (slot.Piece >= 0 ? CommonText.Of(place.Text) : "");
        if (slot.Piece >= 0 && place.IsPrinted)
        {
            accounted[slot.Piece] = true;
            GluedCells += place.Glued ? 1 : 0;
        }

        var cell = CellReading.Read(measure, applicant, number, raw, source, headerScale, beside, findings);
        var at = (measure.Index * 8) + (int)applicant;
        if (cells[at] is not { } earlier)
        {
            cells[at] = cell;
        }
        else if (earlier.Kind == CellKind.Blank && earlier.Raw.Length == 0 && cell.Kind != CellKind.Blank && !BlankIsPrinted(earlier))
        {
            cells[at] = cell;
        }
        else
        {
            Repeated(at, earlier, cell);
        }
    }

    /// <summary>Puts a figure that fell out of its row back where it surely belongs.</summary>
    public void Restore(Measure measure, Applicant applicant, int piece)
    {
        cells[(measure.Index * 8) + (int)applicant] = null;
        if (accounted[piece])
        {
            ignored--;
        }

        Keep(measure, applicant, new Slot(piece), piece);
        Use(piece, piece + 1);
    }

    /// <summary>A cell that is printed and left out, for a reason that a finding gives.</summary>
    public void Ignore(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (List[i].Kind is PieceKind.Value or PieceKind.Mark && !accounted[i])
            {
                accounted[i] = true;
                ignored++;
                GluedCells += List[i].Glued ? 1 : 0;
            }
        }
    }

    public void Add(Finding finding) => findings.Add(finding);

    /// <summary>No number for these measures: the print allows several readings.</summary>
    public void Refuse(string rule, IReadOnlyList<string> measures, Text message, int piece) =>
        findings.Add(new Finding(rule, Severity.Unreadable, Outcome.CannotJudge, measures, message) { Source = Where(Pieces[piece]) });

    /// <summary>Something that a person should know and that changes no figure.</summary>
    public void Note(string rule, IReadOnlyList<string> measures, Text message, int piece) =>
        findings.Add(new Finding(rule, Severity.Hint, Outcome.Fail, measures, message) { Source = Where(Pieces[piece]) });

    /// <summary>A reading that only the printed sums decide: taken, and a person must compare it.</summary>
    public void Doubt(string rule, IReadOnlyList<string> measures, Text message, int piece) =>
        findings.Add(new Finding(rule, Severity.Question, Outcome.CannotJudge, measures, message) { Source = Where(Pieces[piece]) });

    /// <summary>The measures of a present table that have no cell and no finding get one; an absent table gets its own.</summary>
    public void Missing(FormTable table, Edition edition, bool present, int piece)
    {
        var named = findings.Where(f => f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures).ToHashSet(StringComparer.Ordinal);
        var measures = Form.Measures.Where(m => m.Table == table && (edition == Edition.Unknown || m.AskedIn(edition)));
        if (!present)
        {
            findings.Add(new Finding("table-absent", Severity.Error, Outcome.CannotJudge, [.. measures.Select(m => m.Code)], TableWords.Absent(table)));
            return;
        }

        var applicants = table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None];
        string[] lost = [.. measures.Where(m => !named.Contains(m.Code) && applicants.Any(a => !Has(m, a))).Select(m => m.Code)];
        if (lost.Length > 0)
        {
            Refuse("rows-absent", lost, TableWords.RowsAbsent(table, lost), piece);
        }
    }

    public TablesRead Result(Edition disclosure, Edition applications, Edition proceedings)
    {
        var kept = cells.OfType<Cell>().ToArray();
        var receipt = ReceiptCount.Of(document, this, kept, ignored, lines);
        if (!receipt.IsBalanced)
        {
            findings.Add(new Finding("receipt-unbalanced", Severity.Unreadable, Outcome.CannotJudge, [], TableWords.Unbalanced(receipt)));
        }

        return new TablesRead(disclosure, applications, proceedings, kept, findings, receipt) { TableLines = lines };
    }

    private static Source Where(Piece piece) => piece.Source;

    private bool BlankIsPrinted(Cell cell) => cell.Source.IsInTable || List.Exists(p => p.Kind == PieceKind.White && p.Source == cell.Source);

    private void Repeated(int at, Cell earlier, Cell later)
    {
        ignored += later.Kind is CellKind.Blank or CellKind.Text ? 0 : 1;
        if ((earlier.Kind, earlier.Value) == (later.Kind, later.Value) || later.Kind == CellKind.Blank)
        {
            return;
        }

        ignored += earlier.Kind is CellKind.Blank or CellKind.Text ? 0 : 1;
        cells[at] = null;
        findings.Add(new Finding("printed-twice", Severity.Unreadable, Outcome.CannotJudge, [earlier.Measure.Code], TableWords.PrintedTwice(earlier, later))
        {
            Left = earlier.Raw,
            Right = later.Raw,
            Applicant = earlier.Applicant,
            Source = later.Source,
        });
    }
}
