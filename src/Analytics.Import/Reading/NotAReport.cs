using Analytics.Core.Words;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading;

/// <summary>The refusal of a document in which nothing of an annual report was recognised, in words that say what was looked for.</summary>
internal static class NotAReport
{
    public static Refusal Refuse(int? year) => new("not-a-report", new Text(
        $"不像年度报告：没有找到标题、三张表和各部分标题{(year is { } y ? $"（文中提到{y}年）" : "，也没有年度")}。请核对是否发错了文件。",
        $"Not an annual report: no title, no table, no section{(year is { } told ? $" (the text names {told})" : ", no year")}. Check whether the right file was sent."));
}
