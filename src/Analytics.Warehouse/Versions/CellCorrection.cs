using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>What a person reads in a cell that the program misread: a figure as printed (money in yuan), a mark such as 无, or nothing.</summary>
public sealed record CellCorrection(Measure Measure, Applicant Applicant, CellKind Kind, decimal? Value, string Raw)
{
    private static readonly HashSet<string> Marks = ["无", "無", "-", "—", "－", "--", "/", "不适用"];

    /// <summary>Reads what a person typed; figures may have thousands separators and nothing else.</summary>
    /// <exception cref="WarehouseException">It is no figure and no mark; the message says what may be written.</exception>
    public static CellCorrection Of(string measure, string? applicant, string typed)
    {
        var found = Form.Find(measure) ?? throw new WarehouseException($"没有指标 {measure}。There is no measure {measure}.");
        var column = ApplicantCodes.FromCode(string.IsNullOrEmpty(applicant) ? null : applicant);
        if (found.Table == FormTable.Applications && column == Applicant.None)
        {
            column = Applicant.Total;
        }

        var raw = typed.Trim();
        return raw.Length == 0 ? new CellCorrection(found, column, CellKind.Blank, null, "")
            : Marks.Contains(raw) ? new CellCorrection(found, column, CellKind.None, null, raw)
            : decimal.TryParse(raw, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
                ? new CellCorrection(found, column, CellKind.Number, value, raw)
            : throw new WarehouseException($"“{raw}”不是数字：请写原文印的数（金额用元），空白留空，横线或“无”照写。“{raw}” is no figure: write what is printed (money in yuan), nothing for a blank, a dash or 无 as it is.");
    }

    /// <summary>A report with these cells as the person reads them, and its receipt in balance.</summary>
    internal static Report Apply(Report report, IReadOnlyList<CellCorrection> corrections)
    {
        var cells = report.Cells.ToList();
        var receipt = report.Receipt;
        foreach (var correction in corrections)
        {
            var at = cells.FindIndex(cell => cell.Measure == correction.Measure && cell.Applicant == correction.Applicant);
            var unit = correction.Measure.Unit == MeasureUnit.Yuan ? "yuan" : null;
            var next = new Cell(correction.Measure, correction.Applicant, correction.Kind, correction.Value, correction.Raw, unit, at < 0 ? default : cells[at].Source);
            if (at >= 0)
            {
                receipt = Counted(receipt, cells[at].Kind, -1);
                cells[at] = next;
            }
            else
            {
                // A cell that the reader left out is one of the ignored; one that it never saw is one more printed.
                receipt = receipt.Ignored > 0 ? receipt with { Ignored = receipt.Ignored - 1 } : receipt with { Printed = receipt.Printed + 1 };
                cells.Add(next);
            }

            receipt = Counted(receipt, correction.Kind, 1);
        }

        return report with { Cells = cells, Receipt = receipt };
    }

    private static Receipt Counted(Receipt receipt, CellKind kind, int by) => kind switch
    {
        CellKind.Number => receipt with { Numbers = receipt.Numbers + by },
        CellKind.Blank => receipt with { Blanks = receipt.Blanks + by },
        CellKind.None => receipt with { Marks = receipt.Marks + by },
        _ => receipt with { Texts = receipt.Texts + by },
    };
}
