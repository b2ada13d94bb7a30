using Analytics.Core.Words;

namespace Analytics.Web.Pages.Subjects;

/// <summary>One part of the reports over a whole place: the measures of its table and the charts that go with it.</summary>
/// <param name="Code">As in the address.</param>
/// <param name="Title">As shown.</param>
/// <param name="Charts">Ids of charts of the gallery, in order.</param>
/// <param name="Measures">Codes of measures; a code that ends in a dot stands for all that begin so.</param>
public sealed record Subject(string Code, Text Title, IReadOnlyList<string> Charts, IReadOnlyList<string> Measures)
{
    public static readonly IReadOnlyList<Subject> All =
    [
        new("disclosure", new("主动公开", "Disclosure"),
            ["procurement-amount-by-unit", "procurement-projects-by-unit"],
            ["rules.", "normative-documents.", "licences.", "other-services.", "penalties.", "coercion.", "fees.", "procurement."]),
        new("published", new("公开条数", "Published items"),
            ["published-by-channel"],
            []),
        new("applications", new("依申请公开", "Applications"),
            ["outcomes-by-unit", "applicants-by-year", "refusal-reasons", "outcomes-by-year"],
            ["received.", "granted", "partly-granted", "refused.", "unavailable.", "not-processed.", "other.", "handled.total", "carried-out"]),
        new("proceedings", new("复议诉讼", "Proceedings"),
            ["proceedings-by-year", "proceedings-by-unit", "correction-rates-by-year"],
            ["reconsideration.", "litigation-direct.", "litigation-after-reconsideration."]),
    ];

    public static Subject? Find(string code) => All.FirstOrDefault(subject => subject.Code == code);
}
