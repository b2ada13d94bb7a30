using Analytics.Core.Forms;

namespace Analytics.Core.Checks.Years;

/// <summary>The figures that are compared with the unit's own other years.</summary>
internal static class Comparable
{
    /// <summary>What a unit does in a year; stocks such as documents in force are left out, they repeat by nature.</summary>
    public static readonly (Measure Measure, Applicant Applicant)[] Flows =
    [
        (Form.Get("received.new"), Applicant.Total),
        (Form.Get("handled.total"), Applicant.Total),
        (Form.Get("granted"), Applicant.Total),
        (Form.Get("licences.decisions"), Applicant.None),
        (Form.Get("other-services.decisions"), Applicant.None),
        (Form.Get("penalties.decisions"), Applicant.None),
        (Form.Get("coercion.decisions"), Applicant.None),
        (Form.Get("normative-documents.made"), Applicant.None),
        (Form.Get("normative-documents.issued"), Applicant.None),
        (Form.Get("procurement.projects"), Applicant.None),
        (Form.Get("procurement.amount"), Applicant.None),
        (Form.Get("fees.amount"), Applicant.None),
        (Form.Get("reconsideration.total"), Applicant.None),
        (Form.Get("litigation-direct.total"), Applicant.None),
        (Form.Get("litigation-after-reconsideration.total"), Applicant.None),
    ];
}
