using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Section 2: rows of eight bodies of measures under the column headers of their group.</summary>
internal sealed class DisclosureReading(TablePage page)
{
    private readonly List<Header> headers = [];
    private Edition edition;
    private int headersFrom = -1;

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
                    headers.Clear();
                    headersFrom = -1;
                    break;
                case LabelKind.RowHead:
                    headers.Clear();
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
            if (page.List[i].Kind is PieceKind.Value or PieceKind.Mark)
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
        page.Note("row-set-aside", [], TableWords.ExtraRow(page.List[run.At].Text.ToString()), run.At);
        page.Use(run.At, run.To);
        page.Ignore(run.From, run.To);
    }

    private void ReadRow(Run run, int at)
    {
        if (headersFrom >= 0)
        {
            headers.Clear();
            headers.AddRange(Header.Between(page.List, headersFrom, run.At));
            headersFrom = -1;
        }

        var family = run.Label.Key;
        var asked = LabelBook.ColumnsOf(family, edition);
        Span<int> columns = stackalloc int[16];
        var own = Own(family, asked, columns);
        Span<Slot> slots = new Slot[own.Length];
        Span<HeaderPlace> places = stackalloc HeaderPlace[own.Length];
        var outcome = own.Length == 0 ? RowOutcome.Refused : page.Rows.Read(run, slots, SumRule.None, Places(own, places));
        if (outcome == RowOutcome.Refused && asked.Length != own.Length && !asked.SequenceEqual(own))
        {
            // A header was lost: the form's own columns, if they fit.
            asked.CopyTo(columns);
            own = columns[..asked.Length];
            slots = new Slot[own.Length];
            outcome = page.Rows.Read(run, slots, SumRule.None);
        }

        if (outcome == RowOutcome.Empty && !InTable(at))
        {
            return;
        }

        page.Use(run.At, Math.Max(page.Rows.End, run.From));
        if (outcome == RowOutcome.Refused)
        {
            RefuseRow(run, family, own.Length);
            return;
        }

        Keep(run, family, own, slots);
        page.Ignore(run.From, page.Rows.End);
    }

    // A row's name in a sentence's place is a sub-heading, not a row.
    private bool InTable(int at) =>
        (at > 0 && page.Runs[at - 1].Label.Table == FormTable.Disclosure) || (at + 1 < page.Runs.Count && page.Runs[at + 1].Label.Table == FormTable.Disclosure);

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

    private void Keep(Run run, int family, ReadOnlySpan<int> own, ReadOnlySpan<Slot> slots)
    {
        decimal? beside = null;
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] < 0 || LabelBook.MeasureAt(family, own[i]) is not { } measure)
            {
                var header = i < headers.Count ? headers[i].Text : "";
                page.Refuse("column-unknown", Possible(family), TableWords.ColumnUnknown(run.Label.Text, header), run.At);
                continue;
            }

            page.Keep(measure, Applicant.None, slots[i], run.From - 1, Scale(measure, own[i]), beside);
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

        return measure.Code == "fees.amount" ? 10_000 : 0;
    }

    private string[] Possible(int family) =>
    [
        .. LabelBook.ColumnsOf(family, edition).Select(column => LabelBook.MeasureAt(family, column)!)
            .Where(measure => !page.Has(measure)).Select(measure => measure.Code),
    ];

    private void RefuseRow(Run run, int family, int columns)
    {
        var printed = 0;
        for (var i = run.From; i < run.To; i++)
        {
            printed += page.List[i].IsPrinted ? 1 : 0;
        }

        string[] measures = [.. LabelBook.ColumnsOf(family, edition).Select(column => LabelBook.MeasureAt(family, column)!.Code)];
        page.Refuse("row-unclear", measures, TableWords.RowUnclear(run.Label.Text, printed, columns), run.At);
        page.Use(run.At, page.Rows.End);
        page.Ignore(run.From, page.Rows.End);
    }
}
