using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Microsoft.AspNetCore.Html;

namespace Analytics.Web.Pages.Reports;

/// <summary>The three tables of a report in the order of the form, each cell drawn by the page that shows them.</summary>
/// <param name="Cell">Draws the whole <c>td</c> of a measure and applicant.</param>
public sealed record FormTables(Report Report, Func<Measure, Applicant, IHtmlContent> Cell);
