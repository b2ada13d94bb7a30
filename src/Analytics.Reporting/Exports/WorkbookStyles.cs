using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Exports;

/// <summary>The few ways in which cells of our workbooks look.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint Money = 2;
    public const uint Share = 3;
    public const uint Wrapped = 4;
    public const uint Boxed = 5;
    public const uint BoxedHeader = 6;
    public const uint Entry = 7;
    public const uint Title = 8;
    public const uint BoxedLeft = 9;
    public const uint BoxedWhole = 10;
    public const uint BoxedFraction = 11;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00####" }) { Count = 1 },
        new Fonts(
            Font(11, false),
            Font(11, true),
            Font(14, true)) { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE8EEF2"),
            Solid("FFFFF9E3")) { Count = 4 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true, Alignment = Wrap(), ApplyAlignment = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true },
            new CellFormat { Alignment = Wrap(), ApplyAlignment = true },
            new CellFormat { BorderId = 1, ApplyBorder = true, Alignment = Middle(), ApplyAlignment = true },
            new CellFormat { FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true, BorderId = 1, ApplyBorder = true, Alignment = Middle(), ApplyAlignment = true },
            new CellFormat { FillId = 3, ApplyFill = true, BorderId = 1, ApplyBorder = true, Alignment = Middle(), ApplyAlignment = true, Protection = new Protection { Locked = false }, ApplyProtection = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat { BorderId = 1, ApplyBorder = true, Alignment = Wrap(), ApplyAlignment = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true, BorderId = 1, ApplyBorder = true, Alignment = Shrunk(), ApplyAlignment = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true, BorderId = 1, ApplyBorder = true, Alignment = Shrunk(), ApplyAlignment = true }) { Count = 12 });

    private static Font Font(double size, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Alignment Wrap() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Center };

    // A sum that is wider than its column gets smaller and never turns into 4.6E+07.
    private static Alignment Shrunk() => new() { ShrinkToFit = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center };

    private static Alignment Middle() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center };
}
