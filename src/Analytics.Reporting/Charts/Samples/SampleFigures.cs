using Analytics.Core.Forms;

namespace Analytics.Reporting.Charts.Samples;

/// <summary>Made-up figures of made-up units, the same every time, for the contact sheet and for tests.</summary>
public static class SampleFigures
{
    private static readonly string[] Names =
        ["云溪镇", "白石镇", "临江乡", "青禾街道", "望山乡", "平湖镇", "东岭回族乡", "南桥街道", "柳林镇", "教育局", "住房和城乡建设局", "高新技术产业园区管理委员会"];

    private static readonly string[] LongNames = ["青石桥街道办事处", "柳树湾经济开发区", "市场监督管理分局", "农业农村水务中心", "文化旅游体育分局", "应急救援保障中心"];

    // 青禾街道 files in the year that the samples are about, so that charts of one year have it too.
    private const int HugePlace = 3;

    /// <summary>The year that the samples are about.</summary>
    public static int Year(SampleCase which) => which == SampleCase.FormBreak ? 2021 : 2024;

    public static Figures Of(SampleCase which)
    {
        int[] years = which == SampleCase.FormBreak ? [2016, 2017, 2018, 2019, 2020, 2021] : [2019, 2020, 2021, 2022, 2023, 2024];
        var units = Units(which);
        var figures = new Figures(units, years) { Parent = new FigureUnit("990101", "示例区", "government") };
        var chance = new Chance(20240131);
        foreach (var year in years)
        {
            foreach (var unit in units.Append(figures.Parent))
            {
                var place = units.IndexOf(unit);
                var filing = which == SampleCase.AllMissing ? new FilingState(place % 3 == 0 ? "overdue" : "unknown", new DateOnly(year + 1, 1, 31), null, place % 3 == 0 ? false : null)
                    : SampleFilings.Of(which, place, year, chance);
                figures.Add(unit.Code, year, filing);
                if (filing.IsReported)
                {
                    Fill(figures, unit.Code, year, place < 0 ? units.Count : which == SampleCase.OneHuge && place == HugePlace ? 1800 : 1 + (place % 5), chance);
                }
            }
        }

        return figures;
    }

    private static List<FigureUnit> Units(SampleCase which) => which switch
    {
        SampleCase.Empty => [],
        SampleCase.OneUnit => [new("990101100", Names[0], "town")],
        SampleCase.Sixty => [.. Enumerable.Range(0, 60).Select(i => new FigureUnit($"990101{100 + i}", Long(i), "street"))],
        _ => [.. Names.Select((name, i) => new FigureUnit(i < 9 ? $"990101{100 + i}" : $"990101-D{i:00}", name, i < 9 ? "town" : "department"))],
    };

    // Sixty different names of eight characters: a numeral in front of a stem keeps them apart.
    private static string Long(int i) => "甲乙丙丁戊己庚辛壬癸"[i % 10] + LongNames[i / 10][1..];

    private static void Fill(Figures figures, string unit, int year, int size, Chance chance)
    {
        foreach (var table in new[] { FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings })
        {
            var edition = EditionCodes.ForYear(year);
            foreach (var measure in Form.Of(table, edition).Where(m => !m.Code.EndsWith("total", StringComparison.Ordinal) || m.Code == "other.total"))
            {
                var most = measure.Unit == MeasureUnit.Yuan ? 900_000 * size : Weight(measure.Code) * size;
                if (table == FormTable.Applications)
                {
                    var people = chance.Below(most + 1);
                    var firms = chance.Below((most / 4) + 1);
                    figures.Add(unit, year, measure.Code, Applicant.NaturalPerson, new Point(people));
                    figures.Add(unit, year, measure.Code, Applicant.Business, new Point(firms));
                    foreach (var applicant in ApplicantCodes.All.Skip(2).Take(4))
                    {
                        figures.Add(unit, year, measure.Code, applicant, new Point(0));
                    }

                    figures.Add(unit, year, measure.Code, Applicant.Total, new Point(people + firms));
                }
                else
                {
                    figures.Add(unit, year, measure.Code, Applicant.None, new Point(chance.Below(most + 1)));
                }
            }

            Totals(figures, unit, year, table, edition);
        }

        foreach (var (scope, most) in new[] { ("total", 900), ("website", 500), ("wechat", 300), ("notice-board", 60) })
        {
            figures.Add(unit, year, "published." + scope, Applicant.None, new Point(chance.Below(most * size)));
        }
    }

    private static void Totals(Figures figures, string unit, int year, FormTable table, Edition edition)
    {
        if (table == FormTable.Applications && edition != Edition.Statistics2008)
        {
            var lines = Form.ApplicationLines(edition).Where(m => m.Code is not ("received.new" or "received.carried-in" or "handled.total" or "carried-out"));
            figures.Add(unit, year, "handled.total", Applicant.Total, new Point(lines.Sum(m => figures.Of(unit, year, m.Code, Applicant.Total).Value ?? 0)));
        }

        if (table == FormTable.Proceedings)
        {
            foreach (var total in Form.Of(table, edition).Where(m => m.Code.EndsWith(".total", StringComparison.Ordinal)))
            {
                var prefix = total.Code[..^"total".Length];
                figures.Add(unit, year, total.Code, Applicant.None, new Point(
                    Form.Of(table, edition).Where(m => m != total && m.Code.StartsWith(prefix, StringComparison.Ordinal)).Sum(m => figures.Of(unit, year, m.Code).Value ?? 0)));
            }
        }
    }

    private static int Weight(string code) => code switch
    {
        "received.new" => 40,
        "granted" => 20,
        "partly-granted" => 5,
        "unavailable.not-held" => 6,
        _ => code.StartsWith("litigation", StringComparison.Ordinal) ? 1 : 2,
    };
}
