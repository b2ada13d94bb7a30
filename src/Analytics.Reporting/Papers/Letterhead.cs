using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>版头: the organ's mark in red, the number of the paper and the red line below (GB/T 9704-2012, 7.2 and 10.1).</summary>
/// <param name="Mark">发文机关标志: the organ's name, with 文件 behind it for a paper that is no letter.</param>
/// <param name="Number">发文字号; what the office must fill in is left blank.</param>
/// <param name="Signer">签发人, on a paper upward; null for others.</param>
/// <param name="IsLetter">信函格式: the mark and a double line stand in the head of the first page, another double line at its foot, and that page has no number.</param>
internal sealed record Letterhead(string Mark, string Number, string? Signer = null, bool IsLetter = false)
{
    private const string Red = "FF0000";

    // 170 mm of red line over 156 mm of text.
    private const string Overhang = "-397";

    // The mark fills the line but is never larger than 62 points, nor smaller than the title.
    private const int Largest = 62;
    private const int Smallest = 24;

    /// <summary>What stands before the title.</summary>
    public IEnumerable<Paragraph> Before() => IsLetter
        ? [Numbered(JustificationValues.Right, Number, line: false), PaperText.Styled("PaperBody", "", indent: false), PaperText.Styled("PaperBody", "", indent: false)]
        :
        [
            Marked(Math.Clamp(PaperStyles.TextWidth / 20 * 100 / Math.Max(100, PaperText.Hundredths(Mark)), Smallest, Largest), before: "1984", after: "0"),
            PaperText.Styled("PaperBody", "", indent: false), PaperText.Styled("PaperBody", "", indent: false),
            Signer is null ? Numbered(JustificationValues.Center, Number, line: true) : Upward(),
            PaperText.Styled("PaperBody", "", indent: false), PaperText.Styled("PaperBody", "", indent: false),
        ];

    /// <summary>The head of a letter's first page: the mark, and below it a thick line over a thin one.</summary>
    public Header FirstHeader() => new(
        Marked(Math.Clamp(PaperStyles.TextWidth / 20 * 100 / Math.Max(100, PaperText.Hundredths(Mark)), Smallest, 40), before: "0", after: "227"),
        Ruled(new TopBorder { Val = BorderValues.ThickThinSmallGap, Color = Red, Size = 24, Space = 0 }));

    /// <summary>The foot of a letter's first page: a thin line over a thick one, and no number.</summary>
    public static Footer FirstFooter() => new(Ruled(new TopBorder { Val = BorderValues.ThinThickSmallGap, Color = Red, Size = 24, Space = 0 }));

    private Paragraph Marked(int points, string before, string after)
    {
        var size = (points * 2).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = "PaperMark" },
                new SpacingBetweenLines { Before = before, After = after, Line = (points * 24).ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact }),
            PaperText.Run(Mark, new RunProperties(new FontSize { Val = size }, new FontSizeComplexScript { Val = size })));
    }

    private static Paragraph Numbered(JustificationValues align, string text, bool line) => new(
        Properties(line, new Justification { Val = align }), PaperText.Run(text));

    // On a paper upward the number stands left and the signer right, one character from either margin.
    private Paragraph Upward()
    {
        var properties = Properties(line: true, new Justification { Val = JustificationValues.Left });
        properties.InsertBefore(new Tabs(new TabStop { Val = TabStopValues.Right, Position = PaperStyles.TextWidth - 320 }), properties.GetFirstChild<SpacingBetweenLines>());
        properties.InsertBefore(new Indentation { Left = "320", LeftChars = 100, FirstLine = "0", FirstLineChars = 0 }, properties.GetFirstChild<Justification>());
        return new Paragraph(properties, PaperText.Run(Number), new Run(new TabChar()), PaperText.Run($"签发人：{Signer}"));
    }

    // The line stands 4 mm below the number.
    private static ParagraphProperties Properties(bool line, Justification justification)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = "PaperNumber" });
        if (line)
        {
            properties.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Color = Red, Size = 18, Space = 11 }));
        }

        properties.Append(new SpacingBetweenLines { Before = "0", After = "0", Line = "579", LineRule = LineSpacingRuleValues.Exact }, justification);
        return properties;
    }

    private static Paragraph Ruled(TopBorder border) => new(new ParagraphProperties(
        new ParagraphStyleId { Val = "PaperGap" }, new ParagraphBorders(border),
        new SpacingBetweenLines { Before = "0", After = "0", Line = "60", LineRule = LineSpacingRuleValues.Exact }, new Indentation { Left = Overhang, Right = Overhang, FirstLine = "0" }));
}
