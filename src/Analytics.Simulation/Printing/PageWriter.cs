using System.Globalization;
using System.Text;

namespace Analytics.Simulation.Printing;

/// <summary>A page of text as it grows, which knows at every moment on which line and at which sign it stands.</summary>
internal sealed class PageWriter
{
    private char[] text = new char[8192];
    private int length;
    private int lineStart;

    /// <summary>The line being written, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The place of the next sign on its line, from 1, in UTF-16 units.</summary>
    public int Column => length - lineStart + 1;

    public ReadOnlySpan<char> Written => text.AsSpan(0, length);

    /// <summary>Starts a new page and keeps the room of the old one.</summary>
    public void Clear() => (length, lineStart, Line) = (0, 0, 1);

    public void Write(ReadOnlySpan<char> piece)
    {
        Room(piece.Length);
        piece.CopyTo(text.AsSpan(length));
        var breaks = piece.Count('\n');
        if (breaks > 0)
        {
            Line += breaks;
            lineStart = length + piece.LastIndexOf('\n') + 1;
        }

        length += piece.Length;
    }

    public void Write(long number)
    {
        Room(20);
        number.TryFormat(text.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    public void EndLine() => Write("\n");

    /// <summary>Ends the line that stands begun; does nothing at a line's start.</summary>
    public void FreshLine()
    {
        if (length > lineStart)
        {
            EndLine();
        }
    }

    public byte[] ToUtf8()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Written)];
        Encoding.UTF8.GetBytes(Written, bytes);
        return bytes;
    }

    private void Room(int more)
    {
        if (length + more > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + more));
        }
    }
}
