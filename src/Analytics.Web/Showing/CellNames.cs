using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>How a cell of a report is named in addresses, and how pages print it.</summary>
public static class CellNames
{
    /// <summary>`received.new~total`; the measure alone outside the applications table.</summary>
    public static string Of(Measure measure, Applicant applicant) =>
        applicant == Applicant.None ? measure.Code : $"{measure.Code}~{applicant.Code()}";

    public static string Of(Cell cell) => Of(cell.Measure, cell.Applicant);

    /// <summary>The address of a report with one cell marked in its document.</summary>
    public static string Address(string unit, long year, string measure, Applicant applicant)
    {
        var name = applicant == Applicant.None ? measure : $"{measure}~{applicant.Code()}";
        return $"/reports/{unit}/{Shown.Year(year)}?cell={name}#d-{name}";
    }

    public static Text ApplicantWords(Applicant applicant) => applicant switch
    {
        Applicant.NaturalPerson => new("自然人", "natural persons"),
        Applicant.Business => new("商业企业", "businesses"),
        Applicant.Research => new("科研机构", "research bodies"),
        Applicant.PublicInterest => new("社会公益组织", "public-interest bodies"),
        Applicant.LegalService => new("法律服务机构", "legal services"),
        Applicant.OtherOrganisation => new("其他", "other organisations"),
        Applicant.Total => new("总计", "total"),
        _ => new("", ""),
    };

    /// <summary>The cell as read: the figure, or the mark as printed; a blank stays blank.</summary>
    public static string Print(Cell cell) => cell.Kind switch
    {
        CellKind.Number when cell.Measure.Unit == MeasureUnit.Yuan => Shown.Yuan(cell.Value!.Value),
        CellKind.Number => Shown.Number((long)cell.Value!.Value),
        CellKind.Blank => "",
        _ => cell.Raw,
    };
}
