using System.Collections.Frozen;
using System.Globalization;
using Analytics.Core.Words;

namespace Analytics.Core.Forms;

/// <summary>The official form as data: every measure of both editions, and how each edition prints its tables.</summary>
/// <remarks>The one source for reading, the database's measures, the blank form, the simulator and the checks:
/// <c>forms.csv</c> (measures) and <c>layout.csv</c> (headings, groups, order, applicant columns).</remarks>
public static class Form
{
    /// <summary>Every measure, in the order of the form.</summary>
    public static readonly IReadOnlyList<Measure> Measures =
    [
        .. Csv.Embedded("Forms/forms.csv").Select((f, index) => new Measure(
            index,
            Code: f[0],
            Table: FormTableCodes.FromCode(f[1]),
            Unit: f[2] == "yuan" ? MeasureUnit.Yuan : MeasureUnit.Count,
            Label: new Text(f[3], f[4]),
            Printed2019: Place(f[5], f[6]),
            Printed2021: Place(f[7], f[8]),
            Series: f[9],
            Additive: f[10] switch { "yes" => Additivity.Yes, "care" => Additivity.Care, _ => Additivity.No },
            Note: f[11])),
    ];

    private static readonly FrozenDictionary<string, Measure> ByCode =
        Measures.ToFrozenDictionary(measure => measure.Code, StringComparer.Ordinal);

    /// <summary>Every printed piece of the tables that is not a measure's own label.</summary>
    public static readonly IReadOnlyList<LayoutPiece> Layout =
    [
        .. Csv.Embedded("Forms/layout.csv").Select(f => new LayoutPiece(
            EditionCodes.FromCode(f[0]), FormTableCodes.FromCode(f[1]), f[2],
            int.Parse(f[3], CultureInfo.InvariantCulture), f[4], f[5], f[6])),
    ];

    private static readonly FrozenDictionary<string, Text> WordsOfPieces =
        Layout.DistinctBy(piece => piece.Text).ToFrozenDictionary(piece => piece.Text, piece => new Text(piece.Text, piece.English), StringComparer.Ordinal);

    /// <summary>The measure with this code, or null.</summary>
    public static Measure? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The measure with this code; a code that is not on the form is an error of the caller.</summary>
    public static Measure Get(string code) =>
        Find(code) ?? throw new ArgumentException($"There is no measure named {code}; forms.csv lists them all.", nameof(code));

    /// <summary>The measures that an edition of a table asks for, in printed order.</summary>
    public static IEnumerable<Measure> Of(FormTable table, Edition edition) =>
        Measures.Where(measure => measure.Table == table && measure.AskedIn(edition));

    /// <summary>The printed pieces of one kind of one table, in order.</summary>
    public static IEnumerable<LayoutPiece> Pieces(Edition edition, FormTable table, string kind) =>
        Layout.Where(piece => piece.Edition == edition && piece.Table == table && piece.Kind == kind);

    /// <summary>What a printed piece of the tables says, in Chinese as printed and in English; pages show it, documents are printed in Chinese alone.</summary>
    public static Text Words(string printed) => WordsOfPieces.GetValueOrDefault(printed)
        ?? throw new ArgumentException($"The form prints no “{printed}”; layout.csv lists what it prints.", nameof(printed));

    /// <summary>The groups of the disclosure table (第二十条第…项), each with its column headers and its rows of measures.</summary>
    public static IReadOnlyList<DisclosureGroup> DisclosureGroups(Edition edition) =>
    [
        .. Pieces(edition, FormTable.Disclosure, "group").Select(group =>
        {
            string[] headers = [.. Pieces(edition, FormTable.Disclosure, "header").Where(p => p.Order == group.Order).Select(p => p.Text)];
            return new DisclosureGroup(group.Text, headers,
            [
                .. Pieces(edition, FormTable.Disclosure, "row").Where(p => p.Order == group.Order).Select(row => new FormRow(
                    row.Text,
                    [.. headers.Skip(1).Select(column => Measures.Single(m =>
                        m.Table == FormTable.Disclosure && m.PrintedIn(edition) == new PrintedPlace(row.Text, column)))])),
            ]);
        }),
    ];

    /// <summary>The lines of the applications table in printed order: one measure a line, seven applicant columns each.</summary>
    public static IReadOnlyList<Measure> ApplicationLines(Edition edition) => [.. Of(FormTable.Applications, edition)];

    /// <summary>The fifteen cells of the proceedings table in printed order: three blocks of five results.</summary>
    public static IReadOnlyList<Measure> ProceedingCells(Edition edition) => [.. Of(FormTable.Proceedings, edition)];

    private static PrintedPlace? Place(string row, string column) =>
        row.Length == 0 ? null : new PrintedPlace(row, column == "by applicant" ? "" : column);
}

/// <summary>One printed piece of a table: a section title, note, group, header, row, banner, heading, remark or applicant column.</summary>
public sealed record LayoutPiece(Edition Edition, FormTable Table, string Kind, int Order, string Text, string Key, string English);

/// <summary>One group of the disclosure table: its title, its column headers (the first names the row labels) and its rows.</summary>
public sealed record DisclosureGroup(string Title, IReadOnlyList<string> Headers, IReadOnlyList<FormRow> Rows);

/// <summary>One printed row with its measures from left to right.</summary>
public sealed record FormRow(string Label, IReadOnlyList<Measure> Measures);
