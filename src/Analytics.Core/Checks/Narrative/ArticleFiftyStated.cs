using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>A government's report states work assessment, social appraisal and accountability.</summary>
public sealed class ArticleFiftyStated : Check
{
    private static readonly (Text Item, string[] Words)[] Items =
    [
        (new("工作考核", "work assessment"), ["考核", "考评", "绩效"]),
        (new("社会评议", "social appraisal"), ["评议", "满意度", "测评", "社会评价"]),
        (new("责任追究", "accountability"), ["责任追究", "追责", "问责", "追究", "追究责任"]),
    ];

    public override string Id => "article-fifty-stated";

    public override Text Title => new("政府的报告写明工作考核、社会评议和责任追究结果", "A government's report states work assessment, social appraisal and accountability");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("《政府信息公开条例》第五十条第二款", "Regulation on the Disclosure of Government Information, article 50, second paragraph");

    public override Text Explains => new(
        "条例只要求各级人民政府的报告写明，部门、政府办公室和街道、园区不查；有同义说法（考评、测评、问责等）即可。单位不明或分不出部分的不作判断。",
        "The regulation asks it of governments at all levels; departments, offices, streets and zones are left out. Synonyms will do. An unknown unit, or no sections, is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Unit is { } unit && (unit.Code.Contains('-') || unit.Name.EndsWith("街道", StringComparison.Ordinal) || unit.Name.EndsWith("办事处", StringComparison.Ordinal) || (unit.Level == "township" && !IsTownship(unit.Name))))
        {
            return CheckResult.NotApplicable;
        }

        if (report.Unit is null || report.Sections.Count == 0)
        {
            return CheckResult.CannotJudge;
        }

        var text = subject.Sentences.All;
        List<Text>? missing = null;
        foreach (var (item, words) in Items)
        {
            if (!Claims.Has(text, words))
            {
                (missing ??= []).Add(item);
            }
        }

        return missing is null ? CheckResult.Pass : CheckResult.Of(Failed([], new(
            $"正文没有写到{string.Join("、", missing.Select(m => m.Zh))}情况。各级人民政府的年度报告应当包括工作考核、社会评议和责任追究结果情况，请补写或说明。",
            $"The narrative does not mention {string.Join(", ", missing.Select(m => m.En))}. A government's annual report includes all three; please add them or explain."))
            with
        { Left = string.Join("、", missing.Select(m => m.Zh)) + "未写", Right = "应写明" });
    }

    private static bool IsTownship(string name) => name.EndsWith('镇') || name.EndsWith('乡') || name.EndsWith("苏木", StringComparison.Ordinal);
}
