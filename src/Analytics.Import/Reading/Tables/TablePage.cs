using System.Runtime.InteropServices;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>The pieces and runs of one document, and what has been read from them so far.</summary>
internal sealed class TablePage
{
    // By measure and applicant, where in `kept` its cell stands, from 1; 0 where there is none.
    private readonly int[] places;
    private readonly List<Cell> kept;
    private readonly List<Finding> findings = [];
    private readonly bool[] lines;
    private readonly bool[] accounted;
    private int ignored;

    private readonly List<(Measure Measure, Applicant Applicant, int Piece)> lone = [];
    private readonly Document document;

    public TablePage(Document document, Desk desk)
    {
        this.document = document;
        List = desk.Pieces;
        Runs = desk.Runs;
        kept = desk.Cells;
        places = desk.Places;
        Shapes = Shapes.Of(List, Runs);
        Rows = new RowReading(List, Shapes);
        accounted = new bool[List.Count];
        var last = 0;
        foreach (ref readonly var piece in Pieces)
        {
            last = Math.Max(last, piece.Line);
        }

        lines = new bool[last + 1];
    }

    /// <summary>The document is a workbook's: rows with nothing printed have no place in it.</summary>
    public bool IsWorkbook => document.Format is "xlsx" or "xls" or "et";

    public List<Piece> List { get; }

    public List<Run> Runs { get; }

    public Shapes Shapes { get; }

    public RowReading Rows { get; }

    /// <summary>The applications table is there, whether or not its edition can be told from it.</summary>
    public bool HasApplications { get; set; }

    /// <summary>Cells cut out of digits that ran together.</summary>
    public int GluedCells { get; private set; }

    /// <summary>Figures that no count can be, such as 1.6 decisions, and that are kept as text.</summary>
    public int FiguresAsText { get; private set; }

    public ReadOnlySpan<Piece> Pieces => CollectionsMarshal.AsSpan(List);

    public bool Has(Measure measure, Applicant applicant = Applicant.None) =>
        places[(measure.Index * 8) + (int)applicant] > 0 || lone.Exists(cell => cell.Measure == measure);

    public Cell? Find(Measure measure, Applicant applicant = Applicant.None) =>
        places[(measure.Index * 8) + (int)applicant] is var place and > 0 ? kept[place - 1] : null;

    /// <summary>Marks the lines of a stretch of pieces as table, not sentences.</summary>
    public void Use(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // A line with labels and digits run together is the narrative's too.
            lines[List[i].Line] |= !Pieces[i].Glued;
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
        FiguresAsText += slot.Piece >= 0 && place.Kind == PieceKind.Value && cell.Kind == CellKind.Text ? 1 : 0;
        var at = (measure.Index * 8) + (int)applicant;
        if (places[at] == 0)
        {
            kept.Add(cell);
            places[at] = kept.Count;
        }
        else if (kept[places[at] - 1] is var earlier && earlier.Kind == CellKind.Blank && earlier.Raw.Length == 0 && cell.Kind != CellKind.Blank && !BlankIsPrinted(earlier))
        {
            kept[places[at] - 1] = cell;
        }
        else
        {
            Repeated(at, earlier, cell);
        }
    }

    /// <summary>A label with nothing after it: blank if in the end no figure of the document is left over.</summary>
    public void KeepLone(Measure measure, Applicant applicant, int piece) => lone.Add((measure, applicant, piece));

    /// <summary>Puts a figure that fell out of its row back where it surely belongs.</summary>
    public void Restore(Measure measure, Applicant applicant, int piece)
    {
        places[(measure.Index * 8) + (int)applicant] = 0;
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
            if (Pieces[i].Kind is PieceKind.Value or PieceKind.Mark && !accounted[i])
            {
                accounted[i] = true;
                ignored++;
                GluedCells += Pieces[i].Glued ? 1 : 0;
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
        var asked = edition == Edition.Unknown ? Form.Measures.Where(m => m.Table == table) : LabelBook.Asked(table, edition);
        if (!present)
        {
            findings.Add(new Finding("table-absent", Severity.Error, Outcome.CannotJudge, [.. asked.Select(m => m.Code)], TableWords.Absent(table)));
            return;
        }

        List<string>? lost = null;
        foreach (var measure in asked)
        {
            var isWhole = table == FormTable.Applications ? HasLine(measure) : Has(measure);
            if (!isWhole && !findings.Exists(f => f.Outcome == Outcome.CannotJudge && f.Measures.Contains(measure.Code)))
            {
                (lost ??= []).Add(measure.Code);
            }
        }

        if (lost is not null)
        {
            Refuse("rows-absent", lost, TableWords.RowsAbsent(table, lost), piece);
        }
    }

    private bool HasLine(Measure measure)
    {
        for (var applicant = Applicant.NaturalPerson; applicant <= Applicant.Total; applicant++)
        {
            if (!Has(measure, applicant))
            {
                return false;
            }
        }

        return true;
    }

    public TablesRead Result(Edition disclosure, Edition applications, Edition proceedings)
    {
        SettleLone();
        var inOrder = InOrder();
        var receipt = ReceiptCount.Of(document, this, inOrder, ignored, lines);
        if (!receipt.IsBalanced)
        {
            findings.Add(new Finding("receipt-unbalanced", Severity.Unreadable, Outcome.CannotJudge, [], TableWords.Unbalanced(receipt)));
        }

        return new TablesRead(disclosure, applications, proceedings, inOrder, findings, receipt) { TableLines = lines };
    }

    private Cell[] InOrder()
    {
        var cells = new Cell[places.Length - places.AsSpan().Count(0)];
        var next = 0;
        foreach (var place in places)
        {
            if (place > 0)
            {
                cells[next++] = kept[place - 1];
            }
        }

        return cells;
    }

    private void SettleLone()
    {
        lone.RemoveAll(cell => places[(cell.Measure.Index * 8) + (int)cell.Applicant] > 0);
        if (lone.Count == 0)
        {
            return;
        }

        // One lone label in a document that prints its blank cells has lost them.
        if (FigureLeftOver() is var left and >= 0 || (lone.DistinctBy(cell => cell.Piece).Count() == 1 && (left = lone[0].Piece) >= 0))
        {
            Refuse("row-unclear", [.. lone.Select(cell => cell.Measure.Code).Distinct()], TableWords.LoneLabels(lone.DistinctBy(cell => cell.Piece).Count()), left);
            return;
        }

        foreach (var (measure, applicant, piece) in lone)
        {
            Keep(measure, applicant, new Slot(-1), piece);
        }
    }

    private int FigureLeftOver()
    {
        foreach (var run in Runs)
        {
            // Below a section's title any words begin the narrative.
            var words = run.Label.Kind == LabelKind.Section ? 0 : LineReading.LongSentence;
            for (var i = run.From; i < run.To && !(Pieces[i].Kind == PieceKind.Text && Pieces[i].To - Pieces[i].From > words); i++)
            {
                if (Pieces[i].Kind is PieceKind.Value or PieceKind.Mark && !accounted[i])
                {
                    return i;
                }
            }
        }

        return -1;
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
        places[at] = 0;
        findings.Add(new Finding("printed-twice", Severity.Unreadable, Outcome.CannotJudge, [earlier.Measure.Code], TableWords.PrintedTwice(earlier, later))
        {
            Left = earlier.Raw,
            Right = later.Raw,
            Applicant = earlier.Applicant,
            Source = later.Source,
        });
    }
}
