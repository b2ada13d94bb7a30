using Analytics.Core.Checks;
using Analytics.Core.Checks.Narrative;
using Analytics.Core.Forms;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks.Cases;

public sealed class TextReceivedAgreesCases : CheckCases<TextReceivedAgrees>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        Of(AReport.Of(2020).Received(21).Says(1, "2020年，我镇共受理政府信息公开申请 21 件，均按时答复。")),
        Of(AReport.Of(2020).Says(1, "全年共受理依申请公开 0 件。")),
        Of(AReport.Of(2022).WithPersons("received.new", 5).WithPersons("received.carried-in", 2).WithPersons("handled.total", 7).Says(1, "全年收到7件政府信息公开申请。")),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).Received(74).Says(1, "2020年，我镇共受理政府信息公开申请 75 件，均按时答复。")),
        Of(AReport.For("630106", 2022).Received(9).Says(1, "2022年，全区收到政府信息公开申请１2件。")),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).Blank("received.new", Applicant.Total).Says(1, "全年共收到政府信息公开申请5件。"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2020).Received(21).Says(1, "全年收到政府信息公开申请21件，其中通过网络收到申请13件。")),
        Of(AReport.Of(2020).Received(21).Says(1, "2019年收到政府信息公开申请16件。")),
        Of(AReport.Of(2020).Received(21).Says(1, "自条例施行以来累计收到政府信息公开申请160件。")),
        Of(AReport.For("630106", 2020).Received(21).Says(1, "区政府办公室收到政府信息公开申请4件。")),
        Of(AReport.Of(2020).Received(21).Says(1, "全年收到群众来信14件，收到网民留言30条。")),
        Of(AReport.Of(2020).Received(21).Says(1, "我镇收到因申请引起的行政复议1件。")),
        Of(AReport.Of(2020).Received(21).Says(1, "共收到申请20余件。")),
    ];
}

public sealed class TextHandledAgreesCases : CheckCases<TextHandledAgrees>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).Received(6).Says(1, "收到政府信息公开申请6件，已办结6件。"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).Received(6).Says(1, "收到政府信息公开申请6件，已办结4件。"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).Blank("handled.total", Applicant.Total).Says(1, "依申请公开按时答复4件。"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2020).Received(6).Says(1, "办理人大代表建议14件。依申请公开工作平稳。")),
        Of(AReport.Of(2020).Received(6).Says(1, "收到申请6件，答复群众网上咨询31件。")),
        Of(AReport.Of(2022).WithPersons("received.new", 6).WithPersons("handled.total", 4).WithPersons("carried-out", 2).Says(1, "今年的6件申请中，办结4件。")),
    ];
}

public sealed class TextCarriedAgreesCases : CheckCases<TextCarriedAgrees>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2022).WithPersons("carried-out", 2).WithPersons("received.carried-in", 1).Says(1, "收到申请8件，上年结转政府信息公开申请1件，结转下年度办理2件。"))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2022).WithPersons("carried-out", 1).Says(1, "收到申请8件，结转下年度继续办理2件。")),
        Of(AReport.Of(2022).Says(1, "上年度结转申请3件。")),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2022).Blank("carried-out", Applicant.Total).Says(1, "收到申请8件，结转下年度继续办理2件。"))];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2022).Says(1, "结转资金12项，转发文件30件。")), Of(AReport.Of(2022).WithPersons("carried-out", 2).Says(1, "结转申请5件。"))];
}

public sealed class TextNoneReceivedCases : CheckCases<TextNoneReceived>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020).Says(1, "全年未收到政府信息公开申请。"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).Received(3).Says(1, "2020年，我镇未收到要求公开政府信息的申请。"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).Unreadable("received.new", Applicant.Total).Says(1, "没有收到政府信息公开申请。"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2020).Received(3).Says(1, "未收到申请人的投诉。")),
        Of(AReport.Of(2020).Received(3).Says(1, "未收到因依申请公开引起的行政复议。")),
        Of(AReport.Of(2020).Received(3).Says(1, "未收到上年结转的申请。")),
        Of(AReport.For("630106", 2020).Received(3).Says(1, "区政府办公室未收到政府信息公开申请。")),
    ];
}

public sealed class TextNormativeAgreesCases : CheckCases<TextNormativeAgrees>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2022).With("normative-documents.issued", 3).With("normative-documents.in-force", 21).Says(1, "全年制发行政规范性文件3件，现行有效行政规范性文件21件。"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2022).With("normative-documents.issued", 3).Says(1, "全年制发行政规范性文件5件。")), Of(AReport.Of(2022).Says(1, "废止行政规范性文件5件。"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2022).Blank("normative-documents.issued").Says(1, "全年制发行政规范性文件5件。"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2022).With("normative-documents.issued", 3).Says(1, "全年制发规范性文件15件。")),
        Of(AReport.Of(2022).Says(1, "清理行政规范性文件15件，解读行政规范性文件2件。")),
        Of(AReport.Of(2020).Says(1, "全年制发行政规范性文件15件。")),
        Of(AReport.For("630106", 2022).Says(1, "区政府办公室制发行政规范性文件5件。")),
    ];
}

public sealed class TextProceedingsAgreeCases : CheckCases<TextProceedingsAgree>
{
    public override IEnumerable<CheckSubject> Passing =>
    [
        Of(AReport.Of(2021).Says(1, "因政府信息公开被申请行政复议 0件，行政诉讼0件。")),
        Of(AReport.Of(2021).With("reconsideration.upheld", 1).With("reconsideration.total", 1).Says(1, "因政府信息公开引起行政复议1件。")),
    ];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2021).With("reconsideration.upheld", 1).With("reconsideration.total", 1).Says(1, "因政府信息公开引起行政复议3件。")),
        Of(AReport.Of(2021).With("litigation-direct.upheld", 1).With("litigation-direct.total", 1).Says(1, "全年未发生因政府信息公开引起的行政诉讼。")),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2021).Blank("reconsideration.total").Says(1, "因政府信息公开引起行政复议3件。"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2021).Says(1, "全年办理行政复议案件35件。")),
        Of(AReport.Of(2021).With("reconsideration.upheld", 2).With("reconsideration.total", 2).Says(1, "因政府信息公开引起的行政复议，维持1件。")),
        Of(AReport.Of(2021).With("reconsideration.upheld", 2).With("reconsideration.total", 2).Says(1, "信息公开方面未发生行政复议被纠正情形。")),
        Of(AReport.Of(2021).With("litigation-direct.upheld", 1).With("litigation-direct.total", 1).With("litigation-after-reconsideration.upheld", 1).With("litigation-after-reconsideration.total", 1).Says(1, "信息公开行政诉讼2件。")),
    ];
}

public sealed class YearsAgreeCases : CheckCases<YearsAgree>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020)), Of(AReport.Of(2020).Reading("统计期限自 2020 年 1 月 1 日起至 12 月 31 日止。"))];

    public override IEnumerable<CheckSubject> Failing =>
    [
        Of(AReport.Of(2020).Titled("某镇2020年政府信息公开工作年度报告").Says(1, "2021年，我镇继续推进公开工作。")),
        Of(AReport.Of(2020).Reading("所列数据的统计期限自2019年1月1日起至2019年12月31日止。")),
    ];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutYear().Titled("政府信息公开工作年度报告").Says(1, "一年来工作平稳。"))];

    public override IEnumerable<CheckSubject> LookAlikes =>
    [
        Of(AReport.Of(2020).Says(1, "根据2019年修订的条例，本机关继续推进公开。2021年将继续改进。")),
        Of(AReport.Of(2020).Says(1, "2019年以来，本机关持续推进公开。")),
        Of(AReport.Of(2020).Titled("关于报送2020年度报告的函（2021年1月）")),
    ];
}

public sealed class SectionFivePresentCases : CheckCases<SectionFivePresent>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).WithoutSection(5)), Of(AReport.Of(2020).Says(5, " \n　")), Of(AReport.Of(2022).Says(5, "无。"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutSections())];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).Says(5, "无明显问题，但解读形式单一，下一步改进。")), Of(AReport.Of(2020).Says(5, "解读不足。", "四、存在的主要问题"))];
}

public sealed class SectionSixPresentCases : CheckCases<SectionSixPresent>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2021)), Of(AReport.Of(2022).Says(6, "无。"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2021).WithoutSection(6)), Of(AReport.Of(2023).Says(6, ""))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2021).WithoutSections())];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).WithoutSection(6))];
}

public sealed class ProcessingFeeStatedCases : CheckCases<ProcessingFeeStated>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2021).Says(6, "全年未收取信息处理费。")), Of(AReport.Of(2022).Says(6, "无。").With("processing-fee.collected", 0))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2021).Says(6, "无。")), Of(AReport.Of(2022).WithoutSection(6))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2021).WithoutSections())];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.Of(2020).Says(6, "无。")), Of(AReport.Of(2021).Says(6, "无。").Says(1, "未收取任何信息处\n理费。"))];
}

public sealed class ArticleFiftyStatedCases : CheckCases<ArticleFiftyStated>
{
    public override IEnumerable<CheckSubject> Passing => [Of(AReport.Of(2020)), Of(AReport.Of(2020).Says(1, "纳入绩效考评；群众满意度测评良好；没有问责情形。"))];

    public override IEnumerable<CheckSubject> Failing => [Of(AReport.Of(2020).Says(1, "一年来工作平稳。")), Of(AReport.For("630106", 2022).Says(1, "工作已纳入考核，开展了社会评议。"))];

    public override IEnumerable<CheckSubject> Undecided => [Of(AReport.Of(2020).WithoutUnit()), Of(AReport.Of(2020).WithoutSections())];

    public override IEnumerable<CheckSubject> LookAlikes => [Of(AReport.For("630106-D07", 2020).Says(1, "一年来工作平稳。")), Of(AReport.For("630106-OFFICE", 2020).Says(1, "一年来工作平稳。"))];
}
