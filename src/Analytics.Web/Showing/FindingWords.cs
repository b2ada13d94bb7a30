using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>Severities and verdicts as pages print them.</summary>
public static class FindingWords
{
    /// <summary>True where a side is words and no figure: the message says them in the reader's language.</summary>
    public static bool IsChinese(params string?[] sides) => sides.Any(side => side?.Any(c => c is >= '\u4e00' and <= '\u9fff') == true);

    public static Text Severity(string code) => code switch
    {
        "unreadable" => new("读不准", "unreadable"),
        "error" => new("错误", "error"),
        "question" => new("疑问", "question"),
        _ => new("提示", "hint"),
    };

    public static Text Verdict(string code) => code switch
    {
        "confirmed" => new("属实", "confirmed"),
        "explained" => new("有说明不改", "explained"),
        "misread" => new("误读", "misread"),
        "accepted" => new("通过", "accepted"),
        "sent-back" => new("退回修改", "sent back"),
        _ => new(code, code),
    };
}
