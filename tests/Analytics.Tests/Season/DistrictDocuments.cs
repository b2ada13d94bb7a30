using System.Text;
using System.Text.RegularExpressions;
using Analytics.Simulation;

namespace Analytics.Tests.Season;

/// <summary>What the units of the replayed district send: Word files, pages, workbooks and pasted text of two years, from the simulator.</summary>
internal sealed partial class DistrictDocuments
{
    public const int Departments = 21;

    private static readonly string[] Mixed = ["docx", "html-portal", "xlsx", "cell-lines"];

    private readonly Dictionary<(string Unit, int Year), SimulatedReport> asFiled;
    private readonly Dictionary<(string Unit, int Year), SimulatedReport> asText;
    private readonly Dictionary<string, SimulatedReport> wrong;

    /// <param name="district">The government.</param>
    /// <param name="year">The season's report year; the year before is there too.</param>
    /// <param name="neverFiles">A town that files in neither year.</param>
    /// <param name="wrongTotal">A town that has a wrong total in what it files first.</param>
    public DistrictDocuments(string district, int year, string neverFiles, string wrongTotal)
    {
        var plan = new SimulationPlan
        {
            Under = district, FromYear = year - 1, ToYear = year, Seed = 40, Departments = Departments, Gaps = false, AmendmentRate = 0, WrongFormRate = 0, Layouts = Mixed,
            Stories = [new Story(neverFiles, StoryKind.NeverFiles)],
        };
        asFiled = All(plan);
        asText = All(plan with { Layouts = ["tab-rows"] });
        wrong = All(plan with { Layouts = ["tab-rows"], Stories = [.. plan.Stories, new Story(wrongTotal, StoryKind.WrongTotal, year)] }).Where(one => one.Key.Year == year).ToDictionary(one => one.Key.Unit, one => one.Value);
    }

    /// <summary>Every unit that is there, in the simulator's order.</summary>
    public IEnumerable<SimulatedReport> Of(int year) => asFiled.Where(one => one.Key.Year == year).Select(one => one.Value);

    /// <summary>What a unit files.</summary>
    public (string Name, byte[] Bytes) Filed(string unit, int year) => (Name(asFiled[(unit, year)]), asFiled[(unit, year)].Bytes);

    /// <summary>The same as pasted text.</summary>
    public (string Name, byte[] Bytes) Text(string unit, int year) => (Name(asText[(unit, year)]), asText[(unit, year)].Bytes);

    /// <summary>With a total that is one too high.</summary>
    public (string Name, byte[] Bytes) WithWrongTotal(string unit) => (Name(wrong[unit]), wrong[unit].Bytes);

    /// <summary>The pasted text with another number of penalties.</summary>
    public (string Name, byte[] Bytes) WithMorePenalties(string unit, int year, int more)
    {
        var text = Encoding.UTF8.GetString(asText[(unit, year)].Bytes);
        var changed = Penalties().Replace(text, found => $"{found.Groups[1].Value}{int.Parse(found.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + more}");
        return changed == text ? throw new InvalidOperationException($"{unit} prints no penalties that could be changed.") : ("改 " + Name(asText[(unit, year)]), Encoding.UTF8.GetBytes(changed));
    }

    private static Dictionary<(string Unit, int Year), SimulatedReport> All(SimulationPlan plan) => Simulator.Reports(plan).ToDictionary(report => (report.Unit.Code, report.Year));

    private static string Name(SimulatedReport report) => report.FileName.Replace('/', '-');

    [GeneratedRegex(@"(行政处罚\t)(\d+)")]
    private static partial Regex Penalties();
}
