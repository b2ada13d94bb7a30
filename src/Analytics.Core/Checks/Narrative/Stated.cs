using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>What the sentences of a report state of one thing, gathered to be held against the table.</summary>
/// <remarks>Where one sentence agrees with the table, the others are taken to speak of a part: a check on text asks only
/// where nothing that is said agrees.</remarks>
internal struct Stated
{
    private decimal first;
    private string? quote;

    /// <summary>True where a sentence states a figure.</summary>
    public bool Any { get; private set; }

    /// <summary>True where a sentence agrees with the table.</summary>
    public bool Agrees { get; private set; }

    public readonly decimal First => first;

    public readonly string Quote => quote ?? "";

    public void Add(decimal value, ReadOnlySpan<char> sentence, bool agrees)
    {
        Agrees |= agrees;
        if (!Any)
        {
            Any = true;
            first = value;
            quote = agrees ? "" : Shortened(sentence);
        }
    }

    private static string Shortened(ReadOnlySpan<char> sentence) =>
        sentence.Length <= 60 ? sentence.Trim().ToString() : string.Concat(sentence[..58].Trim(), "……");

    /// <summary>The finding's words: the sentence on one side, the cell on the other.</summary>
    public readonly Text Against(string said, Text cell, string printed, string difference) => new(
        $"正文写“{Quote}”（{said} {Wording.Figure(first)}），{cell.Zh}填 {printed}{(difference.Length == 0 ? "" : $"，相差 {difference}")}。请核对正文与表格口径是否一致。",
        $"The narrative states {Wording.Figure(first)}, {cell.En} says {printed}. Please check whether the two mean the same thing. (“{Quote}”)");

    /// <summary>The cell of the applications table's total column, with its table.</summary>
    public static Text TotalCell(Report report, Measure line)
    {
        var cell = Wording.Cell(line, report.Applications, Applicant.Total);
        return new(Wording.ApplicationsTable.Zh + cell.Zh, $"{Wording.ApplicationsTable.En}, {cell.En}");
    }
}
