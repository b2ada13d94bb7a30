using Analytics.Core.Forms;
using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Headers set so tightly that they run together and are broken over lines as well: told character by character.</summary>
/// <remarks>Columns do not reach into each other, and the form's order of headers is known. So the characters from left to right are those of the first
/// header, then those of the second; where each of them then reads as its header from line to line, nothing else can be meant.</remarks>
internal static class HeaderCharacters
{
    private static readonly string[] Applicants = Printed(FormTable.Applications, "applicant");

    private static readonly string[] Results = [.. Enumerable.Repeat(Printed(FormTable.Proceedings, "header"), 3).SelectMany(five => five)];

    // One list of headers for each group of either edition, without 信息内容.
    private static readonly string[][] Groups =
    [
        .. new[] { Edition.Form2019, Edition.Form2021 }.SelectMany(Form.DisclosureGroups).Select(group => group.Headers.Skip(1).Select(Characters.Folded).ToArray())
            .DistinctBy(headers => string.Join('|', headers)),
    ];

    /// <summary>The headers of one group of the disclosure table, without 信息内容; null where the words spell none, or several.</summary>
    public static PlacedLabel[]? OfGroup(IReadOnlyList<PrintedWord> words) =>
        Groups.Select(headers => Spelled(headers, words)).OfType<PlacedLabel[]>().ToArray() is [var only] ? only : null;

    /// <summary>The headers of the applications table among the words above its first row; null where these do not spell them.</summary>
    public static PlacedLabel[]? OfApplicants(IEnumerable<PrintedWord> words) => Spelled(Applicants, words);

    /// <summary>The fifteen headers of the table on reviews and lawsuits; null where the words do not spell them.</summary>
    public static PlacedLabel[]? OfResults(IEnumerable<PrintedWord> words) => Spelled(Results, words);

    private static string[] Printed(FormTable table, string kind) => [.. Form.Pieces(Edition.Form2021, table, kind).Select(piece => Characters.Folded(piece.Text))];

    private static PlacedLabel[]? Spelled(string[] headers, IEnumerable<PrintedWord> words)
    {
        PrintedWord[] printed = [.. words];
        PrintedWord[] characters = [.. printed.SelectMany(Cut).OrderBy(character => character.Middle)];
        if (characters.Length != headers.Sum(header => header.Length))
        {
            return null;
        }

        var labels = new PlacedLabel[headers.Length];
        var from = 0;
        for (var h = 0; h < headers.Length; h++)
        {
            PrintedWord[] own = [.. TextLines.Of(characters[from..(from + headers[h].Length)]).SelectMany(line => line.Words)];
            if (string.Concat(own.Select(character => character.Text)) != headers[h] || LabelBook.Find(headers[h]) is not { } label)
            {
                return null;
            }

            labels[h] = new PlacedLabel(label, own, printed);
            from += headers[h].Length;
        }

        return labels;
    }

    // Chinese characters are all as wide as each other; what does not count in a comparison is left out.
    private static IEnumerable<PrintedWord> Cut(PrintedWord word)
    {
        var step = (word.Right - word.Left) / word.Text.Length;
        for (var i = 0; i < word.Text.Length; i++)
        {
            if (Characters.Folded(word.Text[i].ToString()) is { Length: > 0 } folded)
            {
                yield return word with { Text = folded, Left = word.Left + (i * step), Right = word.Left + ((i + 1) * step), FontSize = word.Size };
            }
        }
    }
}
