using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Tests.Builders;

/// <summary>A report whose default is valid: every cell of its year's edition says zero, every section says something.</summary>
/// <remarks>A test states only what matters: <c>AReport.For("630106102", 2020).With("received.new", Applicant.Total, 10)</c>.</remarks>
public sealed class AReport
{
    private readonly Dictionary<(Measure, Applicant), Cell> cells = [];
    private readonly SortedDictionary<int, Section> sections = [];
    private readonly int year;
    private UnitMatch? unit;
    private Edition edition;
    private Edition? disclosure;
    private Edition? applications;
    private string text = "一、本年新收政府信息公开申请数量";
    private string? title;
    private bool yearKnown = true;

    private AReport(UnitMatch? unit, int year, Edition edition)
    {
        (this.unit, this.year, this.edition) = (unit, year, edition);
        title = $"{unit?.Name}{year}年政府信息公开工作年度报告";
        Fill(edition);
        Says(1, $"{year}年，本机关认真贯彻落实条例要求，各项工作有序推进。政府信息公开工作已纳入年度考核，开展社会评议，未发生责任追究情形。");
        Says(5, "解读形式还不够丰富，下一步将增加图文解读。");
        Says(6, "本年度没有收取信息处理费，没有其他需要报告的事项。");
    }

    /// <summary>A report of a unit by its code; a code with a suffix is an office or a department.</summary>
    public static AReport For(string code, int year) => new(UnitOf(code), year, EditionCodes.ForYear(year));

    /// <summary>A report of 鲁沙尔镇, where the unit does not matter.</summary>
    public static AReport Of(int year) => For("630106102", year);

    /// <summary>Takes the unit away, as where a document does not name it.</summary>
    public AReport WithoutUnit()
    {
        unit = null;
        return this;
    }

    public AReport WithoutYear()
    {
        yearKnown = false;
        return this;
    }

    /// <summary>Puts a figure into a cell.</summary>
    public AReport With(string measure, Applicant applicant, decimal value, string? raw = null) =>
        Put(measure, applicant, CellKind.Number, value, raw ?? value.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>Puts a figure into a cell outside the applications table.</summary>
    public AReport With(string measure, decimal value, string? raw = null) => With(measure, Applicant.None, value, raw);

    /// <summary>Puts the figure of one natural person's line: the column and the total.</summary>
    public AReport WithPersons(string measure, decimal value) => With(measure, Applicant.NaturalPerson, value).With(measure, Applicant.Total, value);

    /// <summary>So many applications received from natural persons, all granted: every identity holds.</summary>
    public AReport Received(decimal count) => WithPersons("received.new", count).WithPersons("granted", count).WithPersons("handled.total", count);

    public AReport Blank(string measure, Applicant applicant = Applicant.None) => Put(measure, applicant, CellKind.Blank, null, "");

    public AReport Dash(string measure, Applicant applicant = Applicant.None) => Put(measure, applicant, CellKind.None, null, "-");

    public AReport Unreadable(string measure, Applicant applicant = Applicant.None, string raw = "三五件") => Put(measure, applicant, CellKind.Text, null, raw);

    /// <summary>Takes a cell away, as where columns were lost.</summary>
    public AReport Without(string measure, Applicant applicant = Applicant.None)
    {
        cells.Remove((Form.Get(measure), applicant));
        return this;
    }

    /// <summary>Leaves a table without any cell, though the document has the table.</summary>
    public AReport WithoutCells(FormTable table)
    {
        foreach (var key in cells.Keys.Where(key => key.Item1.Table == table).ToList())
        {
            cells.Remove(key);
        }

        return this;
    }

    /// <summary>Fills the report in another edition than its year's.</summary>
    public AReport In(Edition other)
    {
        edition = other;
        cells.Clear();
        Fill(other);
        return this;
    }

    /// <summary>Says that one table is absent or of another edition, and changes no cell.</summary>
    public AReport Disclosing(Edition other)
    {
        disclosure = other;
        return this;
    }

    public AReport Applying(Edition other)
    {
        applications = other;
        return this;
    }

    public AReport Says(int section, string words, string? heading = null)
    {
        sections[section] = new Section(section, heading ?? Form.Pieces(Edition.Form2021, FormTable.Narrative, "section").Concat(Form.Layout.Where(p => p.Kind == "section")).First(p => p.Order == section).Text, section, section, words);
        return this;
    }

    public AReport WithoutSection(int section)
    {
        sections.Remove(section);
        return this;
    }

    public AReport WithoutSections()
    {
        sections.Clear();
        return this;
    }

    public AReport Titled(string? words)
    {
        title = words;
        return this;
    }

    /// <summary>The decoded text of the whole document.</summary>
    public AReport Reading(string words)
    {
        text = words;
        return this;
    }

    public Report Build() => new()
    {
        File = $"{unit?.Code}-{year}.txt",
        // A file of its own for each content, as in life.
        Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(
            $"{unit?.Code}|{year}|{title}|{string.Join('|', sections.Values)}|{string.Join('|', cells.Values.Select(c => $"{c.Measure.Code}{c.Applicant}{c.Kind}{c.Raw}"))}"))),
        Format = "text",
        Issuer = unit?.Name,
        Title = title,
        Unit = unit,
        Year = yearKnown ? year : null,
        Disclosure = disclosure ?? edition,
        Applications = applications ?? edition,
        Proceedings = edition,
        Cells = [.. cells.Values.OrderBy(c => c.Measure.Index).ThenBy(c => c.Applicant)],
        Sections = [.. sections.Values],
        Text = text,
        Receipt = new Receipt(cells.Count, cells.Values.Count(c => c.Kind == CellKind.Number), cells.Values.Count(c => c.Kind == CellKind.Blank), cells.Values.Count(c => c.Kind == CellKind.None), cells.Values.Count(c => c.Kind == CellKind.Text), 0),
    };

    public static implicit operator Report(AReport report) => report.Build();

    public Report ToReport() => Build();

    private AReport Put(string measure, Applicant applicant, CellKind kind, decimal? value, string raw)
    {
        var found = Form.Get(measure);
        if (found.Table == FormTable.Applications && applicant == Applicant.None)
        {
            applicant = Applicant.Total;
        }

        cells[(found, applicant)] = new Cell(found, applicant, kind, value, raw, found.Unit == MeasureUnit.Yuan ? "yuan" : null, Source.InText(1, 1, 2));
        return this;
    }

    private void Fill(Edition with)
    {
        foreach (var measure in Form.Measures.Where(m => m.Table != FormTable.Narrative && m.AskedIn(with)))
        {
            foreach (var applicant in measure.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
            {
                Put(measure.Code, applicant, CellKind.Number, 0, "0");
            }
        }
    }

    private static UnitMatch UnitOf(string code)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        var division = Analytics.Core.Divisions.DivisionList.Default.Find(dash < 0 ? code : code[..dash]);
        var name = dash < 0 ? division?.Name ?? code : code.EndsWith("-OFFICE", StringComparison.Ordinal) ? division?.Name + "人民政府办公室" : division?.Name + "教育局";
        return new UnitMatch(code, name, division?.Level ?? "county", division is null ? "" : Analytics.Core.Divisions.DivisionList.Default.Path(division.Code), "built for a test");
    }
}
