using System.Data.Common;
using Analytics.Core.Forms;
using Dapper;

namespace Analytics.Warehousing.Deployment;

/// <summary>Writes the dimensions that come with the program: measures, cells, applicants, editions, years and channels.</summary>
public static class Dimensions
{
    /// <summary>The first year with annual reports under the regulation of 2007.</summary>
    public const int FirstYear = 2008;

    /// <summary>Years are made ahead, so that no job need add one.</summary>
    public const int LastYear = 2060;

    private static readonly (string Code, string Zh, string En, int First, int Last)[] Editions =
    [
        ("2008", "2008 年起的自由统计表", "The free statistics tables of 2008", 2008, 2018),
        ("2019", "国办公开办函〔2019〕60 号格式", "The form of circular 60 of 2019", 2019, 2020),
        ("2021", "国办公开办函〔2021〕30 号格式", "The form of circular 30 of 2021", 2021, LastYear),
    ];

    private static readonly (string Code, string Zh, string En)[] Channels =
    [
        ("total", "合计", "Total"), ("all", "全部渠道", "All channels"), ("website", "政府网站", "Website"), ("wechat", "微信", "WeChat"),
        ("weibo", "微博", "Weibo"), ("notice-board", "公示栏", "Notice board"), ("other", "其他渠道", "Other"),
    ];

    private static readonly (Applicant Applicant, string Zh, string En)[] Applicants =
    [
        (Applicant.None, "", ""), (Applicant.NaturalPerson, "自然人", "Natural persons"), (Applicant.Business, "商业企业", "Businesses"),
        (Applicant.Research, "科研机构", "Research bodies"), (Applicant.PublicInterest, "社会公益组织", "Public-interest organisations"),
        (Applicant.LegalService, "法律服务机构", "Legal-service bodies"), (Applicant.OtherOrganisation, "其他", "Other organisations"),
        (Applicant.Total, "总计", "Total"),
    ];

    /// <summary>Changes when what is written here changes.</summary>
    public static string Fingerprint { get; } = string.Join('\n', Form.Measures.Select(measure => measure with { Index = 0 })) + LastYear;

    public static void Write(DbConnection connection, DbTransaction transaction)
    {
        // A measure keeps its number for ever; new ones follow. The order of the form stands beside it.
        var known = connection.Query<(string Code, long Id)>("SELECT MeasureCode, MeasureId FROM DimMeasure", transaction: transaction).ToDictionary(row => row.Code, row => row.Id, StringComparer.Ordinal);
        var next = known.Count == 0 ? 1 : known.Values.Max() + 1;
        connection.Execute("DELETE FROM DimMeasure", transaction: transaction);
        connection.Execute("DELETE FROM DimCell", transaction: transaction);
        foreach (var measure in Form.Measures)
        {
            var id = known.TryGetValue(measure.Code, out var old) ? old : next++;
            connection.Execute(
                """
                INSERT INTO DimMeasure (MeasureId, MeasureCode, TableCode, UnitCode, NameZh, NameEn, SeriesCode, AdditiveCode, IsAskedIn2019, IsAskedIn2021, PrintedOrder)
                VALUES (@Id, @Code, @Table, @Unit, @Zh, @En, @Series, @Additive, @In2019, @In2021, @Index)
                """,
                new
                {
                    Id = id,
                    measure.Code,
                    Table = measure.Table.Code(),
                    Unit = measure.Unit == MeasureUnit.Yuan ? "fen" : "count",
                    measure.Label.Zh,
                    measure.Label.En,
                    measure.Series,
                    Additive = measure.Additive switch { Additivity.Yes => "yes", Additivity.Care => "care", _ => "no" },
                    In2019 = measure.AskedIn(Edition.Form2019) ? 1 : 0,
                    In2021 = measure.AskedIn(Edition.Form2021) ? 1 : 0,
                    measure.Index,
                },
                transaction);
            foreach (var applicant in measure.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
            {
                connection.Execute("INSERT INTO DimCell (MeasureId, ApplicantId) VALUES (@id, @applicant)", new { id, applicant = (int)applicant }, transaction);
            }
        }

        connection.Execute("DELETE FROM DimApplicant", transaction: transaction);
        connection.Execute(
            "INSERT INTO DimApplicant (ApplicantId, ApplicantCode, NameZh, NameEn) VALUES (@Id, @Code, @Zh, @En)",
            Applicants.Select(a => new { Id = (int)a.Applicant, Code = a.Applicant.Code(), a.Zh, a.En }), transaction);
        connection.Execute("DELETE FROM DimEdition", transaction: transaction);
        connection.Execute(
            "INSERT INTO DimEdition (EditionCode, NameZh, NameEn, FirstYear, LastYear) VALUES (@Code, @Zh, @En, @First, @Last)",
            Editions.Select(e => new { e.Code, e.Zh, e.En, e.First, e.Last }), transaction);
        connection.Execute("DELETE FROM DimReportYear", transaction: transaction);
        connection.Execute(
            "INSERT INTO DimReportYear (ReportYear, EditionCode) VALUES (@Year, @Edition)",
            Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => new { Year = year, Edition = EditionCodes.ForYear(year).Code() }), transaction);
        connection.Execute("DELETE FROM DimChannel", transaction: transaction);
        connection.Execute(
            "INSERT INTO DimChannel (ChannelCode, NameZh, NameEn) VALUES (@Code, @Zh, @En)",
            Channels.Select(c => new { c.Code, c.Zh, c.En }), transaction);
    }
}
