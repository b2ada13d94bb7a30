using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>A whole valid report; a test says only what matters: the default prints a zero in every cell that its year's form asks for.</summary>
public sealed class AReport
{
    private readonly Dictionary<(string, Applicant), string> printed = [];
    private readonly List<Finding> findings = [];
    private readonly string code;
    private readonly int year;
    private Edition edition;
    private string fill = "0";
    private string words = "本机关按要求公开信息。";
    private DateOnly? receivedOn;
    private bool accept;
    private Published? published;

    private AReport(string code, int year)
    {
        (this.code, this.year) = (code, year);
        edition = EditionCodes.ForYear(year);
    }

    public static AReport Of(string code, int year) => new(code, year);

    /// <summary>What a cell prints: a figure, nothing, or a mark.</summary>
    public AReport With(string measure, string raw, Applicant applicant = Applicant.None)
    {
        printed[(measure, applicant)] = raw;
        return this;
    }

    public AReport With(string measure, decimal value, Applicant applicant = Applicant.None) => With(measure, value.ToString(CultureInfo.InvariantCulture), applicant);

    /// <summary>What every other cell prints.</summary>
    public AReport Filled(string raw)
    {
        fill = raw;
        return this;
    }

    public AReport InForm(Edition form)
    {
        edition = form;
        return this;
    }

    public AReport Saying(string text)
    {
        words = text;
        return this;
    }

    public AReport ReceivedOn(int y, int month, int day)
    {
        receivedOn = new DateOnly(y, month, day);
        return this;
    }

    public AReport Accepted()
    {
        accept = true;
        return this;
    }

    public AReport Published(long total, string scope = "all")
    {
        published = new Published(total, false, scope, new Dictionary<string, long> { [scope == "all" ? "website" : scope] = total }, words, Source.InText(1, 1, 2));
        return this;
    }

    public AReport WithFinding(string rule, Severity severity)
    {
        findings.Add(new Finding(rule, severity, Outcome.Fail, ["handled.total"], new("请核对台账。", "Check the ledger.")) { Left = "11", Right = "0", Difference = "11" });
        return this;
    }

    public static implicit operator Filing(AReport report) => report.ToFiling();

    public Filing ToFiling()
    {
        var unit = KnownUnits.Find(code);
        var text = new StringBuilder($"{unit?.Name ?? code}{year}年政府信息公开工作年度报告\n{words}\n");
        var cells = new List<Cell>();
        foreach (var table in new[] { FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings })
        {
            foreach (var measure in Form.Of(table, edition))
            {
                foreach (var applicant in table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
                {
                    var raw = printed.GetValueOrDefault((measure.Code, applicant), fill);
                    text.Append(raw).Append('\n');
                    cells.Add(Cell(measure, applicant, raw, cells.Count + 3));
                }
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var report = new Report
        {
            File = $"{code}-{year}.txt",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Format = "text",
            Title = $"{unit?.Name}{year}年政府信息公开工作年度报告",
            Unit = new UnitMatch(code, unit?.Name ?? code, unit?.Level ?? "county", code, "test"),
            Year = year,
            Disclosure = edition,
            Applications = edition,
            Proceedings = edition,
            Cells = cells,
            Published = published,
            Findings = findings,
            Sections = [new Section(1, "一、总体情况", 1, 1, words)],
            Receipt = new Receipt(
                cells.Count, cells.Count(c => c.Kind == CellKind.Number), cells.Count(c => c.Kind == CellKind.Blank),
                cells.Count(c => c.Kind == CellKind.None), cells.Count(c => c.Kind == CellKind.Text), 0),
            Text = text.ToString(),
        };
        return new Filing(report, bytes) { ReceivedOn = receivedOn, Accept = accept };
    }

    private static Cell Cell(Measure measure, Applicant applicant, string raw, int line)
    {
        var kind = raw.Length == 0 ? CellKind.Blank : raw is "-" or "/" or "无" ? CellKind.None
            : decimal.TryParse(raw, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? CellKind.Number : CellKind.Text;
        return new Cell(
            measure, applicant, kind, kind == CellKind.Number ? decimal.Parse(raw, CultureInfo.InvariantCulture) : null, raw,
            measure.Unit == MeasureUnit.Yuan ? "yuan" : null, Source.InText(line, 1, raw.Length + 1));
    }
}
