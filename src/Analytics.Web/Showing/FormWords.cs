using Analytics.Core.Forms;
using Analytics.Web.Wording;

namespace Analytics.Web.Showing;

/// <summary>Headers of the form's tables as pages show them.</summary>
public static class FormWords
{
    /// <summary>A column's header. Pages print money in yuan, so the form's own unit (单位：万元) gives way to that one.</summary>
    public static string Header(Words words, string printed, Measure measure)
    {
        var header = words.In(Form.Words(printed));
        return measure.Unit != MeasureUnit.Yuan ? header : header.Split('（', '(')[0].TrimEnd() + words["（元）"];
    }
}
