using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>A body that made normative documents published some of them.</summary>
public sealed class MadeDocumentsPublished : Check
{
    // Two or three may all be kept back for a reason; ten or more with none published is asked about.
    private const decimal Many = 10;

    private static readonly Measure Made = Form.Get("normative-documents.made");
    private static readonly Measure Published = Form.Get("normative-documents.published");

    public override string Id => "made-documents-published";

    public override Text Title => new("制作了规范性文件的，应有公开", "A body that made normative documents published some");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override Text Source => new("《政府信息公开条例》第二十条第（一）项", "Regulation on the Disclosure of Government Information, article 20 (1)");

    public override Text Explains => new(
        "制作 10 件以上而公开为零的，请核实；制作数量较少的不问。公开数量空白的不作判断。",
        "Asks where ten or more were made and none published. A blank is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2019 || report.Number(Made) is not { } made)
        {
            return CheckResult.NotApplicable;
        }

        return report.Number(Published) is not { } published
            ? made >= Many ? CheckResult.CannotJudge : CheckResult.NotApplicable
            : made < Many || published > 0
            ? CheckResult.Pass
            : CheckResult.Of(Failed([Made.Code, Published.Code], new(
                $"{Wording.DisclosureTable.Zh}“规范性文件”行：本年新制作数量 {Wording.Printed(report, Made)}，本年新公开数量 {Wording.Printed(report, Published)}。规范性文件属主动公开范围，请核实是否漏填或另有原因。",
                $"{Wording.DisclosureTable.En}: normative documents made {Wording.Figure(made)}, published 0. They are to be published; please check whether a figure is missing or there is a reason."))
                with
            { Left = Wording.Figure(made), Right = Wording.Figure(published), Difference = Wording.Figure(made - published), Source = report.Find(Published)?.Source });
    }
}
