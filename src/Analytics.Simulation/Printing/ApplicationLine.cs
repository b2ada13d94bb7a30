using Analytics.Core.Forms;

namespace Analytics.Simulation.Printing;

/// <summary>One line of the applications table with the merged labels that stand to its left.</summary>
internal sealed record ApplicationLine(
    Measure Measure, string? Heading, string? Group, string Label, bool StartsHeading, bool StartsGroup, bool EndsGroup)
{
    public static IReadOnlyList<ApplicationLine> Of(Edition edition)
    {
        var heading = Form.Pieces(edition, FormTable.Applications, "heading").Single().Text;
        var remarks = Form.Pieces(edition, FormTable.Applications, "remark").ToDictionary(piece => piece.Key, piece => piece.Text);
        var lines = new List<ApplicationLine>();
        foreach (var measure in Form.ApplicationLines(edition))
        {
            var row = measure.PrintedIn(edition)!.Row;
            var isUnderHeading = row[0] == '（';
            var split = row.IndexOf('·');
            var group = split < 0 ? null : row[..split];
            var label = row[(split + 1)..] + remarks.GetValueOrDefault(measure.Code, "");
            lines.Add(new ApplicationLine(
                measure, isUnderHeading ? heading : null, group, label,
                StartsHeading: isUnderHeading && !lines.Exists(line => line.Heading is not null),
                StartsGroup: group is not null && lines[^1].Group != group,
                EndsGroup: false));
        }

        return
        [
            .. lines.Select((line, i) => line with
            {
                EndsGroup = line.Group is not null && !line.StartsGroup && (i + 1 == lines.Count || lines[i + 1].Group != line.Group),
            }),
        ];
    }
}
