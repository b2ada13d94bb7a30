namespace Analytics.Import.Documents.Layout;

/// <summary>Joins printed lines to the paragraphs that were broken to fill the page's width.</summary>
internal sealed class LayoutParagraphs(double left, double right)
{
    private string open = "";
    private TextLines.Line? last;

    public List<string> Done { get; } = [];

    public void Add(TextLines.Line line)
    {
        var size = line.Height;

        // Words set far apart are the columns of a table: such a line stands for itself.
        var goesOn = last is not null && !IsRow(last) && !IsRow(line)
            && line.Left < left + (0.8 * size)
            && last.Right > right - (2.2 * size)
            && Math.Abs(size - last.Height) < 0.35 * size;
        if (!goesOn)
        {
            End();
            open = line.Text.Trim();
        }
        else
        {
            var text = line.Text.Trim();
            var space = open.Length > 0 && text.Length > 0 && char.IsAscii(open[^1]) && char.IsAscii(text[0]) && char.IsLetter(open[^1]) && char.IsLetter(text[0]);
            open += (space ? " " : "") + text;
        }

        last = line;
    }

    private static bool IsRow(TextLines.Line line) => line.Text.Contains("  ", StringComparison.Ordinal);

    public void End()
    {
        if (open.Length > 0)
        {
            Done.Add(open);
        }

        open = "";
        last = null;
    }
}
