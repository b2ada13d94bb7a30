using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;

namespace Analytics.Web.Pages.Subjects;

/// <summary>One part of the reports over a whole place: the measures of its table and the charts that go with it.</summary>
/// <param name="Code">As in the address.</param>
/// <param name="Title">As shown.</param>
/// <param name="Charts">Ids of charts of the gallery, in order; a measure's code may follow a bar. A chart whose measure the year's form does not ask for is left out.</param>
/// <param name="Measures">Codes of measures; a code that ends in a dot stands for all that begin so.</param>
public sealed record Subject(string Code, Text Title, IReadOnlyList<string> Charts, IReadOnlyList<string> Measures)
{
    public static readonly IReadOnlyList<Subject> All =
    [
        new("disclosure", new("主动公开", "Disclosure"),
            ["procurement-amount-by-unit|procurement.amount", "procurement-projects-by-unit|procurement.projects", "ranking-of-measure|licences.decisions", "ranking-of-measure|penalties.decisions", "all-units-by-year|normative-documents.made"],
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

    /// <summary>The charts that a year's form has figures for, with their measures.</summary>
    public IEnumerable<(Chart Chart, string? Measure)> ChartsOf(int year) =>
        from entry in Charts
        let parts = entry.Split('|')
        where parts.Length == 1 || Form.Get(parts[1]).AskedIn(EditionCodes.ForYear(year))
        select (Chart.Find(parts[0])!, parts.ElementAtOrDefault(1));

    /// <summary>The measures that a year's form asks for, in the order of the form.</summary>
    public IReadOnlyList<Measure> MeasuresOf(int year) =>
    [
        .. Form.Measures.Where(measure => Measures.Any(code => code.EndsWith('.') ? measure.Code.StartsWith(code, StringComparison.Ordinal) : measure.Code == code)
            && measure.AskedIn(EditionCodes.ForYear(year))),
    ];

    public static Subject? Find(string code) => All.FirstOrDefault(subject => subject.Code == code);
}
