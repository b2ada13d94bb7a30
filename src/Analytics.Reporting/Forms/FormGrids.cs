using Analytics.Core.Forms;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Forms;

/// <summary>The three tables of an edition, laid out as the circular prints them.</summary>
public static class FormGrids
{
    private static readonly string[] OutOfOutcomes = ["received.new", "received.carried-in", "carried-out"];

    /// <summary>Section 2.</summary>
    public static Grid Disclosure(Edition edition, FormFigures figures)
    {
        var rows = new List<IReadOnlyList<GridCell>>();
        foreach (var group in Form.DisclosureGroups(edition))
        {
            rows.Add([new GridCell(group.Title, 4) { IsHeader = true }]);
            rows.Add([.. group.Headers.Select((header, i) => new GridCell(header, Span(i, group.Headers.Count)))]);
            rows.AddRange(group.Rows.Select(row => (IReadOnlyList<GridCell>)
            [
                new GridCell(row.Label),
                .. row.Measures.Select((measure, i) => Figure(measure, Applicant.None, figures, Span(i + 1, group.Headers.Count))),
            ]));
        }

        return new Grid([1, 1, 1, 1], rows);
    }

    /// <summary>Section 3.</summary>
    public static Grid Applications(Edition edition, FormFigures figures)
    {
        string Piece(string kind, int order) => Form.Pieces(edition, FormTable.Applications, kind).First(piece => piece.Order == order).Text;
        var people = Form.Pieces(edition, FormTable.Applications, "applicant").ToList();
        var lines = Form.ApplicationLines(edition);
        var outcomes = lines.Where(line => !OutOfOutcomes.Contains(line.Code)).ToList();
        var rows = new List<IReadOnlyList<GridCell>>
        {
            new List<GridCell> { new(Piece("note", 1), 3, 3), new(Piece("banner", 1), 7) },
            new List<GridCell> { new(people[0].Text, 1, 2), new(Piece("banner", 2), 5), new(people[6].Text, 1, 2) },
            people.Skip(1).Take(5).Select(person => new GridCell(person.Text)).ToList(),
            Line([new GridCell(Label(edition, Form.Get("received.new")), 3) { Align = GridAlign.Left }], Form.Get("received.new"), figures),
            Line([new GridCell(Label(edition, Form.Get("received.carried-in")), 3) { Align = GridAlign.Left }], Form.Get("received.carried-in"), figures),
        };
        var group = "";
        foreach (var line in outcomes)
        {
            var labels = new List<GridCell>();
            if (line == outcomes[0])
            {
                labels.Add(new GridCell(Piece("heading", 3), 1, outcomes.Count));
            }

            if (Label(edition, line).Split('·', 2) is [var head, var reason])
            {
                if (head != group)
                {
                    labels.Add(new GridCell(head, 1, outcomes.Count(other => Label(edition, other).StartsWith(head + "·", StringComparison.Ordinal))) { Align = GridAlign.Left });
                }

                group = head;
                labels.Add(new GridCell(reason) { Align = GridAlign.Left });
            }
            else
            {
                var remark = Form.Pieces(edition, FormTable.Applications, "remark").FirstOrDefault(piece => piece.Key == line.Code)?.Text ?? "";
                labels.Add(new GridCell(Label(edition, line) + remark, 2) { Align = GridAlign.Left });
            }

            rows.Add(Line(labels, line, figures));
        }

        rows.Add(Line([new GridCell(Label(edition, Form.Get("carried-out")), 3) { Align = GridAlign.Left }], Form.Get("carried-out"), figures));
        return new Grid([0.75, 0.95, 3.25, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7], rows) { HeaderRows = 3, Size = 9 };
    }

    /// <summary>Section 4.</summary>
    public static Grid Proceedings(Edition edition, FormFigures figures)
    {
        var results = Form.Pieces(edition, FormTable.Proceedings, "header").Select(piece => piece.Text).ToList();
        var ways = Form.Pieces(edition, FormTable.Proceedings, "row").Select(piece => piece.Text.Split('·')).ToList();
        return new Grid([.. Enumerable.Repeat(1.0, 15)],
        [
            [new GridCell(ways[0][0], 5), new GridCell(ways[1][0], 10)],
            [.. results.Select(result => new GridCell(result, 1, 2)), new GridCell(ways[1][1], 5), new GridCell(ways[2][1], 5)],
            [.. results.Concat(results).Select(result => new GridCell(result))],
            [.. Form.ProceedingCells(edition).Select(measure => Figure(measure, Applicant.None, figures, 1))],
        ]) { HeaderRows = 3, Size = 9 };
    }

    private static List<GridCell> Line(IEnumerable<GridCell> labels, Measure measure, FormFigures figures) =>
        [.. labels, .. ApplicantCodes.All.Select(applicant => Figure(measure, applicant, figures, 1))];

    private static GridCell Figure(Measure measure, Applicant applicant, FormFigures figures, int columns) =>
        new(figures(measure, applicant) ?? "", columns) { Key = applicant == Applicant.None ? measure.Code : $"{measure.Code}/{applicant.Code()}" };

    private static string Label(Edition edition, Measure measure) => measure.PrintedIn(edition)!.Row;

    // The last column of a narrow group takes what the others leave.
    private static int Span(int column, int columns) => column == columns - 1 ? 4 - column : 1;
}
