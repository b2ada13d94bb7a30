using Analytics.Core.Forms;

namespace Analytics.Core.Reports;

/// <summary>One annual report as read from one document: who, which year, every printed cell, and what the reader is not sure of.</summary>
public sealed record Report
{
    // By measure and applicant, where in the list its cell stands, from 1; 0 where there is none.
    private readonly short[] places = [];
    private readonly Cell[] cells = [];

    /// <summary>Path or name of the file that it came from.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>text, html, docx, xlsx, pdf, doc …, by content.</summary>
    public required string Format { get; init; }

    /// <summary>1, 2, … where a file holds several reports; 0 where it holds one.</summary>
    public int Part { get; init; }

    /// <summary>The filing body as printed; null where the document does not name it.</summary>
    public string? Issuer { get; init; }

    public string? Title { get; init; }

    /// <summary>The unit; null where the document does not say, or where several fit.</summary>
    public UnitMatch? Unit { get; init; }

    /// <summary>Units that fit equally well, for a person to choose from.</summary>
    public IReadOnlyList<UnitMatch> Candidates { get; init; } = [];

    /// <summary>The year reported on; null where the document does not say.</summary>
    public int? Year { get; init; }

    /// <summary>Edition of each table; <see cref="Edition.Unknown"/> where the table is absent.</summary>
    public Edition Disclosure { get; init; }

    public Edition Applications { get; init; }

    public Edition Proceedings { get; init; }

    /// <summary>Every cell of every table that is present, blanks too.</summary>
    public IReadOnlyList<Cell> Cells
    {
        get => cells;
        init
        {
            cells = value as Cell[] ?? [.. value];
            // A place of its own for each copy: `with` copies the reference.
            places = new short[Form.Measures.Count * 8];
            for (var i = 0; i < cells.Length; i++)
            {
                places[Place(cells[i].Measure, cells[i].Applicant)] = (short)(i + 1);
            }
        }
    }

    public Published? Published { get; init; }

    /// <summary>Applications received, as a report of 2008 to 2018 states them; null for later years, whose form asks for them in a table of its own.</summary>
    public StatedFigure? ReceivedBeforeTheForm { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What the reader was not sure of; the rule book adds its own after reading.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public Receipt Receipt { get; init; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>The decoded text of the document, for search and for showing a cell's place; lines separated by line feeds.</summary>
    public string Text { get; init; } = "";

    /// <summary>The edition of one table.</summary>
    public Edition EditionOf(FormTable table) => table switch
    {
        FormTable.Disclosure => Disclosure,
        FormTable.Applications => Applications,
        FormTable.Proceedings => Proceedings,
        _ => Year is { } year ? EditionCodes.ForYear(year) : Edition.Unknown,
    };

    /// <summary>The cell of a measure, or null where the document has none.</summary>
    public Cell? Find(Measure measure, Applicant applicant = Applicant.None) =>
        Place(measure, applicant) is var at && at < places.Length && places[at] is var place and > 0 ? cells[place - 1] : null;

    /// <summary>The figure of a measure; null where there is no cell, or the cell is no number.</summary>
    public decimal? Number(Measure measure, Applicant applicant = Applicant.None) => Find(measure, applicant)?.Value;

    /// <summary>The figure by code, for checks and derived rates.</summary>
    public decimal? Number(string measure, Applicant applicant = Applicant.None) => Number(Form.Get(measure), applicant);

    private static int Place(Measure measure, Applicant applicant) => (measure.Index * 8) + (int)applicant;
}
