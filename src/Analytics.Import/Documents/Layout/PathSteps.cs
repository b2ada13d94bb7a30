using System.Globalization;

namespace Analytics.Import.Documents.Layout;

/// <summary>The straight steps of a drawn path, in the letters that SVG and OFD share: M, L, H, V, Z.</summary>
internal readonly ref struct PathSteps(ReadOnlySpan<char> path)
{
    private readonly ReadOnlySpan<char> path = path;

    public Enumerator GetEnumerator() => new(path);

    /// <summary>A step to a place: M without drawing, L with, Z back to the start.</summary>
    public readonly record struct Step(char Kind, double X, double Y);

    /// <summary>Goes through the steps as they are written.</summary>
    public ref struct Enumerator(ReadOnlySpan<char> path)
    {
        private ReadOnlySpan<char> rest = path;
        private char kind = 'M';
        private double x;
        private double y;

        public Step Current { get; private set; }

        public bool MoveNext()
        {
            rest = rest.TrimStart(" ,\t\r\n");
            if (rest.Length > 0 && char.IsAsciiLetter(rest[0]))
            {
                kind = char.ToUpperInvariant(rest[0]);
                rest = rest[1..];
                if (kind == 'Z')
                {
                    Current = new Step('Z', x, y);
                    return true;
                }
            }

            switch (kind)
            {
                case 'H' when Next() is { } across:
                    x = across;
                    break;
                case 'V' when Next() is { } down:
                    y = down;
                    break;
                case 'M' or 'S' or 'L' when Next() is { } right && Next() is { } low:
                    (x, y) = (right, low);
                    break;
                default:
                    return false;
            }

            Current = new Step(kind is 'M' or 'S' ? 'M' : 'L', x, y);
            kind = kind is 'M' or 'S' ? 'L' : kind;
            return true;
        }

        private double? Next()
        {
            rest = rest.TrimStart(" ,\t\r\n");
            var end = rest.IndexOfAny(" ,\t\r\n");
            var word = end < 0 ? rest : rest[..end];
            if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            rest = rest[word.Length..];
            return number;
        }
    }
}
