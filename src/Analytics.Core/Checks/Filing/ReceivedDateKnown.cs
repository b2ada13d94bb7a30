using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Filing;

/// <summary>The day a report came in is known.</summary>
public sealed class ReceivedDateKnown : Check
{
    public override string Id => "received-date-known";

    public override Text Title => new("收到日期有记录", "The day it came in is recorded");

    public override Severity Severity => Severity.Hint;

    public override IReadOnlyList<Edition> Editions => [Edition.Statistics2008, Edition.Form2019, Edition.Form2021];

    public override int Since => 2008;

    public override Text Source => new("按时报送以首次可读的报送日期计", "Whether a report is on time is judged by the day of its first readable filing");

    public override Text Explains => new(
        "有报送期限而没有收到日期的提示办公室补记；不是报送单位的问题，不写入退回单。没有设定期限的不作判断。",
        "A hint to the office, where a due day is set and no received day is known; nothing of the unit's making. Without a due day it is not judged.");

    public override CheckResult Run(CheckSubject subject) =>
        subject.Filing is not { } filing ? CheckResult.NotApplicable
        : filing.ReceivedOn is not null ? CheckResult.Pass
        : filing.DueOn is null ? CheckResult.CannotJudge
        : CheckResult.Of(Failed([], new(
            "没有收到日期的记录，不能判断是否按时，请按来文登记补记（导入时用 --received-on）。",
            "The day it came in is not recorded, so nobody can say whether it was on time; please enter it from the register (--received-on at import)."))
            with
        { Left = "不明", Right = $"{filing.DueOn:yyyy-MM-dd}" });
}
