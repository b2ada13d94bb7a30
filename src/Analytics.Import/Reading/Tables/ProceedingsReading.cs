using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Section 4: fifteen cells under three blocks of five results, or one row of five a block.</summary>
internal sealed class ProceedingsReading(TablePage page, Edition others)
{
    private static readonly Measure[] Order = [.. Form.ProceedingCells(Edition.Form2021)];

    /// <summary>Reads the table; both editions print it alike, so its edition is that of the tables beside it.</summary>
    public Edition Read()
    {
        if (!Find(out var first, out var last))
        {
            page.Missing(FormTable.Proceedings, Edition.Unknown, present: false, 0);
            return Edition.Unknown;
        }

        page.Use(page.Runs[first].At, page.Runs[last].From);
        if (HeaderOrder.OfResults(page.Runs, page.Pieces, first, last) is var moved and >= 0)
        {
            page.Refuse("columns-order", [.. Order.Select(measure => measure.Code)], TableWords.ColumnsMoved(FormTable.Proceedings), moved);
            page.Ignore(page.Runs[first].From, page.Runs[last].To);
        }
        else if (!ReadBlocks(first, last))
        {
            ReadRow(page.Runs[last], page.IsWorkbook && page.Runs[first..(last + 1)].Count(run => run.Label.Kind == LabelKind.Result) == 12);
        }

        page.Missing(FormTable.Proceedings, Edition.Form2021, present: true, page.Runs[first].At);
        return others == Edition.Unknown ? Edition.Form2021 : others;
    }

    // The first and last run of the table's head: enough of its names or of its results, close together.
    private bool Find(out int first, out int last)
    {
        (first, last) = (-1, -1);
        for (var i = 0; i < page.Runs.Count; i++)
        {
            if (page.Runs[i].Label.Kind is not (LabelKind.Result or LabelKind.Proceeding))
            {
                continue;
            }

            int names = 0, results = 0;
            var end = i;
            for (; end < page.Runs.Count && page.Runs[end].Label.Kind is LabelKind.Result or LabelKind.Proceeding or LabelKind.Total or LabelKind.Other; end++)
            {
                names += page.Runs[end].Label.Kind == LabelKind.Proceeding ? 1 : 0;
                results += page.Runs[end].Label.Kind == LabelKind.Result ? 1 : 0;
            }

            if (results > 2 || names > 2)
            {
                (first, last) = (i, end - 1);
                return true;
            }

            i = end;
        }

        return false;
    }

    // A workbook has no row where nothing is printed: under all its headers it is a row of blanks.
    private void ReadRow(Run run, bool mayBeBlank)
    {
        Span<Slot> slots = new Slot[15];
        var outcome = page.Rows.Read(run, FormTable.Proceedings, slots, SumRule.Fives);
        page.Use(run.At, page.Rows.End);
        if (outcome == RowOutcome.Empty && mayBeBlank)
        {
            slots.Fill(new Slot(-1));
        }
        else if (outcome is RowOutcome.Refused or RowOutcome.Empty)
        {
            page.Refuse("row-unclear", [.. Order.Select(measure => measure.Code)], TableWords.RowUnclear(TableWords.Name(FormTable.Proceedings).Zh, Printed(run), 15), run.At);
            page.Ignore(run.From, page.Rows.End);
            return;
        }

        if (outcome == RowOutcome.BySums)
        {
            page.Doubt("read-by-sums", [.. Order.Select(m => m.Code)], TableWords.BySums(TableWords.Name(FormTable.Proceedings).Zh), run.At);
        }

        for (var i = 0; i < 15; i++)
        {
            page.Keep(Order[i], Applicant.None, slots[i], run.From - 1);
        }

        page.Ignore(run.From, page.Rows.End);
    }

    // Each block's name followed by its own five figures.
    private bool ReadBlocks(int first, int last)
    {
        Span<Slot> slots = new Slot[5];
        (int Key, Run Run)[] blocks = [.. page.Runs[first..(last + 1)].Where(run => run.Label is { Kind: LabelKind.Proceeding, Key: > 0 } && Figures(run) is > 0 and < 7).Select(run => (run.Label.Key, run))];
        blocks = blocks.Length == 3 ? blocks : UnderOwnHeads(first, last);
        if (blocks.Length != 3 || blocks.DistinctBy(block => block.Key).Count() != 3)
        {
            return false;
        }

        foreach (var (key, run) in blocks)
        {
            page.Use(run.At, run.From);
            var outcome = page.Rows.Read(run, FormTable.Proceedings, slots, SumRule.LastIsTotal);
            page.Use(run.At, page.Rows.End);
            var block = Order[((key - 1) * 5)..(key * 5)];
            if (outcome is RowOutcome.Refused or RowOutcome.LastOnly)
            {
                page.Refuse("row-unclear", [.. block.Select(measure => measure.Code)], TableWords.RowUnclear(run.Label.Text, Printed(run), 5), run.At);
            }
            else
            {
                for (var c = 0; c < 5; c++)
                {
                    page.Keep(block[c], Applicant.None, slots[c], run.From - 1);
                }
            }

            page.Ignore(run.From, page.Rows.End);
        }

        return true;
    }

    // Each block has its own head: name, the four results and 总计, and the five figures behind that.
    private (int Key, Run Run)[] UnderOwnHeads(int first, int last)
    {
        var blocks = new List<(int, Run)>();
        var (key, results) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var run = page.Runs[i];
            switch (run.Label.Kind)
            {
                case LabelKind.Proceeding:
                    (key, results) = (run.Label.Key, 0);
                    break;
                case LabelKind.Result:
                    results++;
                    break;
                case LabelKind.Total when key > 0 && results == 4 && (Figures(run) == 5 || Cells(run) == 5):
                    blocks.Add((key, run));
                    key = 0;
                    break;
            }
        }

        return [.. blocks];
    }

    // Of the first row of several cells, blank ones too.
    private int Cells(Run run)
    {
        var cells = 0;
        var row = -1;
        for (var i = run.From; i < run.To && (row < 0 || page.Pieces[i].Row == row); i++)
        {
            if (page.Pieces[i] is { Shared: true, Kind: not (PieceKind.Label or PieceKind.Bar or PieceKind.Empty) })
            {
                row = page.Pieces[i].Row;
                cells++;
            }
        }

        return cells;
    }

    private int Figures(Run run)
    {
        var figures = 0;
        for (var i = run.From; i < run.To; i++)
        {
            figures += page.Pieces[i].Kind is PieceKind.Value or PieceKind.Mark ? 1 : 0;
        }

        return figures;
    }

    private int Printed(Run run)
    {
        var printed = 0;
        for (var i = run.From; i < run.To; i++)
        {
            printed += page.Pieces[i].IsPrinted ? 1 : 0;
        }

        return printed;
    }
}
