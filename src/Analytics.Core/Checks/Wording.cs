using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks;

/// <summary>Names of tables, rows and columns as the form prints them, and figures as people write them.</summary>
internal static class Wording
{
    /// <summary>What every finding on figures ends with: the unit looks, nobody tells it what to write.</summary>
    public static readonly Text CheckLedger = new("请核对台账。", "Please check the ledger.");

    private static readonly Text[] Columns =
    [
        new("", ""), new("自然人", "natural persons"), new("商业企业", "businesses"), new("科研机构", "research bodies"),
        new("社会公益组织", "public-interest organisations"), new("法律服务机构", "legal-service bodies"),
        new("其他", "other organisations"), new("总计", "total"),
    ];

    public static readonly Text DisclosureTable = new("“二、主动公开政府信息情况”", "Section 2 (disclosure)");

    public static readonly Text ApplicationsTable = new("“三、收到和处理政府信息公开申请情况”", "Section 3 (applications)");

    public static readonly Text ProceedingsTable = new("“四、政府信息公开行政复议、行政诉讼情况”", "Section 4 (reconsideration and litigation)");

    public static Text Table(FormTable table) => table switch
    {
        FormTable.Disclosure => DisclosureTable,
        FormTable.Applications => ApplicationsTable,
        FormTable.Proceedings => ProceedingsTable,
        _ => new("正文", "The narrative"),
    };

    /// <summary>An applicant column, in quotes.</summary>
    public static Text Column(Applicant applicant) =>
        new($"“{Columns[(int)applicant].Zh}”列", $"column \"{Columns[(int)applicant].En}\"");

    /// <summary>The row of a measure as its edition prints it, in quotes.</summary>
    public static Text Row(Measure measure, Edition edition) =>
        new($"“{measure.PrintedIn(edition)?.Row ?? measure.Label.Zh}”行", $"row \"{measure.Label.En}\"");

    /// <summary>The table, row and column of one cell.</summary>
    public static Text Cell(Measure measure, Edition edition, Applicant applicant)
    {
        if (applicant != Applicant.None)
        {
            var (row, column) = (Row(measure, edition), Column(applicant));
            return new(row.Zh + column.Zh, $"{row.En}, {column.En}");
        }

        var place = measure.PrintedIn(edition);
        return place is null
            ? new($"“{measure.Label.Zh}”", $"\"{measure.Label.En}\"")
            : new($"“{place.Row}”行“{place.Column}”列", $"\"{measure.Label.En}\"");
    }

    /// <summary>A figure without trailing zeros.</summary>
    public static string Figure(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Money in 万元 from ten thousand yuan up, else in yuan.</summary>
    public static string Money(decimal yuan) =>
        Math.Abs(yuan) >= 10_000m ? Figure(yuan / 10_000m) + "万元" : Figure(yuan) + "元";

    /// <summary>A measure's figure in its own unit.</summary>
    public static string Figure(Measure measure, decimal value) => measure.Unit == MeasureUnit.Yuan ? Money(value) : Figure(value);

    /// <summary>What a cell prints, a blank said as such.</summary>
    public static string Printed(Report report, Measure measure, Applicant applicant = Applicant.None) =>
        report.Find(measure, applicant) is not { } cell ? "无此格"
        : cell.Kind == CellKind.Blank ? "空白"
        : cell.Kind == CellKind.Number && measure.Unit == MeasureUnit.Count ? Figure(cell.Value ?? 0)
        : cell.Raw;
}
