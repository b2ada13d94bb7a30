using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Filing;

/// <summary>The report came in by the day it was due.</summary>
public sealed class FiledOnTime : Check
{
    public override string Id => "filed-on-time";

    public override Text Title => new("在规定日期前报送", "The report came in on time");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Statistics2008, Edition.Form2019, Edition.Form2021];

    public override int Since => 2008;

    public override Text Source => new(
        "《政府信息公开条例》第四十九条；本地办公室通知的日期；2008 至 2018 年度为次年 3 月 31 日",
        "Regulation on the Disclosure of Government Information, article 49; the local office's notice; 31 March for 2008 to 2018");

    public override Text Explains => new(
        "以首次可读的报送日期计，按北京时间的日期，当日 24 时前均为按时；有延期的按延期；退回修改的按该轮期限另计。收到日期不明的既不算按时也不算逾期，不作判断。",
        "By the first readable filing's day in Shanghai, extensions counted; a send-back round has its own due day. Without a received date it is neither on time nor late, and not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        if (subject.Filing is not { } filing || (filing.DueOn is null && filing.RoundDueOn is null))
        {
            return CheckResult.NotApplicable;
        }

        if (filing.ReceivedOn is null && filing.VersionReceivedOn is null)
        {
            return CheckResult.CannotJudge;
        }

        List<Finding>? findings = null;
        if (filing.ReceivedOn > filing.DueOn)
        {
            (findings ??= []).Add(Late(filing.DueOn.Value, filing.ReceivedOn.Value, new("首次报送", "first filing")));
        }

        if (filing.VersionReceivedOn > filing.RoundDueOn)
        {
            (findings ??= []).Add(Late(filing.RoundDueOn.Value, filing.VersionReceivedOn.Value, new("退回后重新报送", "filing after the send-back")));
        }

        return findings is null ? CheckResult.Pass : CheckResult.Of(findings);
    }

    private Finding Late(DateOnly due, DateOnly received, Text what)
    {
        var days = received.DayNumber - due.DayNumber;
        return Failed([], new(
            $"{what.Zh}于 {received:yyyy-MM-dd} 收到，应于 {due:yyyy-MM-dd} 前报送，晚 {days} 天。",
            $"The {what.En} came in on {received:yyyy-MM-dd}; it was due on {due:yyyy-MM-dd}, {days} days earlier."))
            with
        { Left = $"{received:yyyy-MM-dd}", Right = $"{due:yyyy-MM-dd}", Difference = $"{days}" };
    }
}
