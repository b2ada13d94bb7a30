using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Reporting.Forms;

/// <summary>What last year's report already says of this year's form: applications carried over, and in the 2019 edition the items of last year.</summary>
public sealed class CarryOver
{
    private readonly Dictionary<(string Measure, Applicant Applicant), decimal> figures = [];

    private CarryOver(string source) => Source = source;

    /// <summary>Where the figures come from, or why there are none.</summary>
    public string Source { get; }

    public int Count => figures.Count;

    /// <param name="previous">Last year's version in force; null where there is none.</param>
    /// <param name="year">The year of the form to fill.</param>
    public static CarryOver Of(Report? previous, int year)
    {
        if (previous is null)
        {
            return new CarryOver($"{year - 1}年报告未收到，“上年结转”未预填，请按台账填写。");
        }

        var carry = new CarryOver($"“上年结转”按{year - 1}年报告“结转下年度继续办理”各列预填，请与台账核对；不符的，以台账为准并说明。");
        foreach (var applicant in ApplicantCodes.All)
        {
            carry.Take("received.carried-in", applicant, previous.Number("carried-out", applicant));
        }

        if (EditionCodes.ForYear(year) == Edition.Form2019 && previous.Disclosure == Edition.Form2019)
        {
            foreach (var measure in Form.Of(FormTable.Disclosure, Edition.Form2019).Where(m => m.Code.EndsWith(".items-last-year", StringComparison.Ordinal)))
            {
                var change = measure.Code.Replace(".items-last-year", ".items-change", StringComparison.Ordinal);
                carry.Take(measure.Code, Applicant.None, previous.Number(measure) + previous.Number(change));
            }
        }

        return carry;
    }

    /// <summary>The figure to print in a cell; null leaves it empty.</summary>
    public string? Of(Measure measure, Applicant applicant) =>
        figures.TryGetValue((measure.Code, applicant), out var value) ? value.ToString("0.######", CultureInfo.InvariantCulture) : null;

    private void Take(string measure, Applicant applicant, decimal? value)
    {
        // A blank of last year is not a zero of this year.
        if (value is { } known)
        {
            figures[(measure, applicant)] = known;
        }
    }
}
