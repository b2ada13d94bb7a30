using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Makes a cell of what a slot prints: whole counts, exact yuan, and a finding where the print is not plain.</summary>
internal static class CellReading
{
    // Above this for one purchase, and below that, the printed unit of money is doubted; no official limit, chosen from real filings.
    private const decimal DearPurchase = 100_000_000;
    private const decimal CheapPurchase = 1_000;

    // Below this for one purchase even a printed unit is doubted: 万元 became 元 on the way.
    private const decimal TinyPurchase = 100;

    public static Cell Read(
        Measure measure, Applicant applicant, PrintedNumber number, string raw, Source source, decimal headerScale, decimal? beside, List<Finding> findings)
    {
        if (number.Kind != CellKind.Number)
        {
            if (number.Kind == CellKind.Text)
            {
                findings.Add(Doubt("cell-text", Severity.Unreadable, measure, applicant, source, TableWords.CellIsText(measure, raw)) with { Left = raw });
            }

            return new Cell(measure, applicant, number.Kind, null, raw, null, source);
        }

        if (measure.Unit == MeasureUnit.Yuan)
        {
            return Money(measure, number, raw, source, headerScale, beside, findings);
        }

        if (number.Scale > 1 || number.Scale == 1 || number.Value != decimal.Truncate(number.Value))
        {
            findings.Add(Doubt("cell-text", Severity.Unreadable, measure, applicant, source, TableWords.NotWhole(measure, raw)) with { Left = raw });
            return new Cell(measure, applicant, CellKind.Text, null, raw, null, source);
        }

        Remarks(number, measure, applicant, raw, source, findings);
        return new Cell(measure, applicant, CellKind.Number, decimal.Truncate(number.Value), raw, null, source);
    }

    private static Cell Money(Measure measure, PrintedNumber number, string raw, Source source, decimal headerScale, decimal? projects, List<Finding> findings)
    {
        var scale = number.Scale != 0 ? number.Scale : headerScale;
        if (scale == 0)
        {
            scale = number.Value != 0 && PerPurchase(number.Value, projects) < CheapPurchase ? 10_000 : 1;
            if (number.Value != 0)
            {
                findings.Add(Doubt("unit-inferred", Severity.Question, measure, Applicant.None, source, TableWords.UnitInferred(measure, raw, scale)) with { Left = raw });
            }
        }

        var yuan = Exact(number.Value * scale);
        var each = PerPurchase(yuan, projects);
        if (measure.Code == "procurement.amount" && (each >= DearPurchase || each is > 0 and < TinyPurchase))
        {
            findings.Add(new Finding("unit-suspicious", Severity.Question, Outcome.Fail, [measure.Code], TableWords.UnitSuspicious(raw, projects ?? 1, each >= DearPurchase)) { Left = raw, Source = source });
        }

        Remarks(number, measure, Applicant.None, raw, source, findings);
        return new Cell(measure, Applicant.None, CellKind.Number, yuan, raw, "yuan", source);
    }

    private static decimal PerPurchase(decimal amount, decimal? projects) => projects is > 0 ? amount / projects.Value : amount;

    // 843700.00 and 843700 are one amount; without trailing zeros they also print alike.
    private static decimal Exact(decimal yuan) => yuan / 1.000000000000000000000000000000000m;

    private static void Remarks(PrintedNumber number, Measure measure, Applicant applicant, string raw, Source source, List<Finding> findings)
    {
        if ((number.Notes & (NumberNotes.Approximate | NumberNotes.InWords | NumberNotes.Letter)) != 0)
        {
            findings.Add(Doubt("number-not-plain", Severity.Question, measure, applicant, source, TableWords.NotPlain(measure, raw)) with { Left = raw });
        }
        else if ((number.Notes & NumberNotes.Remark) != 0)
        {
            findings.Add(new Finding("cell-remark", Severity.Hint, Outcome.Fail, [measure.Code], TableWords.Remark(measure, raw)) { Left = raw, Applicant = applicant, Source = source });
        }
    }

    private static Finding Doubt(string rule, Severity severity, Measure measure, Applicant applicant, Source source, Core.Words.Text message) =>
        new(rule, severity, Outcome.CannotJudge, [measure.Code], message) { Applicant = applicant, Source = source };
}
