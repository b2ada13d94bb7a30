using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import.Documents;
using Analytics.Import.Reading;
using Analytics.Import.Reading.Identity;
using Analytics.Import.Reading.Publishing;
using Analytics.Import.Reading.Sections;
using Analytics.Import.Reading.Statistics;
using Analytics.Import.Reading.Tables;

namespace Analytics.Import;

/// <summary>From a file to reports, in the domain's order: open, part, tables, who and when, published items, sections, findings.</summary>
public static class ReportImporter
{
    // The tables stand in sections 2, 3 and 4.
    private const int FirstTable = 2;

    // Of what stands in a table's place a finding shows so much.
    private const int MostWords = 100;

    /// <summary>Every report in a file.</summary>
    /// <exception cref="Refusal">Where the file gives no report; its words say why and what to do.</exception>
    public static IReadOnlyList<Report> Read(string name, byte[] bytes, ReadSettings? settings = null)
    {
        var reports = new List<Report>();
        Refusal? refused = null;
        foreach (var document in DocumentOpener.Open(name, bytes, (settings ?? ReadSettings.Default).Opener))
        {
            try
            {
                reports.AddRange(Read(document));
            }
            catch (Refusal refusal)
            {
                refused ??= refusal;
            }
        }

        return reports.Count > 0 ? reports : throw refused ?? NotAReport.Refuse(null);
    }

    /// <summary>Reads a file from disk; its size is checked before a byte is read.</summary>
    /// <exception cref="Refusal">Where the file gives no report.</exception>
    public static IReadOnlyList<Report> ReadFile(string path, ReadSettings? settings = null)
    {
        var length = new FileInfo(path).Length;
        return length > Limits.FileBytes ? throw Refusals.TooLarge(length) : Read(path, File.ReadAllBytes(path), settings);
    }

    /// <summary>The reports in one document: one, unless two stand one behind the other.</summary>
    public static IReadOnlyList<Report> Read(Document document)
    {
        var parts = Parts.Of(document);
        return [.. parts.Select((part, index) => Compose(part, parts.Count == 1 ? 0 : index + 1))];
    }

    /// <summary>A title or a phrase by itself: who, when and how many, as far as it says.</summary>
    public static Report ReadLine(string name, string line)
    {
        var text = new ReportText(line);
        var document = new Document(name, "text", "", [new Paragraph(line, 1)]) { Text = line };
        var who = UnitAndYearReading.Read(document, text);
        return new Report
        {
            File = name, Sha256 = "", Format = "text", Text = line,
            Title = who.Title, Issuer = who.Issuer, Unit = who.Unit, Candidates = who.Candidates, Year = who.Year,
            Published = PublishedReading.Read(text),
            Findings = who.Findings,
        };
    }

    private static Report Compose(Document document, int part)
    {
        var tables = TablesReading.Read(document);
        var text = new ReportText(document.Text, tables.IsTableLine);
        var who = UnitAndYearReading.Read(document, text);
        var sections = SectionReading.Read(text);
        var fees = ProcessingFeeReading.Read(text, who.Year);
        if (who.Title is null && tables.Cells.Count == 0 && sections.Count < 2)
        {
            throw NotAReport.Refuse(who.Year);
        }

        var stated = new List<Finding>();
        var isEarly = (who.Year is null or <= StatisticsTable.LastYear) && tables.Applications == Edition.Unknown;
        var rows = isEarly ? StatisticsTable.Rows(text) : [];
        return new Report
        {
            File = document.Name, Sha256 = document.Sha256, Format = document.Format, Part = part, Text = document.Text,
            Title = who.Title, Issuer = who.Issuer, Unit = who.Unit, Candidates = who.Candidates, Year = who.Year,
            Disclosure = tables.Disclosure, Applications = tables.Applications, Proceedings = tables.Proceedings,
            Cells = fees.Count == 0 ? tables.Cells : [.. tables.Cells, .. fees],
            Published = PublishedReading.Read(text, who.Year, who.Unit, stated, rows),
            ReceivedBeforeTheForm = isEarly ? ReceivedReading.Read(text, who.Year, rows, stated) : null,
            Sections = sections,
            Findings = [.. who.Findings, .. Absent(tables, who.Year, sections), .. stated],
            // The fee's figures stand in sentences and are counted like printed cells: numbers are facts of the warehouse.
            Receipt = tables.Receipt with
            {
                Printed = tables.Receipt.Printed + fees.Count,
                Numbers = tables.Receipt.Numbers + fees.Count(cell => cell.Kind == CellKind.Number),
                Marks = tables.Receipt.Marks + fees.Count(cell => cell.Kind == CellKind.None),
            },
        };
    }

    // Before 2019 no form asked for the three tables: that they are absent is no finding. Later the finding shows what stands in a table's place.
    private static IEnumerable<Finding> Absent(TablesRead tables, int? year, IReadOnlyList<Section> sections)
    {
        foreach (var finding in tables.Findings)
        {
            if (finding.Rule != "table-absent")
            {
                yield return finding;
            }
            else if (year is null or > StatisticsTable.LastYear)
            {
                var number = (int)Form.Get(finding.Measures[0]).Table + FirstTable;
                var words = sections.FirstOrDefault(section => section.Number == number)?.Text.Trim() ?? "";
                yield return words.Length == 0 ? finding : finding with { Left = words.Length > MostWords ? words[..MostWords] + "…" : words };
            }
        }
    }
}

/// <summary>How files are read.</summary>
public sealed record ReadSettings
{
    public static readonly ReadSettings Default = new();

    /// <summary>Programs and limits for opening files.</summary>
    public OpenerSettings Opener { get; init; } = OpenerSettings.Default;
}
