using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Collects one line of a page: white space collapsed as a browser does, and how much of it is links.</summary>
internal sealed class PageText
{
    private char[] line = new char[4_096];
    private int length;
    private bool spaceBefore;
    private int linked;
    private int plain;

    // A dash or a slash alone is what a cell prints, not what parts two links.
    private int marks;

    /// <summary>Depth of links that the walk is in.</summary>
    public int InLink { get; set; }

    public void Append(ReadOnlySpan<char> text, bool keepSpaces)
    {
        if (length + text.Length + 1 > line.Length)
        {
            Array.Resize(ref line, (length + text.Length) * 2);
        }

        foreach (var c in text)
        {
            if (c <= ' ' && !keepSpaces)
            {
                spaceBefore = true;
                continue;
            }

            if (spaceBefore)
            {
                spaceBefore = false;
                if (length > 0)
                {
                    line[length++] = ' ';
                }
            }

            line[length++] = c;
            if (c is '\u00A0' or '\u3000')
            {
                continue;
            }

            if (InLink > 0)
            {
                linked++;
            }
            else if (c > '\u00BB' || c is not ('|' or '>' or '·' or '-' or '»' or '/' or '[' or ']'))
            {
                plain++;
            }
            else if (c is '-' or '/')
            {
                marks++;
            }
        }
    }

    /// <summary>Characters on the line so far.</summary>
    public int Length => length;

    public string Since(int start) => start < length ? new string(line, start, length - start) : "";

    /// <summary>Ends the line; null where nothing was printed on it.</summary>
    public FlowParagraph? Take()
    {
        var paragraph = linked + plain + marks > 0 ? new FlowParagraph(line.AsSpan(0, length).Trim().ToString(), linked > 0 && plain == 0) : null;
        (length, spaceBefore, linked, plain, marks) = (0, false, 0, 0, 0);
        return paragraph;
    }
}
