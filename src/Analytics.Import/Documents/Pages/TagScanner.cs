using System.Buffers;

namespace Analytics.Import.Documents.Pages;

/// <summary>Goes through a page's source tag by tag, without building anything.</summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> AttributeEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n\f>");

    private ReadOnlySpan<char> rest = html;
    private ReadOnlySpan<char> attributes;

    /// <summary>What is printed before the tag.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The tag's name as written; empty for comments, declarations and the end of the page.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public bool IsEnd { get; private set; }

    public bool HasAttributes => !attributes.IsEmpty;

    public bool Next()
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        // A sign that begins no tag is printed: "3 < 5".
        var at = rest.IndexOf('<');
        while (at >= 0 && !(at + 1 < rest.Length && (char.IsAsciiLetter(rest[at + 1]) || rest[at + 1] is '/' or '!' or '?')))
        {
            var next = rest[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        Text = at < 0 ? rest : rest[..at];
        Name = [];
        attributes = [];
        rest = at < 0 ? [] : rest[(at + 1)..];
        if (rest.IsEmpty)
        {
            return true;
        }

        IsEnd = rest[0] == '/';
        var tag = IsEnd ? rest[1..] : rest;
        if (tag.Length > 0 && char.IsAsciiLetter(tag[0]))
        {
            ReadTag(tag);
        }
        else
        {
            SkipComment();
        }

        return true;
    }

    /// <summary>Skips an element with all that stands in it, elements of its own name in it counted.</summary>
    public void SkipElement(string name)
    {
        for (var depth = 1; depth > 0 && Next();)
        {
            if (Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                depth += IsEnd ? -1 : 1;
            }
            else if (!IsEnd && PageElements.IsRaw(Name))
            {
                SkipTo(Name);
            }
        }
    }

    /// <summary>Skips what stands between a start tag and its end tag, markup in it unread; the text in between.</summary>
    public ReadOnlySpan<char> SkipTo(ReadOnlySpan<char> name)
    {
        for (var from = 0; from < rest.Length;)
        {
            var at = rest[from..].IndexOf("</");
            if (at < 0)
            {
                break;
            }

            at += from;
            if (rest[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var skipped = rest[..at];
                var end = rest[at..].IndexOf('>');
                rest = end < 0 ? [] : rest[(at + end + 1)..];
                return skipped;
            }

            from = at + 2;
        }

        var all = rest;
        rest = [];
        return all;
    }

    /// <summary>The value of an attribute as written; false where the tag has none of that name.</summary>
    public readonly bool TryGet(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        for (var left = attributes; !left.IsEmpty;)
        {
            left = left.TrimStart(" \t\r\n\f/");
            var end = left.IndexOfAny(AttributeEnd);
            var key = end < 0 ? left : left[..end];
            left = left[key.Length..].TrimStart(" \t\r\n\f");
            value = [];
            if (left is ['=', ..])
            {
                left = left[1..].TrimStart(" \t\r\n\f");
                value = Value(ref left);
            }
            else if (key.IsEmpty)
            {
                break;
            }

            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        value = [];
        return false;
    }

    private static ReadOnlySpan<char> Value(scoped ref ReadOnlySpan<char> left)
    {
        if (left is ['"' or '\'', ..])
        {
            var close = left[1..].IndexOf(left[0]);
            var quoted = close < 0 ? left[1..] : left.Slice(1, close);
            left = close < 0 ? [] : left[(close + 2)..];
            return quoted;
        }

        var end = left.IndexOfAny(ValueEnd);
        var bare = end < 0 ? left : left[..end];
        left = left[bare.Length..];
        return bare;
    }

    private void ReadTag(ReadOnlySpan<char> tag)
    {
        var nameEnd = tag.IndexOfAny(NameEnd);
        Name = nameEnd < 0 ? tag : tag[..nameEnd];
        var inside = tag[Name.Length..];

        // A sign inside quotes ends no tag.
        var end = 0;
        while (end < inside.Length && inside[end] != '>')
        {
            var step = inside[end..].IndexOfAny('>', '"', '\'');
            if (step < 0)
            {
                end = inside.Length;
            }
            else if (inside[end + step] == '>' || !inside[..(end + step)].TrimEnd(" \t\r\n").EndsWith("="))
            {
                end += step + (inside[end + step] == '>' ? 0 : 1);
            }
            else
            {
                var close = inside[(end + step + 1)..].IndexOf(inside[end + step]);
                end = close < 0 ? inside.Length : end + step + close + 2;
            }
        }

        attributes = inside[..end].Trim(" \t\r\n\f/");
        rest = end < inside.Length ? inside[(end + 1)..] : [];
    }

    private void SkipComment()
    {
        if (rest.StartsWith("!--"))
        {
            var after = rest[3..];
            var end = after.StartsWith(">") ? 0 : after.IndexOf("-->");
            rest = end < 0 ? [] : after[(end + (after.StartsWith(">") ? 1 : 3))..];
            return;
        }

        var close = rest.IndexOf('>');
        rest = close < 0 ? [] : rest[(close + 1)..];
    }
}
