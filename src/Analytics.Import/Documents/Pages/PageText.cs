using System.Text;
using AngleSharp.Dom;

namespace Analytics.Import.Documents.Pages;

/// <summary>Collects one line of a page: white space collapsed as a browser does, and how much of it is links.</summary>
internal sealed class PageText
{
    private readonly StringBuilder line = new();
    private bool spaceBefore;
    private int linked;
    private int plain;

    /// <summary>Depth of links that the walk is in.</summary>
    public int InLink { get; set; }

    public bool IsEmpty => line.Length == 0;

    public void Append(string text, bool keepSpaces)
    {
        foreach (var c in text)
        {
            if (!keepSpaces && c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                spaceBefore = true;
                continue;
            }

            if (spaceBefore && line.Length > 0)
            {
                line.Append(' ');
            }

            spaceBefore = false;
            line.Append(c);
            if (c is '\u00A0' or '\u3000')
            {
                continue;
            }

            if (InLink > 0)
            {
                linked++;
            }
            else if (c is not ('|' or '>' or '·' or '-' or '»' or '/' or '[' or ']' or '【' or '】'))
            {
                plain++;
            }
        }
    }

    /// <summary>Ends the line; null where nothing was printed on it.</summary>
    public Flow.FlowParagraph? Take()
    {
        Flow.FlowParagraph? paragraph = null;
        if (linked + plain > 0)
        {
            paragraph = new Flow.FlowParagraph(line.ToString().Trim(), linked > 0 && plain == 0);
        }

        line.Clear();
        (spaceBefore, linked, plain) = (false, 0, 0);
        return paragraph;
    }
}
