using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>The faces, sizes and measures of GB/T 9704-2012, in Word's units.</summary>
internal static class PaperStyles
{
    public const string TitleFace = "方正小标宋简体";
    public const string BodyFace = "仿宋_GB2312";
    public const string HeadingFace = "黑体";
    public const string SubheadingFace = "楷体_GB2312";
    public const string SongFace = "宋体";

    // A4 in twips; the text block is 156 by 225 mm.
    public const uint PageWidth = 11906;
    public const uint PageHeight = 16838;
    public const int TextWidth = 8844;
    public const int TextHeight = 12756;

    // 22 lines a page.
    private const string Pitch = "579";

    // 28 characters of 16 points are a little wider than a line of 156 mm: a quarter of a point less behind each (in twentieths).
    private const int Closer = -5;

    /// <summary>Where a face is not installed, Word takes the name beside it.</summary>
    public static Fonts Fonts() => new(
        Font(TitleFace, "宋体,Noto Serif CJK SC", FontFamilyValues.Roman),
        Font(BodyFace, "仿宋,FangSong,Noto Serif CJK SC", FontFamilyValues.Modern),
        Font(SubheadingFace, "楷体,KaiTi,Noto Serif CJK SC", FontFamilyValues.Modern),
        Font(HeadingFace, "SimHei,Noto Sans CJK SC", FontFamilyValues.Modern),
        Font(SongFace, "SimSun,Noto Serif CJK SC", FontFamilyValues.Roman));

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = BodyFace },
                new Kern { Val = 2 }, new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle())),
        Style("Normal", "Normal", BodyFace, "32", new StyleParagraphProperties(new Justification { Val = JustificationValues.Both }), isDefault: true),
        Style("PaperMark", "公文发文机关标志", TitleFace, "72", new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }), colour: "FF0000"),
        Style("PaperNumber", "公文发文字号", BodyFace, "32", new StyleParagraphProperties(Lines(Pitch), new Justification { Val = JustificationValues.Center })),
        Style("PaperTitle", "公文标题", TitleFace, "44", new StyleParagraphProperties(new KeepNext(), Lines("640"), new Justification { Val = JustificationValues.Center })),
        Style("PaperBody", "公文正文", BodyFace, "32", new StyleParagraphProperties(Lines(Pitch), TwoCharacters(), new Justification { Val = JustificationValues.Both }), spacing: Closer),
        Style("PaperHeading1", "公文一级标题", HeadingFace, "32", new StyleParagraphProperties(new KeepNext(), Lines(Pitch), TwoCharacters(), new OutlineLevel { Val = 0 }), spacing: Closer),
        Style("PaperHeading2", "公文二级标题", SubheadingFace, "32", new StyleParagraphProperties(new KeepNext(), Lines(Pitch), TwoCharacters(), new OutlineLevel { Val = 1 }), spacing: Closer),
        Style("PaperSignature", "公文落款", BodyFace, "32", new StyleParagraphProperties(Lines(Pitch), new Indentation { Right = "1280", RightChars = 400 }, new Justification { Val = JustificationValues.Right })),
        Style("PaperCaption", "公文图表标题", HeadingFace, "24", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "80" }, new Justification { Val = JustificationValues.Center })),
        Style("PaperNote", "公文图表说明", BodyFace, "20", new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "20" }, new Justification { Val = JustificationValues.Left })),
        Style("PaperCell", "公文表格", SongFace, "21", new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }, new Justification { Val = JustificationValues.Center })),
        Style("PaperImprint", "公文版记", BodyFace, "28", new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }, new Indentation { Left = "1120", LeftChars = 400, Right = "280", RightChars = 100, Hanging = "840", HangingChars = 300 })),
        Style("PaperGap", "公文间隔", BodyFace, "10", new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" })),
        Style("PaperPageNumber", "公文页码", SongFace, "28", new StyleParagraphProperties(new Indentation { Left = "320", LeftChars = 100, Right = "320", RightChars = 100 })));

    public static int Twips(double millimetres) => (int)Math.Round(millimetres / 25.4 * 1440);

    /// <summary>Puts those styles into a file that its tables and charts need and that it lacks.</summary>
    public static void Lend(MainDocumentPart main)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>();
        part.Styles ??= new Styles();
        foreach (var style in All().Elements<Style>().Where(style => style.StyleId?.Value is "PaperCaption" or "PaperNote" or "PaperCell" or "PaperGap"))
        {
            if (part.Styles.Elements<Style>().All(known => known.StyleId?.Value != style.StyleId?.Value))
            {
                part.Styles.Append(style.CloneNode(true));
            }
        }
    }

    private static SpacingBetweenLines Lines(string pitch) => new() { Before = "0", After = "0", Line = pitch, LineRule = LineSpacingRuleValues.Exact };

    private static Indentation TwoCharacters() => new() { FirstLine = "640", FirstLineChars = 200 };

    private static Font Font(string name, string instead, FontFamilyValues family) =>
        new(new AltName { Val = instead }, new FontCharSet { Val = "86" }, new FontFamily { Val = family }, new Pitch { Val = FontPitchValues.Variable }) { Name = name };

    private static Style Style(string id, string name, string face, string size, StyleParagraphProperties paragraph, bool isDefault = false, string? colour = null, int spacing = 0) => new(
        new StyleName { Val = name },
        isDefault ? new PrimaryStyle() : new BasedOn { Val = "Normal" },
        paragraph,
        new StyleRunProperties(
        [
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face },
            .. colour is null ? Array.Empty<OpenXmlElement>() : [new Color { Val = colour }],
            .. spacing == 0 ? Array.Empty<OpenXmlElement>() : [new Spacing { Val = spacing }],
            new FontSize { Val = size }, new FontSizeComplexScript { Val = size },
        ]))
    {
        Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = isDefault ? null : true,
    };
}
