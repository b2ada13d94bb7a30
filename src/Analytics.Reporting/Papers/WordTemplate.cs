using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>A Word file of the office's own with {{fields}}; a table row that names a list, such as {{单位.名称}}, is repeated for each of its rows;
/// a paragraph that is nothing but the name of a piece, such as {{图表}}, gives way to its sentences, tables and charts.</summary>
internal static class WordTemplate
{
    public static byte[] Fill(byte[] template, PaperContent content)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            IEnumerable<OpenXmlElement> parts = [main.Document, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer)];
            foreach (var part in parts)
            {
                Repeat(part, content);
                foreach (var paragraph in part.Descendants<Paragraph>().ToList())
                {
                    Fill(paragraph, text => content.Filled(text));
                }
            }

            Insert(main, content);
            main.Document.Save();
        }

        return stream.ToArray();
    }

    private static void Repeat(OpenXmlElement part, PaperContent content)
    {
        foreach (var row in part.Descendants<TableRow>().ToList())
        {
            if (content.Lists.Keys.FirstOrDefault(name => row.InnerText.Contains("{{" + name + ".", StringComparison.Ordinal)) is not { } list)
            {
                continue;
            }

            foreach (var values in content.Lists[list])
            {
                var copy = (TableRow)row.CloneNode(true);
                foreach (var paragraph in copy.Descendants<Paragraph>())
                {
                    Fill(paragraph, text => content.Filled(text.Replace("{{" + list + ".", "{{", StringComparison.Ordinal), values));
                }

                row.InsertBeforeSelf(copy);
            }

            row.Remove();
        }
    }

    // A sentence takes the look of its mark; tables and charts bring their own, in the width of the page that they stand on.
    private static void Insert(MainDocumentPart main, PaperContent content)
    {
        var marks = main.Document.Descendants<Paragraph>()
            .Select(paragraph => (Mark: paragraph, Blocks: paragraph.InnerText.Trim() is ['{', '{', .. var name, '}', '}'] ? content.Blocks.GetValueOrDefault(name.Trim()) : null))
            .Where(found => found.Blocks is not null).ToList();
        if (marks.Count == 0)
        {
            return;
        }

        PaperStyles.Lend(main);
        var writer = new BlockWriter(main);
        foreach (var (mark, blocks) in marks)
        {
            var width = Width(mark);
            foreach (var block in blocks!)
            {
                foreach (var element in block is SentenceBlock sentence ? [Like(mark, sentence.Text)] : writer.Of(block, width))
                {
                    mark.InsertBeforeSelf(element);
                }
            }

            Leave(mark);
        }
    }

    // A cell must end with a paragraph, and a paragraph that ends a section holds its page: both stay, emptied.
    private static void Leave(Paragraph mark)
    {
        if (mark.ParagraphProperties?.SectionProperties is null && (mark.Parent is not TableCell cell || (cell.LastChild != mark && cell.Elements<Paragraph>().Skip(1).Any())))
        {
            mark.Remove();
        }
        else
        {
            Fill(mark, _ => "");
        }
    }

    private static Paragraph Like(Paragraph mark, string text)
    {
        var copy = (Paragraph)mark.CloneNode(true);
        copy.ParagraphProperties?.SectionProperties?.Remove();
        Fill(copy, _ => text);
        return copy;
    }

    // The page of a paragraph is described by the next section's end after it.
    private static int Width(Paragraph mark)
    {
        var section = mark.Ancestors<Body>().FirstOrDefault()?.Descendants<SectionProperties>().FirstOrDefault(section => section.IsAfter(mark) || section.Ancestors<Paragraph>().Contains(mark));
        var margins = section?.GetFirstChild<PageMargin>();
        return section?.GetFirstChild<PageSize>()?.Width is { } page && margins?.Left is { } left && margins.Right is { } right
            ? (int)page.Value - (int)left.Value - (int)right.Value
            : PaperStyles.TextWidth;
    }

    // Word splits a placeholder over runs as it likes; the whole text goes to the first run that has some, with its look.
    private static void Fill(Paragraph paragraph, Func<string, string> filled)
    {
        var texts = paragraph.Descendants<Text>().ToList();
        var whole = string.Concat(texts.Select(text => text.Text));
        if (!whole.Contains("{{", StringComparison.Ordinal))
        {
            return;
        }

        texts[0].Text = filled(whole);
        texts[0].Space = SpaceProcessingModeValues.Preserve;
        foreach (var rest in texts.Skip(1))
        {
            rest.Text = "";
        }
    }
}
