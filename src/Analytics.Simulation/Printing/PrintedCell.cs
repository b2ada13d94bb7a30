using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Simulation.Printing;

/// <summary>A cell of the form as it was printed: what stands there, and where it stands once a page holds it.</summary>
internal readonly record struct PrintedCell(
    Measure Measure, Applicant Applicant, CellKind Kind, decimal? Value, string Raw, Source Source = default);
