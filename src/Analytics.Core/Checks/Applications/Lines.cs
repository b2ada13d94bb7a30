using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Applications;

/// <summary>The lines of the applications table that its identities name, looked up once.</summary>
internal static class Lines
{
    public static readonly Measure New = Form.Get("received.new");
    public static readonly Measure CarriedIn = Form.Get("received.carried-in");
    public static readonly Measure Handled = Form.Get("handled.total");
    public static readonly Measure CarriedOut = Form.Get("carried-out");

    private static readonly Measure[] All2019 = [.. Form.ApplicationLines(Edition.Form2019)];
    private static readonly Measure[] All2021 = [.. Form.ApplicationLines(Edition.Form2021)];
    private static readonly Measure[] Outcomes2019 = Outcomes(All2019);
    private static readonly Measure[] Outcomes2021 = Outcomes(All2021);

    /// <summary>Every line of the report's own edition.</summary>
    public static Measure[] All(Report report) => report.Applications == Edition.Form2019 ? All2019 : All2021;

    /// <summary>The lines that add up to the total of line three, by the report's own edition.</summary>
    public static Measure[] Outcomes(Report report) => report.Applications == Edition.Form2019 ? Outcomes2019 : Outcomes2021;

    private static Measure[] Outcomes(Measure[] all) => [.. all.Where(line => line != New && line != CarriedIn && line != Handled && line != CarriedOut)];
}
