using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Reports;
using Analytics.Simulation.Planting;
using Analytics.Simulation.Units;

namespace Analytics.Simulation;

/// <summary>One written report with the truth of what it says.</summary>
public sealed class SimulatedReport
{
    private readonly Func<SimulatedReport, Report> truth;
    private Report? told;

    internal SimulatedReport(Func<SimulatedReport, Report> truth) => this.truth = truth;

    /// <summary>Relative path with forward slashes: county, year, unit.</summary>
    public required string FileName { get; init; }

    public required byte[] Bytes { get; init; }

    public required SimulatedUnit Unit { get; init; }

    public required int Year { get; init; }

    /// <summary>The day on which the office received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>True for the second filing of a unit's year, which corrects the first.</summary>
    public bool IsAmendment { get; init; }

    /// <summary>Id of the text layout or format.</summary>
    public required string Layout { get; init; }

    /// <summary>text, html, docx, xlsx or pdf; a PDF's bytes are a Word file until the files are written.</summary>
    public required string Format { get; init; }

    /// <summary>Errors put in on purpose.</summary>
    public IReadOnlyList<Planted> Planted { get; init; } = [];

    /// <summary>The decoded text of a text report.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>What a reader must find; made when first asked for.</summary>
    public Report Truth => told ??= truth(this);

    internal string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
