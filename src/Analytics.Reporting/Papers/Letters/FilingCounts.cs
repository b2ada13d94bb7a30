using System.Globalization;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>The counts and names that the announcement and the February paper share.</summary>
internal static class FilingCounts
{
    public static (string, string)[] Of(Office office, IReadOnlyList<Expected> units)
    {
        static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
        static string IfAny(int number) => number == 0 ? "" : Count(number);
        static string Names(IEnumerable<Expected> some) => string.Join('、', some.Select(unit => unit.Name));
        var reported = units.Where(u => u.IsReported == 1).ToList();
        var overdue = units.Where(u => u.StateCode == States.Overdue).ToList();
        var late = reported.Where(u => u.IsOnTime == 0).ToList();
        var known = office.Publications();
        var publications = units.Select(unit => known.GetValueOrDefault(unit.JurisdictionCode)).OfType<PublicationEntry>().ToList();
        var published = publications.Where(p => PublicationStates.IsPublished(p.State)).ToList();
        static string NamesOf(IEnumerable<PublicationEntry> some, string state) => string.Join('、', some.Where(p => p.State == state).Select(p => p.Name));
        var errors = office.Warehouse.Findings.Of(office.Under, office.Year).Where(f => f.SeverityCode is "error" or "unreadable" && f.VerdictCode is not ("explained" or "misread")).ToList();
        return
        [
            ("应报单位数", Count(units.Count)),
            ("已报单位数", Count(reported.Count)),
            ("按时单位数", Count(reported.Count(u => u.IsOnTime == 1))),
            ("逾期单位数", Count(late.Count)),
            ("不明单位数", Count(reported.Count(u => u.IsOnTime is null))),
            ("未报单位数", Count(overdue.Count)),
            ("未核实单位数", IfAny(units.Count(u => u.StateCode == States.Unknown))),
            ("未报名单", Names(overdue)),
            ("逾期名单", Names(late)),
            ("退回次数", Count(units.Sum(u => u.CorrectionRounds))),
            ("退回单位数", Count(units.Count(u => u.CorrectionRounds > 0))),
            ("错误数", Count(errors.Count)),
            ("错误单位数", Count(errors.Select(f => f.JurisdictionCode).Distinct().Count())),
            ("已公布单位数", Count(published.Count)),
            ("按时公布单位数", Count(published.Count(p => p.IsPublishedOnTime == 1))),
            ("逾期公布单位数", Count(published.Count(p => p.IsPublishedOnTime == 0))),
            ("公布日期不明单位数", IfAny(published.Count(p => p.IsPublishedOnTime is null))),
            ("未公布单位数", IfAny(publications.Count(p => p.State == PublicationStates.Overdue))),
            ("未公布名单", NamesOf(publications, PublicationStates.Overdue)),
            ("公布未核实单位数", IfAny(publications.Count(p => p.State == PublicationStates.Unknown))),
            ("公布未到期单位数", IfAny(publications.Count(p => p.State is PublicationStates.Due or PublicationStates.NotDue))),
            ("逾期公布名单", NamesOf(publications, PublicationStates.Late)),
            ("不一致名单", NamesOf(publications, PublicationStates.Differs)),
        ];
    }

    /// <summary>A line of the table behind the paper.</summary>
    /// <param name="unit">Whose line.</param>
    /// <param name="publication">What is known of its publication.</param>
    public static Dictionary<string, string> Row(Expected unit, PublicationEntry? publication) => new(StringComparer.Ordinal)
    {
        ["名称"] = unit.Name,
        ["期限"] = PaperDay.InTable(Office.LastDay(unit), unit.ReportYear + 1),
        ["收到"] = Office.TableDay(unit.FirstReceivedOn, unit.ReportYear),
        ["状态"] = GapWord.Of(unit.StateCode).Word.Zh,
        ["按时"] = unit.IsReported == 0 ? "" : unit.IsOnTime switch { 1 => "按时", 0 => "逾期", _ => "不判定" },
        ["退回"] = unit.CorrectionRounds.ToString(CultureInfo.InvariantCulture),
        ["公布"] = Office.TableDay(publication?.PublishedOn, unit.ReportYear),
        ["公布期限"] = Office.TableDay(unit.PublicationDueOn, unit.ReportYear),
        ["公布按时"] = publication is null || !PublicationStates.IsPublished(publication.State) ? "" : publication.IsPublishedOnTime switch { 1 => "按时", 0 => "逾期", _ => "不判定" },
        ["公布状态"] = publication is null ? "" : PublicationStates.Words[publication.State].Zh,
        ["地址"] = publication?.Address ?? "—",
    };
}
