using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Section 3: one line a measure, seven applicant columns, of which some print an eighth with the organisations' sum.</summary>
internal sealed class ApplicationsReading(TablePage page, Edition disclosure)
{
    private static readonly Measure OtherTotal = Form.Get("other.total");
    private static readonly Measure OtherOther = Form.Get("other.other");
    private static readonly Measure HandledTotal = Form.Get("handled.total");
    private static readonly Measure CarriedOut = Form.Get("carried-out");

    private readonly List<Line> lines = [];
    private readonly List<int> strays = [];
    private HeaderPlace[] places = [];
    private Edition edition;

    // One row of figures: what its label says, and whether the label stands on the same row.
    private sealed record Line(Measure? Measure, bool IsOwn, int From, int To, Slot[] Slots, RowOutcome Outcome);

    /// <summary>Reads the table; its edition, or unknown where the table is absent or its labels do not say.</summary>
    public Edition Read()
    {
        var first = -1;
        var count = 0;
        var splits = false;
        foreach (var run in page.Runs)
        {
            if (run.Label.Kind == LabelKind.Line)
            {
                first = first < 0 ? run.At : first;
                count++;
                splits |= run.Label.Edition == Edition.Form2021;
            }
        }

        var heads = page.Runs.Count(run => run.Label.Kind == LabelKind.Applicant);
        if (count == 0 || count + heads < 2)
        {
            page.Missing(FormTable.Applications, Edition.Unknown, present: false, 0);
            return Edition.Unknown;
        }

        page.HasApplications = true;
        var own = splits ? Edition.Form2021 : page.Runs.Any(run => run.Label.Measure == OtherTotal) ? Edition.Form2019 : Edition.Unknown;
        edition = own != Edition.Unknown ? own : disclosure != Edition.Unknown ? disclosure : Edition.Form2021;
        places = Places();
        ReadLines();
        if (HeaderOrder.OfApplicants(page.Runs, page.Pieces, FirstIsSum()) is var moved and >= 0)
        {
            LeaveOut(moved);
        }
        else
        {
            Settle();
            new StrayFigures(page).Settle(strays);
        }

        page.Missing(FormTable.Applications, edition, present: true, first);
        return edition;
    }

    // In more rows than not, the first figure and not the last is the sum of the others.
    private bool FirstIsSum()
    {
        var lead = 0;
        foreach (var line in lines)
        {
            if (line.Outcome == RowOutcome.Certain)
            {
                decimal sum = 0;
                foreach (var slot in line.Slots)
                {
                    sum += slot.Number(page.Pieces).Value;
                }

                lead += sum == 0 ? 0 : line.Slots[0].Number(page.Pieces).Value * 2 == sum ? 1 : line.Slots[6].Number(page.Pieces).Value * 2 == sum ? -1 : 0;
            }
        }

        return lead > 0;
    }

    // Rows are read by the form's order of columns; under headers in another order each figure would be another applicant's.
    private void LeaveOut(int header)
    {
        page.Refuse("columns-order", [.. LabelBook.Asked(FormTable.Applications, edition).Select(measure => measure.Code)], TableWords.ColumnsMoved(FormTable.Applications), header);
        foreach (var line in lines)
        {
            page.Use(line.From, line.To);
            page.Ignore(line.From, line.To);
        }
    }

    private void ReadLines()
    {
        var begun = false;
        var ended = false;
        FormTable? table = null;
        var subtotal = page.Runs.Any(run => run.Label.Kind == LabelKind.Subtotal);
        var eight = subtotal || page.Runs.Count(run => run.Label.Kind == LabelKind.Line && Figures(run) == 8) * 2 > page.Runs.Count(run => run.Label.Kind == LabelKind.Line);
        for (var i = 0; i < page.Runs.Count; i++)
        {
            var run = page.Runs[i];
            table = run.Label.Kind == LabelKind.Section ? null : run.Label.Table ?? table;
            if (table != FormTable.Applications)
            {
                continue;
            }

            begun |= run.Label.Kind == LabelKind.Line;
            var measure = run.Label.Kind switch
            {
                LabelKind.Line when run.Label.Measure == OtherTotal && edition == Edition.Form2021 => null,
                LabelKind.Line => run.Label.Measure,
                LabelKind.Total when begun && !ended && !BesideHeader(i) => HandledTotal,
                LabelKind.Other when begun && edition == Edition.Form2021 && !BesideHeader(i) => OtherOther,
                _ => null,
            };
            ended |= measure == CarriedOut;
            page.Use(run.At, run.From);
            if (measure is null)
            {
                if (begun)
                {
                    Strays(run.From, run.To);
                }
            }
            else
            {
                ReadLine(run, measure, eight, subtotal);
            }
        }
    }

    // Where the seven headers stand, if each stands in one place only.
    private HeaderPlace[] Places()
    {
        var places = new HeaderPlace[7];
        for (var i = 0; i < page.Runs.Count; i++)
        {
            var run = page.Runs[i];
            if (run.Label.Kind is LabelKind.Applicant || (run.Label.Kind is LabelKind.Other or LabelKind.Total && BesideHeader(i)))
            {
                var piece = page.Pieces[run.At];
                var place = new HeaderPlace(piece.Column, piece.Span, piece.InGrid);
                ref var known = ref places[run.Label.Key - 1];
                if (!piece.Shared || (known.Span > 0 && known != place))
                {
                    return [];
                }

                known = place;
            }
        }

        for (var i = 0; i < 7; i++)
        {
            if (places[i].Span == 0 || (i > 0 && places[i].Column <= places[i - 1].Column))
            {
                return [];
            }
        }

        return places;
    }

    private bool BesideHeader(int at) =>
        (at > 1 && page.Runs[at - 1].Label.Kind == LabelKind.Other && page.Runs[at - 2].Label.Kind == LabelKind.Applicant) ||
        (at > 0 && page.Runs[at - 1].Label is { Kind: LabelKind.Applicant or LabelKind.Subtotal } or { Text: "法人或其他组织" })
        || (at + 1 < page.Runs.Count && page.Runs[at + 1].Label.Kind == LabelKind.Applicant);

    private void ReadLine(Run run, Measure measure, bool eight, bool subtotal)
    {
        var slots = new Slot[7];
        var outcome = page.Rows.Read(run, FormTable.Applications, slots, SumRule.LastIsTotal, places);
        var end = page.Rows.End;
        if (eight && outcome is RowOutcome.Refused or RowOutcome.BySums && Eight(run, slots, subtotal))
        {
            outcome = RowOutcome.Certain;
            end = page.Rows.End;
        }

        for (var i = run.From; i < end - 1; i++)
        {
            if (page.Pieces[i].Kind == PieceKind.Value && !page.Pieces[i].Shared && page.Pieces[end - 1].Shared && outcome == RowOutcome.Certain)
            {
                strays.Add(i);
            }
        }

        var own = end > run.From && page.Pieces[end - 1].Row == page.Pieces[run.From - 1].Row;
        lines.Add(new Line(measure, own, run.From, Math.Max(end, run.From), slots, outcome));
        if (end > run.From && outcome is not (RowOutcome.Refused or RowOutcome.LastOnly) && page.Pieces[end - 1].Shared)
        {
            Strays(end, run.To);
        }
        else if (outcome is RowOutcome.Refused)
        {
            lines[^1] = lines[^1] with { To = run.To };
        }
    }

    // An eighth column repeats the organisations' sum, after the natural persons or before the total.
    private bool Eight(Run run, Slot[] slots, bool subtotal)
    {
        Span<Slot> eight = new Slot[8];
        if (page.Rows.Read(run, FormTable.Applications, eight, SumRule.None) != RowOutcome.Certain)
        {
            return false;
        }

        Slot[]? found = null;
        foreach (var place in (ReadOnlySpan<int>)[1, 6])
        {
            Slot[] seven = [.. eight[..place], .. eight[(place + 1)..]];
            decimal sum = 0;
            foreach (var slot in seven[1..6])
            {
                sum += slot.Number(page.Pieces).Value;
            }

            if (eight[place].Number(page.Pieces).Value == sum && (subtotal || Sums.Hold(SumRule.LastIsTotal, seven, page.Pieces)))
            {
                if (found is not null && !Sums.SameValues(found, seven, page.Pieces))
                {
                    return false;
                }

                found = seven;
            }
        }

        found?.CopyTo(slots, 0);
        return found is not null;
    }

    // Rows of figures that have no label of their own.
    private void Strays(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var row = page.Pieces[i].Row;
            var next = i;
            var figures = 0;
            while (next < to && page.Pieces[next].Row == row)
            {
                figures += page.Pieces[next].Kind is PieceKind.Value or PieceKind.Mark ? 1 : 0;
                next++;
            }

            if (figures > 1 && page.Pieces[i].Shared)
            {
                var slots = new Slot[7];
                var outcome = page.Rows.ReadRow(i, next, slots, SumRule.LastIsTotal);
                lines.Add(new Line(null, false, i, next, slots, outcome));
            }

            i = next - 1;
        }
    }

    // Where rows stand apart from their labels, those with labels of their own hold the others in the form's order.
    private void Settle()
    {
        if (lines.Count > 2 && !lines.Exists(line => line.Measure is null) && lines[..^1].TrueForAll(line => line.Outcome == RowOutcome.Empty))
        {
            // Figures after the last of many lone labels may be anybody's.
            lines[^1] = lines[^1] with { Outcome = RowOutcome.Refused };
        }

        if (!lines.Exists(line => line.Measure is null))
        {
            CheckOrder();
            lines.ForEach(Keep);
            return;
        }

        var order = LabelBook.Asked(FormTable.Applications, edition);
        var place = 0;
        var at = 0;
        while (at <= lines.Count)
        {
            var anchor = at;
            while (anchor < lines.Count && !(lines[anchor].IsOwn && lines[anchor].Outcome is not (RowOutcome.Empty or RowOutcome.Refused)))
            {
                anchor++;
            }

            var to = anchor < lines.Count ? Array.IndexOf(order, lines[anchor].Measure) : order.Length;
            Line[] loose = [.. lines[at..anchor].Where(line => line.Outcome != RowOutcome.Empty)];
            FillGap(loose, to >= place ? order[place..to] : []);
            if (anchor < lines.Count)
            {
                Keep(lines[anchor]);
                place = to + 1;
            }

            at = anchor + 1;
        }
    }

    // A label that stands where another should is taken as printed, and doubted.
    private void CheckOrder()
    {
        Line[] read = [.. lines.Where(line => line.Outcome != RowOutcome.Empty)];
        int[] places = [.. read.Select(line => line.Measure!.Index)];
        if (places.Zip(places.Skip(1)).All(pair => pair.First <= pair.Second))
        {
            return;
        }

        int Inversions(int at) => places.Where((place, other) => other < at ? place > places[at] : place < places[at]).Count();
        for (var i = 0; i < read.Length; i++)
        {
            var most = places.Select((place, other) => (place, other)).Where(p => p.other < i ? p.place > places[i] : p.place < places[i]).Select(p => Inversions(p.other)).DefaultIfEmpty(int.MaxValue).Max();
            if (Inversions(i) >= most)
            {
                page.Doubt("rows-order", [read[i].Measure!.Code], TableWords.RowsOrder(read[i].Measure!.Label.Zh), read[i].From - 1);
            }
        }
    }

    private void FillGap(Line[] loose, Measure[] open)
    {
        if (loose.Length == 0)
        {
            return;
        }

        if (loose.Length == open.Length && loose.All(line => line.Outcome == RowOutcome.Certain))
        {
            for (var i = 0; i < loose.Length; i++)
            {
                Keep(loose[i] with { Measure = open[i] });
            }

            if (loose.Any(line => line.Measure is null))
            {
                page.Note("labels-apart", [], TableWords.ByOrder(loose.Length), loose[0].From);
            }

            return;
        }

        string[] measures = [.. open.Concat(loose.Select(line => line.Measure).OfType<Measure>()).Select(measure => measure.Code).Distinct()];
        page.Refuse("rows-stray", measures, TableWords.StrayRows(loose.Length), loose[0].From);
        foreach (var line in loose)
        {
            page.Use(line.From, line.To);
            page.Ignore(line.From, line.To);
        }
    }

    private void Keep(Line line)
    {
        var measure = line.Measure!;
        page.Use(line.From, line.To);
        switch (line.Outcome)
        {
            case RowOutcome.Refused:
            case RowOutcome.Empty when lines.TrueForAll(other => other.Outcome == RowOutcome.Empty) || lines.Exists(other => other.Outcome == RowOutcome.Refused):
                page.Refuse("row-unclear", [measure.Code], TableWords.RowUnclear(measure.Label.Zh, Printed(line), 7), Math.Max(0, line.From - 1));
                page.Ignore(line.From, line.To);
                return;
            case RowOutcome.LastOnly:
                page.Refuse("columns-lost", [measure.Code], TableWords.LastOnly(measure.Label.Zh), line.From);
                page.Keep(measure, Applicant.Total, line.Slots[6], Math.Max(0, line.From - 1));
                page.Ignore(line.From, line.To);
                return;
            case RowOutcome.BySums:
                page.Doubt("read-by-sums", [measure.Code], TableWords.BySums(measure.Label.Zh), line.From);
                break;
        }

        for (var i = 0; i < 7; i++)
        {
            if (line.Outcome == RowOutcome.Empty)
            {
                page.KeepLone(measure, ApplicantCodes.All[i], Math.Max(0, line.From - 1));
                continue;
            }

            page.Keep(measure, ApplicantCodes.All[i], line.Slots[i], Math.Max(0, line.From - 1));
        }

        page.Ignore(line.From, line.To);
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

    private int Printed(Line line)
    {
        var printed = 0;
        for (var i = line.From; i < line.To; i++)
        {
            printed += page.Pieces[i].IsPrinted ? 1 : 0;
        }

        return printed;
    }
}
