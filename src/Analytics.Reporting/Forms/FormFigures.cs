using Analytics.Core.Forms;

namespace Analytics.Reporting.Forms;

/// <summary>What each cell of an official form holds when it is printed; null leaves the cell empty.</summary>
public delegate string? FormFigures(Measure measure, Applicant applicant);
