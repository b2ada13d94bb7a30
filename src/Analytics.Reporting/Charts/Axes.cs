using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>The words and categories that many charts share.</summary>
internal static class Axes
{
    public static readonly Text Unit = new("单位", "Unit");

    public static readonly Text Year = new("年度", "Year");

    public static IReadOnlyList<Category> Units(IEnumerable<FigureUnit> units) => [.. units.Select(unit => Category.Unit(unit.Code, unit.Name))];

    /// <summary>The years of the figures; none where there is no unit of which they could say anything.</summary>
    public static IReadOnlyList<Category> Years(Figures figures) => figures.Units.Count == 0 ? [] : [.. figures.Years.Select(Category.Year)];

    public static string Code(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static Text Name(int year) => new($"{Code(year)}年", Code(year));

    public static Text Name(Applicant applicant) => applicant switch
    {
        Applicant.NaturalPerson => new("自然人", "natural persons"),
        Applicant.Business => new("商业企业", "businesses"),
        Applicant.Research => new("科研机构", "research bodies"),
        Applicant.PublicInterest => new("社会公益组织", "public-interest bodies"),
        Applicant.LegalService => new("法律服务机构", "legal services"),
        Applicant.OtherOrganisation => new("其他组织", "other organisations"),
        _ => new("总计", "total"),
    };
}
