using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>A Word file of the office's own with {{fields}}; a table row that names a list, such as {{单位.名称}}, is repeated for each of its rows.</summary>
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
