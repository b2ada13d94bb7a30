namespace Analytics.Reporting.Charts.Drawing;

/// <summary>How wide a text is at most, whatever font is installed: a Chinese character one em, a Latin letter or digit 0.6.</summary>
public static class TextSize
{
    private const string NeverFirst = "，。、；：！？）》」』】〕”’,.;:!?)";

    public static double Width(string text, double size)
    {
        var ems = 0.0;
        foreach (var c in text)
        {
            ems += Ems(c);
        }

        return ems * size;
    }

    /// <summary>The text in lines no wider than asked; Chinese breaks anywhere but before closing punctuation, Latin at spaces.</summary>
    public static List<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>(1);
        var start = 0;
        var ems = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            ems += Ems(text[i]);
            if (ems * size <= width || i == start)
            {
                continue;
            }

            var cut = i;
            if (IsLatin(text[i]))
            {
                // A word or a number stays whole unless it fills the line by itself.
                while (cut > start && IsLatin(text[cut - 1]) && text[cut - 1] != ' ')
                {
                    cut--;
                }

                cut = cut == start ? i : cut;
            }

            if (NeverFirst.Contains(text[cut]) && cut - 1 > start)
            {
                cut--;
            }

            lines.Add(text[start..cut].TrimEnd());
            start = cut;
            ems = 0;
            for (var k = start; k <= i; k++)
            {
                ems += Ems(text[k]);
            }
        }

        if (start < text.Length || lines.Count == 0)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }

    /// <summary>As <see cref="Wrap"/>, but no line is left with a character or two by themselves where the lines before could spare some.</summary>
    public static List<string> WrapEvenly(string text, double size, double width)
    {
        var lines = Wrap(text, size, width);
        if (lines.Count < 2 || Width(lines[^1], size) > 2 * size)
        {
            return lines;
        }

        var even = Wrap(text, size, (Width(text, size) / lines.Count) + size);
        return even.Count == lines.Count ? even : lines;
    }

    private static bool IsLatin(char c) => c < 0x2000;

    // From 0x2000 punctuation is drawn full width by Chinese fonts; below it everything is Latin, Greek or Cyrillic.
    private static double Ems(char c) => c < 0x2000 ? (c is 'W' or 'M' or 'm' or 'w' or '%' or '@' ? 0.9 : 0.6) : 1.0;
}
