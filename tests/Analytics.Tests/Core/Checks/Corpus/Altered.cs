using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Tests.Core.Checks.Corpus;

/// <summary>A read report with something changed on purpose; everything else stays as it was read.</summary>
internal static class Altered
{
    public static Report With(Report report, string measure, decimal? value, Applicant applicant = Applicant.None) => Copy(report, cells:
    [
        .. report.Cells.Select(cell => cell.Measure.Code != measure || cell.Applicant != applicant ? cell
            : cell with { Kind = value is null ? CellKind.Blank : CellKind.Number, Value = value, Raw = value?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? "" }),
    ]);

    public static Report Saying(Report report, int section, Func<string, string> words) => Copy(report, sections:
        [.. report.Sections.Select(one => one.Number == section ? one with { Text = words(one.Text) } : one)]);

    public static Report SayingAnywhere(Report report, Func<string, string> words) => Copy(report,
        sections: [.. report.Sections.Select(one => one with { Text = words(one.Text) })],
        cells: [.. report.Cells.Where(cell => cell.Measure.Table != FormTable.Narrative)]);

    public static Report Without(Report report, int section) => Copy(report, sections: [.. report.Sections.Where(one => one.Number != section)]);

    public static Report Headed(Report report, int section, string heading) => Copy(report, sections:
        [.. report.Sections.Select(one => one.Number == section ? one with { Title = heading } : one)]);

    public static Report Titled(Report report, string title) => Copy(report, title: title);

    public static Report Reading(Report report, string text) => Copy(report, text: text);

    private static Report Copy(Report of, IReadOnlyList<Cell>? cells = null, IReadOnlyList<Section>? sections = null, string? title = null, string? text = null) => new()
    {
        File = of.File, Sha256 = of.Sha256, Format = of.Format, Part = of.Part, Issuer = of.Issuer, Title = title ?? of.Title, Unit = of.Unit, Candidates = of.Candidates, Year = of.Year,
        Disclosure = of.Disclosure, Applications = of.Applications, Proceedings = of.Proceedings, Cells = cells ?? of.Cells, Published = of.Published, Sections = sections ?? of.Sections,
        Findings = of.Findings, Receipt = of.Receipt, Text = text ?? of.Text,
    };
}
