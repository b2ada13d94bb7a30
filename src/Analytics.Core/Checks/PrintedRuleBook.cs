using System.Globalization;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks;

/// <summary>The rule book as a page to print: every check with its severity, editions, source and what it compares.</summary>
public static class PrintedRuleBook
{
    /// <summary>The page in Markdown, Chinese first; `docs/rules.md` holds it, and a test keeps the two in step.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # 规则手册 · The rule book

            Printed by `check --rules --out docs/rules.md`; do not edit by hand. 每条规则一个文件，四类样例（通过、不通过、不能判断、形似而非）齐全才能入册。
            Severities: **error** 错误 (an identity printed on the form is broken), **question** 提问 (honest reports can do this),
            **hint** 提示 (never a reason to send back). What cannot be judged is a question, never an error.
            A blank counts as zero only where that makes an identity hold; a blank on the side that is too small leaves it undecided.


            """);
        page.Append(CultureInfo.InvariantCulture, $"{RuleBook.Checks.Count} rules.\n");
        foreach (var check in RuleBook.Checks)
        {
            page.Append(CultureInfo.InvariantCulture, $"""

                ## {check.Title.Zh}

                `{check.Id}` · {Severity(check)} · {string.Join(", ", check.Editions.Select(edition => edition.Code()))} · {check.Since} 年起

                {check.Explains.Zh}

                依据：{check.Source.Zh}

                *{check.Title.En}.* {check.Explains.En} Source: {check.Source.En}.

                """);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Severity(Check check) => check.Severity switch
    {
        Reports.Severity.Unreadable => "无法读取 unreadable",
        Reports.Severity.Error => "错误 error",
        Reports.Severity.Question => "提问 question",
        _ => "提示 hint",
    };
}
