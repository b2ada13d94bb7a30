using System.Text.RegularExpressions;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import.Reading.Publishing;

namespace Analytics.Import.Reading.Statistics;

/// <summary>Applications received in a report of 2008 to 2018, by its statistics table or by a sentence; null where neither says, or where they differ.</summary>
internal static partial class ReceivedReading
{
    /// <summary>The figure of the year.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="year">The report's year; null where it is not known.</param>
    /// <param name="rows">The rows of the statistics table.</param>
    /// <param name="findings">Gets a finding where the document states different figures.</param>
    public static StatedFigure? Read(ReportText text, int? year, List<StatisticsTable.Row> rows, List<Finding> findings)
    {
        var stated = rows.Where(row => row.Key == "received").Select(row => StatisticsTable.Figure(text, row)).Concat(Sentences(text, year)).ToList();
        if (stated.Find(figure => figure.Value != stated[0].Value) is not { } other)
        {
            return stated.FirstOrDefault();
        }

        findings.Add(new Finding("received-differ", Severity.Question, Outcome.CannotJudge, [], new Text(
            $"文中收到申请数有两种说法（{stated[0].Value}件、{other.Value}件），无法确定以哪个为准，未取数。请核对。",
            $"The text states two different numbers of applications received ({stated[0].Value} and {other.Value}); which one holds cannot be told, so none is taken. Please check."))
        { Left = stated[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture), Right = other.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), Source = other.Source });
        return null;
    }

    private static IEnumerable<StatedFigure> Sentences(ReportText text, int? year)
    {
        for (var at = text.Plain.IndexOf("申请", StringComparison.Ordinal); at >= 0; at = at < text.Plain.Length ? text.Plain.IndexOf("申请", at, StringComparison.Ordinal) : -1)
        {
            var (start, end) = Reading.Sentences.Around(text, at);
            at = Math.Max(at + 1, end);
            var sentence = SpokenCounts.Written(Sentence.Of(text, start, end));
            if (InSentence(sentence.Text, year) is { } found)
            {
                var place = sentence.PlaceOf(found.At);
                var line = text.LineAt(place);
                yield return new StatedFigure(found.Value, string.Join("", text.Printed(start, end).Split('\n', StringSplitOptions.TrimEntries)), Source.InText(line, text.ColumnAt(place), text.ColumnAt(place) + Math.Max(1, found.Length)));
            }
        }
    }

    // The first number of the sentence that is the whole of what was received.
    private static (long Value, int At, int Length)? InSentence(string sentence, int? year)
    {
        foreach (Match match in Received().Matches(sentence))
        {
            var number = match.Groups["n"];
            var start = sentence.AsSpan(0, match.Index).LastIndexOfAny(",;:(") + 1;
            if (!PartOrOther().IsMatch(match.Value) && !PartOrOther().IsMatch(sentence[start..match.Index]) && !sentence[..start].Contains("其中", StringComparison.Ordinal)
                && !AfterIsOther().IsMatch(sentence[(match.Index + match.Length)..])
                && !OtherPeriods.Covers(sentence[start..number.Index], sentence[..start], sentence[(number.Index + number.Length)..], year))
            {
                return long.TryParse(number.ValueSpan, out var value) ? (value, number.Index, number.Length) : null;
            }
        }

        return None().Match(sentence) is { Success: true } none && !PartOrOther().IsMatch(none.Value) && !OtherPeriods.Covers(none.Value, sentence[..none.Index], "", year)
            ? (0, none.Index, 1) : null;
    }

    [GeneratedRegex(@"(?:收到|受理|接收|接到|新收|收悉)[^,;:。(\d]{0,30}申请[^,;:。(\d余多近约]{0,12}(?<n>\d{1,7})(?:件|条|份|宗|起|项)|(?:申请总数|申请数量?|申请件数)(?:共计|共|为|是|:)*(?<n>\d{1,7})(?:件|条|份|宗|起|项)|(?:收到|受理|接收|接到)(?<n>\d{1,7})(?:件|条|份|宗|起|项)[^,;:。(\d]{0,8}信息公开申请")]
    private static partial Regex Received();

    // 未收到政府信息公开申请: the report says that there was none.
    [GeneratedRegex(@"(?:未|没有|无)(?:收到|接到|受理|接收)(?:过|到|任何|公民|、|法人|和|或|其他组织|提出的?|单位|个人|社会公众|书面|要求|依)*(?:政府)?(?:信息)?(?:公开)?(?:政府信息)?(?:的)?申请")]
    private static partial Regex None();

    [GeneratedRegex(@"其中|累计|历年|同比|网上|网络|网站|信函|邮件|邮寄|当面|现场|传真|平台|线上|自然人|法人或|企业|复议|诉讼|举报|投诉|信访|答复|办结|结转|许可|救助|补办|户口|增加|减少|全[县区市省]|各(?:部门|单位|乡镇)")]
    private static partial Regex PartOrOther();

    [GeneratedRegex(@"^(?:左右|以上)|^[^,;。]{0,6}(?:复议|诉讼|投诉)")]
    private static partial Regex AfterIsOther();
}
