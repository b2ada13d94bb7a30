using System.Globalization;
using System.Xml;
using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Sheets;

/// <summary>Excel's workbooks (.xlsx, and .et in that format): each visible sheet a table.</summary>
internal static class WorkbookReading
{
    public static Document Read(string name, string sha256, ZipPackage package, string main)
    {
        var workbook = package.Xml(main) ?? throw Refusals.Truncated("xlsx");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var links = OfficePackage.Links(package, main);
        var strings = (package.Xml(folder + "sharedStrings.xml")?.Children ?? []).Select(Words).ToArray();
        var formats = Formats(package.Xml(folder + "styles.xml"));
        var tables = new List<FlowPiece>();
        foreach (var sheet in workbook.Child("sheets")?.Children ?? [])
        {
            if (sheet.Attribute("state") is null or "visible" && sheet.Attribute("id") is { } id && links.TryGetValue(id, out var part)
                && package.Bytes(part) is { } bytes && Read(bytes, strings, formats).ToFlow() is { } table)
            {
                tables.Add(table);
            }
        }

        return tables.Count == 0 ? throw Refusals.Empty()
            : BlockBuilder.Build(name, "xlsx", sha256, tables) with { Properties = OfficePackage.Properties(package) };
    }

    // Sheets are read in passing: a tree of a million cells would not fit the memory that reading has.
    private static Sheet Read(byte[] bytes, string[] strings, string?[] formats)
    {
        var sheet = new Sheet();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = false };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            var (row, column, hidden) = (0, 0, false);
            var hiddenColumns = new HashSet<int>();
            while (reader.Read())
            {
                if (reader.Depth > Limits.XmlDepth)
                {
                    throw Refusals.TooDeep();
                }

                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (reader.LocalName)
                {
                    case "col" when reader.GetAttribute("hidden") is "1" or "true":
                        for (var (c, end) = (Number(reader, "min"), Math.Min(Number(reader, "max"), 16_384)); c <= end; c++)
                        {
                            hiddenColumns.Add(c);
                        }

                        break;
                    case "row":
                        row = Number(reader, "r") is var given and > 0 ? given : row + 1;
                        hidden = reader.GetAttribute("hidden") is "1" or "true";
                        column = 0;
                        break;
                    case "c":
                        column = reader.GetAttribute("r") is { } place ? Place(place).Column : column + 1;
                        var text = Cell(reader, strings, formats);
                        if (!hidden && !hiddenColumns.Contains(column))
                        {
                            sheet.Set(row, column, text);
                        }

                        break;
                    case "mergeCell" when reader.GetAttribute("ref") is { } range && range.Split(':') is [var first, var last]:
                        var ((top, left), (bottom, right)) = (Place(first), Place(last));
                        sheet.Merge(new Sheet.Range(top, left, bottom, right));
                        break;
                }
            }
        }
        catch (XmlException)
        {
            throw Refusals.Truncated("xlsx");
        }

        return sheet;
    }

    private static string Cell(XmlReader reader, string[] strings, string?[] formats)
    {
        var type = reader.GetAttribute("t");
        var style = Number(reader, "s");
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (value, inline, formula, end) = ("", "", (string?)null, reader.Depth);
        var inValue = "";
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                inValue = reader.IsEmptyElement ? "" : reader.LocalName;
                formula ??= reader.LocalName == "f" ? "=" : null;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                inValue = "";
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                value += inValue == "v" ? reader.Value : "";
                inline += inValue == "t" ? reader.Value : "";
                formula += inValue == "f" ? reader.Value : "";
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Length ? strings[index] : "",
            "inlineStr" => inline,
            "str" or "e" or "d" => value,
            "b" => value == "1" ? "TRUE" : "FALSE",
            // Written by a program that did not calculate: nobody knows what it shows, and blank it is not.
            _ when value.Length == 0 && formula is not null => formula,
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? SheetNumber.Print(number, style >= 0 && style < formats.Length ? formats[style] : null) : value,
        };
    }

    // Rich text in pieces; the reading aid that Japanese files add is not part of it.
    private static string Words(PartElement item) => string.Concat(item.Children.Select(child => child.Name switch
    {
        "t" => child.Text,
        "r" => child.Child("t")?.Text,
        _ => "",
    }));

    private static string?[] Formats(PartElement? styles)
    {
        var own = (styles?.Child("numFmts")?.Children ?? []).GroupBy(format => format.Number("numFmtId") ?? 0)
            .ToDictionary(group => group.Key, group => group.First().Attribute("formatCode"));
        return [.. (styles?.Child("cellXfs")?.Children ?? []).Select(style => (style.Number("numFmtId") ?? 0) switch
        {
            9 or 10 => "0%",
            (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => "yyyy-mm-dd",
            var id => own.GetValueOrDefault(id),
        })];
    }

    private static (int Row, int Column) Place(string reference)
    {
        var (row, column) = (0, 0);
        foreach (var c in reference)
        {
            if (char.IsAsciiLetter(c) && column < 100_000)
            {
                column = (column * 26) + (c & 0x1F);
            }
            else if (char.IsAsciiDigit(c) && row < 100_000_000)
            {
                row = (row * 10) + (c - '0');
            }
        }

        return (row, Math.Clamp(column, 1, 16_384));
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
