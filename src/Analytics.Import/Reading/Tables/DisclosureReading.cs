using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Section 2: rows of eight bodies of measures under the column headers of their group.</summary>
internal sealed class DisclosureReading(TablePage page)
{
    // The form of 2021 prints fees in 万元.
    private const decimal FeesScale = 10_000;

    private readonly List<Row> rows = [];
    private List<Header> headers = [];
    private Edition edition;
    private int headersFrom = -1;
    private bool strayAbove;

    private sealed record Row(Run Run, int Family, int[] Columns, Slot[] Slots, RowOutcome Outcome, int End, List<Header> Headers);

    /// <summary>Reads the table; its edition, or unknown where it is absent.</summary>
    public Edition Read()
    {
        if (!IsPresent(out var first))
        {
            page.Missing(FormTable.Disclosure, Edition.Unknown, present: false, 0);
            return Edition.Unknown;
        }

        edition = OwnEdition();
        for (var i = 0; i < page.Runs.Count; i++)
        {
            var run = page.Runs[i];
            switch (run.Label.Kind)
            {
                case LabelKind.Group:
                    page.Use(run.At, run.From);
                    headers = [];
                    headersFrom = -1;
                    break;
                case LabelKind.RowHead:
                    headers = [];
                    headersFrom = run.At;
                    page.Use(run.At, run.From);
                    break;
                case LabelKind.Column:
                    headersFrom = headersFrom < 0 ? run.At : headersFrom;
                    page.Use(run.At, run.From);
                    break;
                case LabelKind.ExtraRow:
                    LeaveOut(run);
                    break;
                case LabelKind.Row:
                    ReadRow(run, i);
                    break;
            }
        }

        Settle();
        page.Missing(FormTable.Disclosure, edition, present: true, first);
        return edition;
    }

    private bool IsPresent(out int first)
    {
        first = -1;
        int heads = 0, filled = 0;
        foreach (var run in page.Runs)
        {
            var kind = run.Label.Kind;
            heads += kind is LabelKind.Group or LabelKind.RowHead or LabelKind.Column ? 1 : 0;
            filled += kind == LabelKind.Row && HasFigure(run) ? 1 : 0;
            first = first < 0 && kind is LabelKind.Group or LabelKind.RowHead or LabelKind.Column or LabelKind.Row ? run.At : first;
        }

        return heads + filled > 1;
    }

    private bool HasFigure(Run run)
    {
        for (var i = run.From; i < run.To; i++)
        {
            if (page.Pieces[i].Kind is PieceKind.Value or PieceKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    // Headers say it; row names only where no header does.
    private Edition OwnEdition()
    {
        int old = 0, recent = 0;
        foreach (var run in page.Runs)
        {
            var weight = run.Label.Kind switch { LabelKind.Column => 3, LabelKind.Row => 1, _ => 0 };
            old += run.Label.Edition == Edition.Form2019 ? weight : 0;
            recent += run.Label.Edition == Edition.Form2021 ? weight : 0;
        }

        return old > recent ? Edition.Form2019 : Edition.Form2021;
    }

    private void LeaveOut(Run run)
    {
        page.Note("row-set-aside", [], TableWords.ExtraRow(page.Pieces[run.At].Text.ToString()), run.At);
        page.Use(run.At, run.To);
        page.Ignore(run.From, run.To);
    }

    private void ReadRow(Run run, int at)
    {
        if (headersFrom >= 0)
        {
            headers = Header.Between(page.List, headersFrom, run.At);
            strayAbove = HasFigure(new Run(run.Label, headersFrom, headersFrom, run.At));
            headersFrom = -1;
        }

        var family = run.Label.Key;
        var asked = LabelBook.ColumnsOf(family, edition);
        Span<int> room = stackalloc int[16];
        var own = Own(family, asked, room);
        Span<HeaderPlace> places = stackalloc HeaderPlace[own.Length];
        var slots = new Slot[own.Length];
        var outcome = own.Length == 0 ? RowOutcome.Refused : page.Rows.Read(run, FormTable.Disclosure, slots, SumRule.None, Places(own, places));
        if (outcome == RowOutcome.Refused && asked.Length != own.Length)
        {
            // A header was lost: the form's own columns, if they fit.
            own = asked;
            slots = new Slot[own.Length];
            outcome = page.Rows.Read(run, FormTable.Disclosure, slots, SumRule.None);
        }

        if (at > 0 && page.Runs[at - 1].Label.Kind == LabelKind.Line && at + 1 < page.Runs.Count && page.Runs[at + 1].Label.Kind is LabelKind.Line or LabelKind.Heading or LabelKind.Total)
        {
            // A row of this table amid the lines of another: whose figures follow cannot be told.
            outcome = RowOutcome.Refused;
        }

        if (own.Length < asked.Length && (strayAbove || (run.From < run.To && page.Pieces[run.From].Glued)))
        {
            // A figure in a lost header's place may be this row's; digits that run together may be any number of cells.
            outcome = RowOutcome.Refused;
        }

        if (outcome == RowOutcome.Empty && (!InTable(at) || WordsFollow(run)))
        {
            return;
        }

        page.Use(run.At, Math.Max(page.Rows.End, run.From));
        rows.Add(new Row(run, family, own.ToArray(), slots, outcome, page.Rows.End, headers));
    }

    // A row of labels alone is a blank row only where every figure of the table has found its place.
    private void Settle()
    {
        if (LabelsApart())
        {
            return;
        }

        var unclear = rows.Exists(row => row.Outcome == RowOutcome.Refused) || rows.TrueForAll(row => row.Outcome == RowOutcome.Empty);

        // Figures after the last of many lone labels may be anybody's.
        var apart = rows.Count > 2 && rows[..^1].TrueForAll(row => row.Outcome == RowOutcome.Empty);
        var last = -1;
        List<Header>? lastHeaders = null;
        foreach (var row in rows)
        {
            // The first group has headers of its own, which say whose rows they are wherever it stands.
            if (row.Family < last && (row.Family > 1 || ReferenceEquals(row.Headers, lastHeaders)))
            {
                page.Doubt("rows-order", [.. Codes(row.Family), .. Codes(last)], TableWords.RowsOrder(row.Run.Label.Text), row.Run.At);
            }

            last = Math.Max(last, row.Family);
            lastHeaders = row.Headers;
            // Headers that suffice for one row and not for its neighbour have lost a column.
            var isShort = row.Headers.Count > 0 && row.Columns.Length < LabelBook.ColumnsOf(row.Family, edition).Length
                && rows.Exists(other => ReferenceEquals(other.Headers, row.Headers) && other.Columns.Length > row.Columns.Length);
            if (apart || isShort || row.Outcome == RowOutcome.Refused || (unclear && row.Outcome == RowOutcome.Empty))
            {
                RefuseRow(row);
            }
            else
            {
                Keep(row);
                page.Ignore(row.Run.From, row.End);
            }
        }
    }

    // All labels first, then a row of figures for each: told by their number and their lengths.
    private bool LabelsApart()
    {
        if (rows.Count < 3 || !rows[..^1].TrueForAll(row => row.Outcome == RowOutcome.Empty) || rows[^1].Outcome == RowOutcome.Empty)
        {
            return false;
        }

        var last = rows[^1].Run;
        var found = new List<Slot[]>();
        var end = last.From;
        for (var i = last.From; i < last.To; i++)
        {
            if (page.Pieces[i].Kind is not (PieceKind.Value or PieceKind.Mark))
            {
                continue;
            }

            if (found.Count == 0 || page.Pieces[i].Row != page.Pieces[found[^1][0].Piece].Row)
            {
                found.Add([]);
            }

            found[^1] = [.. found[^1], new Slot(i)];
            end = i + 1;
        }

        if (found.Count != rows.Count || !rows.Zip(found).All(pair => pair.First.Columns.Length == pair.Second.Length))
        {
            return false;
        }

        foreach (var (row, slots) in rows.Zip(found))
        {
            Keep(row with { Slots = slots, Outcome = RowOutcome.Certain });
        }

        page.Use(last.From, end);
        page.Note("labels-apart", [], TableWords.ByOrder(rows.Count), last.From);
        return true;
    }

    // A row's name in a sentence's place is a sub-heading, not a row.
    private bool InTable(int at) =>
        (at > 0 && page.Runs[at - 1].Label.Table == FormTable.Disclosure) || (at + 1 < page.Runs.Count && page.Runs[at + 1].Label.Table == FormTable.Disclosure);

    private bool WordsFollow(Run run)
    {
        for (var i = run.From; i < run.To; i++)
        {
            if (page.Pieces[i].Kind == PieceKind.Text && !LabelBook.IsFragment(page.Pieces[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private Span<int> Own(int family, int[] asked, Span<int> columns)
    {
        if (headers.Count == 0)
        {
            asked.CopyTo(columns);
            return columns[..asked.Length];
        }

        Span<int> found = stackalloc int[16];
        var count = 0;
        var unknown = 0;
        foreach (var header in headers)
        {
            if (count < found.Length && (header.Column < 0 || LabelBook.MeasureAt(family, header.Column) is not null))
            {
                unknown += header.Column < 0 ? 1 : 0;
                found[count++] = header.Column;
            }
        }

        var doubled = false;
        for (var i = 1; i < count; i++)
        {
            doubled |= found[i] >= 0 && found[..i].Contains(found[i]);
        }

        // Cut or doubled headers: as many as the form's, and none that contradicts it, are the form's.
        if ((unknown > 0 || doubled) && count == asked.Length && Compatible(found[..count], asked))
        {
            asked.CopyTo(columns);
            return columns[..count];
        }

        if (doubled)
        {
            return columns[..0];
        }

        found[..count].CopyTo(columns);
        return columns[..count];
    }

    private bool Compatible(ReadOnlySpan<int> found, int[] asked)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (found[i] >= 0 && found[i] != asked[i] && !found[..i].Contains(found[i]) && !found[(i + 1)..].Contains(found[i]))
            {
                return false;
            }

            if (found[i] < 0 && !headers[i].CouldBe(LabelBook.Columns[asked[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<HeaderPlace> Places(ReadOnlySpan<int> own, Span<HeaderPlace> places)
    {
        if (headers.Count < own.Length || headers.Count == 0)
        {
            return default;
        }

        for (int i = 0, h = 0; i < own.Length; i++, h++)
        {
            while (h < headers.Count && headers[h].Column >= 0 && headers[h].Column != own[i])
            {
                h++;
            }

            if (h >= headers.Count)
            {
                return default;
            }

            places[i] = headers[h].Place;
        }

        return places;
    }

    private void Keep(Row row)
    {
        headers = row.Headers;
        var asked = LabelBook.ColumnsOf(row.Family, edition);
        if (row.Columns.Length == asked.Length && !row.Columns.SequenceEqual(asked) && row.Columns.Order().SequenceEqual(asked.Order()))
        {
            page.Doubt("columns-order", Codes(row.Family), TableWords.ColumnsOrder(row.Run.Label.Text), row.Run.At);
        }

        decimal? beside = null;
        for (var i = 0; i < row.Columns.Length; i++)
        {
            if (row.Columns[i] < 0 || LabelBook.MeasureAt(row.Family, row.Columns[i]) is not { } measure)
            {
                var header = i < headers.Count ? headers[i].Text : "";
                page.Refuse("column-unknown", row.Slots[i].Piece >= 0 && page.Pieces[row.Slots[i].Piece].IsPrinted ? Codes(row.Family) : Possible(row.Family), TableWords.ColumnUnknown(row.Run.Label.Text, header), row.Run.At);
                continue;
            }

            if (row.Outcome == RowOutcome.Empty)
            {
                page.KeepLone(measure, Applicant.None, row.Run.From - 1);
                continue;
            }

            var scale = Scale(measure, row.Columns[i]);
            if (measure.Code == "fees.amount" && scale != FeesScale && scale != 0)
            {
                page.Doubt("unit-differs", [measure.Code], TableWords.UnitDiffers(measure), row.Run.At);
            }

            page.Keep(measure, Applicant.None, row.Slots[i], row.Run.From - 1, scale, beside);
            beside = measure.Code == "procurement.projects" ? page.Find(measure)?.Value : null;
        }
    }

    // The form prints fees in 万元 in its header; any header may say otherwise.
    private decimal Scale(Measure measure, int column)
    {
        if (measure.Unit != MeasureUnit.Yuan)
        {
            return 0;
        }

        foreach (var header in headers)
        {
            if (header.Column == column && header.Scale != 0)
            {
                return header.Scale;
            }
        }

        // Without its header nobody says 万元: then the figure decides, with a question.
        return measure.Code == "fees.amount" && headers.Exists(header => header.Column == column) ? FeesScale : 0;
    }

    private string[] Possible(int family) =>
    [
        .. LabelBook.ColumnsOf(family, edition).Select(column => LabelBook.MeasureAt(family, column)!)
            .Where(measure => !page.Has(measure)).Select(measure => measure.Code),
    ];

    private string[] Codes(int family) => [.. LabelBook.ColumnsOf(family, edition).Select(column => LabelBook.MeasureAt(family, column)!.Code)];

    private void RefuseRow(Row row)
    {
        var printed = 0;
        for (var i = row.Run.From; i < row.Run.To; i++)
        {
            printed += page.Pieces[i].IsPrinted ? 1 : 0;
        }

        page.Refuse("row-unclear", Codes(row.Family), TableWords.RowUnclear(row.Run.Label.Text, printed, row.Columns.Length), row.Run.At);
        page.Use(row.Run.At, row.End);
        page.Ignore(row.Run.From, row.End);
    }
}
