using Analytics.Core.Forms;
using Analytics.Import.Documents.Flow;
using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>A table of the form that is printed without a full grid, told by the form's own labels and by where words stand.</summary>
/// <param name="Flow">Its rows and cells.</param>
/// <param name="Words">The words that it took.</param>
internal sealed record UnruledTable(FlowTable Flow, IReadOnlyList<PrintedWord> Words)
{
    // Headers stand within so many lines above the first row.
    private const double HighestHeader = 18;
    private const int FewestLines = 5;

    /// <summary>The form's tables among the words outside ruled tables, all pages put below each other.</summary>
    public static List<UnruledTable> Find(IReadOnlyList<PrintedWord> words, IReadOnlyList<Ruling> rulings)
    {
        var (labels, others) = LabelSearch.Find(words);
        var tables = new List<UnruledTable>();
        tables.AddRange(Disclosure(labels, others, rulings));
        if (Applications(labels, others, rulings) is { } applications)
        {
            tables.Add(applications);
        }

        if (Proceedings(labels, others) is { } proceedings)
        {
            tables.Add(proceedings);
        }

        return tables;
    }

    private static UnruledTable? Applications(List<PlacedLabel> labels, List<PrintedWord> others, IReadOnlyList<Ruling> rulings)
    {
        PlacedLabel[] lines = [.. labels.Where(label => label.Label.Kind == LabelKind.Line).OrderBy(label => label.Top)];
        if (lines.Length < FewestLines)
        {
            return null;
        }

        var (first, last) = (lines[0], lines[^1]);
        var right = lines.Max(line => line.Right);
        PlacedLabel[] heads =
        [
            .. labels.Where(label => label.Label.Kind is LabelKind.Applicant or LabelKind.Other or LabelKind.Total or LabelKind.Subtotal
                && label.Left > right - 1 && label.Top < first.Top && label.Top > first.Top - (HighestHeader * first.Size)).OrderBy(label => label.Left),
        ];
        var isSplit = lines.Any(line => line.Label.Edition == Edition.Form2021);
        List<PlacedLabel> rows =
        [
            .. lines.Where(line => !(isSplit && line.Label.Measure!.Code == "other.total")),
            .. labels.Where(label => label.Label.Kind is LabelKind.Other or LabelKind.Total && label.Right <= right + 1 && label.Top > first.Top && label.Top < last.Top),
        ];
        var figures = Below(others, right, first, last);
        if (!HaveOrder(heads))
        {
            PlacedLabel[] titles = [.. labels.Where(label => label.Label.Kind == LabelKind.Banner && label.Right > right && first.IsBelow(label) && label.Top > first.Top - (HighestHeader * first.Size))];
            heads = HeaderCharacters.OfApplicants(Head(labels, others, titles, first.Top).Where(word => word.Left > right - 1)) ?? [];
        }

        var body = new Body(rows, heads, DigitRuns.Cut(heads, figures), Beside(labels, others, right), rulings);
        var flow = new FlowTable();
        var places = Enumerable.Range(0, Math.Max(7, heads.Length)).Select(c => (At: c + 2, Span: 1)).ToArray();
        AddHeads(flow, heads, places);
        flow.Rows.AddRange(body.Rows(places));
        return new UnruledTable(flow, [.. heads.Concat(rows).SelectMany(label => label.Printed), .. figures]);
    }

    // The seven applicants in the form's order; some print the organisations' sum as an eighth column.
    private static bool HaveOrder(PlacedLabel[] heads)
    {
        var applicants = heads.Where(head => head.Label.Kind != LabelKind.Subtotal).Select(head => head.Label.Key);
        return applicants.SequenceEqual(Enumerable.Range(1, 7)) && heads.Length <= 8;
    }

    private static IEnumerable<UnruledTable> Disclosure(List<PlacedLabel> labels, List<PrintedWord> others, IReadOnlyList<Ruling> rulings)
    {
        PlacedLabel[] marks = [.. labels.Where(label => label.Label.Kind is LabelKind.RowHead or LabelKind.Group or LabelKind.Section or LabelKind.Banner or LabelKind.Applicant or LabelKind.Line).OrderBy(label => label.Top)];
        for (var m = 0; m < marks.Length; m++)
        {
            if (marks[m].Label.Kind != LabelKind.RowHead)
            {
                continue;
            }

            var (head, end) = (marks[m], m + 1 < marks.Length ? marks[m + 1].Top : double.MaxValue);
            PlacedLabel[] rows = [.. labels.Where(label => label.Label.Kind is LabelKind.Row or LabelKind.ExtraRow && label.IsBelow(head) && label.Centre < end).OrderBy(label => label.Top)];
            if (rows.Length == 0)
            {
                continue;
            }

            var above = labels.Where(label => label.Label.Kind is LabelKind.Row or LabelKind.ExtraRow && head.IsBelow(label)).Select(label => label.Centre).DefaultIfEmpty(0).Max();
            var right = Math.Max(head.Right, rows.Max(row => row.Right));
            var top = Math.Max(above, head.Top - (4 * head.Size));
            PlacedLabel[] groups = [.. labels.Where(label => label.Label.Kind is LabelKind.Group or LabelKind.Section)];
            var heads = HeaderCharacters.OfGroup([.. Head(labels, others, groups, rows[0].Top).Where(word => word.Left > head.Right && word.Centre > top)])
                ?? [.. labels.Where(label => label.Label.Kind == LabelKind.Column && label.Left > head.Right && rows[0].IsBelow(label) && label.Top > top).OrderBy(label => label.Left)];
            var figures = Below(others, right, rows[0], rows[^1]);
            if (heads.Any(label => label.Left < right - 1))
            {
                heads = [];
            }

            var flow = new FlowTable();
            var places = heads.Length switch { 0 or 1 => [(2, 3)], 2 => [(2, 1), (3, 2)], _ => heads.Select((_, c) => (At: c + 2, Span: 1)).ToArray() };
            var group = m > 0 && marks[m - 1].Label.Kind == LabelKind.Group ? marks[m - 1] : null;
            if (group is not null)
            {
                flow.Rows.Add(new FlowRow { Cells = { Body.Cell(1, 4, group.Text) } });
            }

            AddHeads(flow, heads, places, head);
            flow.Rows.AddRange(new Body(rows, heads, DigitRuns.Cut(heads, figures), Beside(labels, others, right), rulings).Rows(places));
            yield return new UnruledTable(flow, [.. heads.Concat(rows).Append(head).Concat(group is null ? [] : [group]).SelectMany(label => label.Printed), .. figures]);
        }
    }

    // Fifteen headers, and one row of figures below them.
    private static UnruledTable? Proceedings(List<PlacedLabel> labels, List<PrintedWord> others)
    {
        if ((Results(labels) ?? SpelledResults(labels, others)) is not { } heads)
        {
            return null;
        }

        var first = heads.MinBy(head => head.Top)!;
        var bottom = heads.Max(head => head.Bottom);
        var figures = new List<PrintedWord>();
        foreach (var word in others.Where(word => word.Centre > bottom).OrderBy(word => word.Centre))
        {
            var above = figures.Count == 0 ? bottom : figures[^1].Centre;
            if ((word.Text.Length > 12 && !IsFigure(word)) || word.Centre > above + (8 * first.Size) || labels.Exists(label => label.Top > bottom && label.Top < word.Centre))
            {
                break;
            }

            figures.Add(word);
        }

        var parts = DigitRuns.Cut(heads, figures);
        var columns = Columns.Of(heads, parts);
        var flow = new FlowTable();
        PlacedLabel[] names = [.. labels.Where(label => label.Label.Kind == LabelKind.Proceeding && label.Bottom < bottom && label.Top > first.Top - (HighestHeader * first.Size))];
        foreach (var line in names.GroupBy(name => (int)(name.Top / first.Size)).OrderBy(line => line.Key))
        {
            var row = new FlowRow();
            foreach (var name in line.OrderBy(name => name.Left))
            {
                var at = heads.Index().MinBy(head => Math.Abs(head.Item.Left - name.Left)).Index;
                row.Cells.Add(Body.Cell(at + 1, 1, name.Text));
            }

            flow.Rows.Add(row);
        }

        var places = Enumerable.Range(1, 15).Select(at => (At: at, Span: 1)).ToArray();
        AddHeads(flow, heads, places);
        var widest = BrokenFigures.Widest(parts);
        var cells = new FlowRow();
        for (var c = 0; c < (columns is null ? 1 : 15); c++)
        {
            PrintedWord[] column = [.. parts.Where(word => columns is null || columns.At(word).Contains(c))];
            var lines = TextLines.Of(column);
            var isUnclear = columns is null || column.Any(word => columns.At(word).Length > 1);
            cells.Cells.Add(Body.Cell(c + 1, columns is null ? 15 : 1, isUnclear ? [Body.Unreadable(lines)] : [.. BrokenFigures.Lines(lines, widest)]));
        }

        flow.Rows.Add(cells);
        return new UnruledTable(flow, [.. heads.Concat(names).SelectMany(label => label.Printed), .. figures]);
    }

    private static PlacedLabel[]? Results(List<PlacedLabel> labels)
    {
        if (labels.Where(label => label.Label.Kind == LabelKind.Result).MinBy(label => label.Top) is not { } first)
        {
            return null;
        }

        var low = first.Top + (6 * first.Size);
        PlacedLabel[] heads =
        [
            .. labels.Where(label => label.Label.Kind is LabelKind.Result or LabelKind.Total && label.Top < low && label.Bottom > first.Top - (6 * first.Size)).OrderBy(label => label.Left),
        ];
        return heads.Length == 15 && heads.Index().All(head => head.Item.Label.Kind == LabelKind.Total == (head.Index % 5 == 4)) ? heads : null;
    }

    // What stands below 行政复议 or its section's title, down to the first figure or the next title.
    private static PlacedLabel[]? SpelledResults(List<PlacedLabel> labels, List<PrintedWord> others)
    {
        PlacedLabel[] titles = [.. labels.Where(label => label.Label.Kind == LabelKind.Proceeding)];
        if (titles.Length == 0)
        {
            return null;
        }

        var top = titles.Min(title => title.Top);
        var end = others.Where(word => word.Centre > top && IsFigure(word)).Select(word => word.Centre - (word.Size / 2))
            .Concat(labels.Where(label => label.Label.Kind == LabelKind.Section && label.Top > top).Select(label => label.Top)).DefaultIfEmpty(double.MaxValue).Min();
        return HeaderCharacters.OfResults(Head(labels, others, titles, end).Where(word => word.Centre > top));
    }

    // All words of a table's head, those that were taken for labels too; but for the titles over several columns.
    private static IEnumerable<PrintedWord> Head(List<PlacedLabel> labels, List<PrintedWord> others, PlacedLabel[] titles, double end)
    {
        var top = titles.Length == 0 ? 0 : titles.Min(title => title.Top);
        return labels.Except(titles).SelectMany(label => label.Words).Concat(others).Where(word => word.Centre > top && word.Centre < end);
    }

    private static void AddHeads(FlowTable flow, PlacedLabel[] heads, (int At, int Span)[] places, PlacedLabel? corner = null)
    {
        var row = new FlowRow();
        if (corner is not null)
        {
            row.Cells.Add(Body.Cell(1, 1, corner.Text));
        }

        for (var c = 0; c < heads.Length; c++)
        {
            row.Cells.Add(Body.Cell(places[c].At, places[c].Span, heads[c].Text));
        }

        if (row.Cells.Count > 0)
        {
            flow.Rows.Add(row);
        }
    }

    private static List<PrintedWord> Beside(List<PlacedLabel> labels, List<PrintedWord> others, double right) =>
        [.. labels.SelectMany(label => label.Words).Concat(others).Where(word => word.Left < right - 1 && !IsFigure(word))];

    // Right of the labels, or so close to them that only the figure's end stands clear.
    private static List<PrintedWord> Below(List<PrintedWord> others, double left, PlacedLabel first, PlacedLabel last) =>
        [.. others.Where(word => (word.Left > left - 1 || IsFigure(word)) && word.Centre > first.Top - (1.5 * first.Size) && word.Centre < last.Bottom + (1.5 * last.Size))];

    private static bool IsFigure(PrintedWord word) => char.IsAsciiDigit(word.Text[0]) && char.IsAsciiDigit(word.Text[^1]);
}
