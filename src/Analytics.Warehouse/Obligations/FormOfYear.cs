using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>Whether a report uses the tables that its year asks for; the tables are judged one by one, by their content.</summary>
internal static class FormOfYear
{
    public static bool IsWrong(Report report) =>
        report.Year is { } year
        && (Differs(FormTable.Disclosure, report.Disclosure, year) || Differs(FormTable.Applications, report.Applications, year) || Differs(FormTable.Proceedings, report.Proceedings, year));

    // The table on proceedings asks for the same cells in both forms: the edition read from it alone says nothing.
    private static bool Differs(FormTable table, Edition found, int year) =>
        found != Edition.Unknown && !Form.Of(table, found).SequenceEqual(Form.Of(table, EditionCodes.ForYear(year)));
}
