using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Sections;

/// <summary>Section 6's information-processing fee: notices issued, amounts notified and collected, where a sentence states them.</summary>
/// <remarks>Asked since 2021 by the measures on the fee (国办函〔2020〕109号). A sentence that says 未收取 is a mark, never a zero.</remarks>
public static partial class ProcessingFeeReading
{
    // 发出收费通知0件，总金额0元: not every sentence names the fee.
    private static readonly SearchValues<string> Words = SearchValues.Create(["信息处理费", "收费通知"], StringComparison.Ordinal);

    /// <summary>A cell for each of the three that the text states, each at most once.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="year">The report's year: what a sentence tells of another year is none of it.</param>
    public static IReadOnlyList<Cell> Read(ReportText text, int? year = null)
    {
        var cells = new List<Cell>();
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            // 逾期未按收费通知要求缴纳费用 is a line of every table of 2021.
            if (text.IsTable(text.LineAt(at)))
            {
                at++;
                continue;
            }

            var (start, end) = Sentences.Around(text, at);
            Read(text, InDigits(Sentence.Of(text, start, end)), year, cells);
            at = Math.Max(at + 1, end);
        }

        return cells;
    }

    private static int Next(ReportText text, int from) =>
        from < text.Plain.Length && text.Plain.AsSpan(from).IndexOfAny(Words) is >= 0 and var at ? from + at : -1;

    // 零件, 零元.
    private static Sentence InDigits(Sentence sentence)
    {
        for (var match = Nought().Match(sentence.Text); match.Success; match = Nought().Match(sentence.Text))
        {
            sentence = sentence.Rewritten(match.Index, 1, "0");
        }

        return sentence;
    }

    // The first match whose clause does not name another year.
    private static Match First(Regex pattern, string sentence, int? year)
    {
        var match = pattern.Match(sentence);
        while (match.Success && IsOfAnotherYear(sentence, match.Groups["n"].Index, year))
        {
            match = match.NextMatch();
        }

        return match;
    }

    private static bool IsOfAnotherYear(string sentence, int at, int? year)
    {
        var clause = sentence.AsSpan(sentence.AsSpan(0, at).LastIndexOfAny(',', ';', '。') + 1);
        clause = clause[..(at - (sentence.Length - clause.Length))];
        if (clause.Contains("上年", StringComparison.Ordinal) || clause.Contains("上一年", StringComparison.Ordinal) || clause.Contains("去年", StringComparison.Ordinal))
        {
            return true;
        }

        return year is { } own && Identity.PrintedYear.Find(clause.ToString()) is { } named && named.Year != own;
    }

    private static void Read(ReportText text, Sentence sentence, int? year, List<Cell> cells)
    {
        if (AllZero().Match(sentence.Text) is { Success: true } zero)
        {
            var group = zero.Groups["zero"];
            foreach (var code in (ReadOnlySpan<string>)["processing-fee.notices", "processing-fee.notified", "processing-fee.collected"])
            {
                Add(text, sentence, cells, code, CellKind.Number, 0, group);
            }

            return;
        }

        if (First(Notices(), sentence.Text, year) is { Success: true } notices)
        {
            Add(text, sentence, cells, "processing-fee.notices", CellKind.Number, Number(notices), notices.Groups["n"]);
        }

        if ((First(Notified(), sentence.Text, year) is { Success: true } named ? named : First(NotifiedBehindNotices(), sentence.Text, year)) is { Success: true } notified)
        {
            Add(text, sentence, cells, "processing-fee.notified", CellKind.Number, Money(notified), notified.Groups["n"]);
        }

        if (First(Collected(), sentence.Text, year) is { Success: true } collected)
        {
            Add(text, sentence, cells, "processing-fee.collected", CellKind.Number, Money(collected), collected.Groups["n"]);
        }
        else if (NotCollected().Match(sentence.Text) is { Success: true } none)
        {
            Add(text, sentence, cells, "processing-fee.collected", CellKind.None, null, none);
        }
    }

    private static void Add(ReportText text, Sentence sentence, List<Cell> cells, string code, CellKind kind, decimal? value, Group at)
    {
        var measure = Form.Get(code);
        if (cells.Exists(cell => cell.Measure == measure))
        {
            return;
        }

        var start = sentence.PlaceOf(at.Index);
        var end = sentence.PlaceOf(at.Index + at.Length - 1) + 1;
        var from = text.ColumnAt(start);
        cells.Add(new Cell(measure, Applicant.None, kind, value, text.Printed(start, end),
            measure.Unit == MeasureUnit.Yuan ? "yuan" : null, Source.InText(text.LineAt(start), from, from + end - start)));
    }

    private static decimal Number(Match match) =>
        decimal.Parse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal Money(Match match) => Number(match) * (match.Groups["wan"].Success ? 10_000 : 1);

    [GeneratedRegex(@"零(?=[件份元笔])")]
    private static partial Regex Nought();

    [GeneratedRegex(@"(?:收费通知|通知书?).{0,6}件数.{0,24}(?:实际)?收取.{0,12}?(?:分别)?(?:均|都|皆)为?(?<zero>0|〇)")]
    private static partial Regex AllZero();

    [GeneratedRegex(@"(?:收费)?(?:通知|告知)书?(?:的)?(?:件数)?(?:共计|共|总计|为|:)?(?<n>[0-9][0-9,]{0,14})(?:件次|件|份|个|次)")]
    private static partial Regex Notices();

    [GeneratedRegex(@"(?:(?:通知收费|收费通知|通知|应收|应缴)(?:的)?(?:收费)?(?:信息处理费)?(?:总)?金额|(?:通知|告知)书?(?:[0-9]{1,6}(?:件次|件|份|个|次))?[,、;]应收取?(?:的)?信息处理费)(?:共计|共|总计|合计|达到?|为|:)?(?:人民币)?(?<n>[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?)(?<wan>万)?元")]
    private static partial Regex Notified();

    // 发出收费通知3件，总金额120元，实际收取的总金额100元: the first amount behind the notices is theirs.
    [GeneratedRegex(@"(?:通知|告知)书?(?:的)?(?:件数)?(?:共计|共|总计|为|:)?[0-9][0-9,]{0,14}(?:件次|件|份|个|次)[,、;及和]{0,2}(?:通知|收费|涉及|合计|共计|所涉)*(?:的)?总?(?:金额|费用|额)(?:共计|共|总计|合计|达到?|为|:)*(?:人民币)?(?<n>[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?)(?<wan>万)?元")]
    private static partial Regex NotifiedBehindNotices();

    [GeneratedRegex(@"(?<!应|未|免|拟|待)(?:实际收取|实收|收取|收缴|征收|收到)(?:的)?(?:政府信息公开)?(?:[0-9]{1,6}(?:件|笔|次|份)[,、;]?)?(?:信息处理费|处理费|费用)?(?:的)?(?:总)?(?:金额|费用|额)?(?:共计|共|总计|合计|为|:)?(?:人民币)?(?<n>[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?)(?<wan>万)?元|(?<!(?:减免|免收|免除|退还|退回|返还|应收|应缴|应收取|拟收)了?(?:政府信息公开)?信息)处理费(?:收取|收费|实际收取)?(?:[0-9]{1,6}(?:件|笔|次|份)[,、;]?)?(?:情况|总?金额)?(?:共计|共|总计|为|:)*(?:人民币)?(?<n>[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?)(?<wan>万)?元")]
    private static partial Regex Collected();

    [GeneratedRegex(@"(?:未|没有|无|不)(?:发生|产生|收取|收缴|涉及|征收|存在)?(?:过|任何)?(?:收取)?(?:政府信息公开)?(?:信息)?处理费")]
    private static partial Regex NotCollected();
}
