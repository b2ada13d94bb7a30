namespace Analytics.Import.Documents;

/// <summary>How files are opened: the programs that help, and what they and the reading may cost.</summary>
public sealed record OpenerSettings
{
    /// <summary>What an office uses unless its settings say otherwise.</summary>
    public static OpenerSettings Default { get; } = new();

    /// <summary>Reads everything in this process; for benchmarks and tests of the readers, not for files from outside.</summary>
    public bool InProcess { get; init; }

    /// <summary>The program that is started to read files apart from this one; where null, this program itself or the command line beside it.</summary>
    public string? ReadingProgram { get; init; }

    /// <summary>Poppler's program that gives the words of a PDF with their places.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>Poppler's program that gives the ruled lines of a PDF; without it columns are told by the words alone.</summary>
    public string PdfToCairo { get; init; } = "pdftocairo";

    /// <summary>Poppler's program that gives a PDF's title and dates; without it they are unknown.</summary>
    public string PdfInfo { get; init; } = "pdfinfo";

    /// <summary>LibreOffice, for .doc, .wps, .rtf and other old or rare formats.</summary>
    public string LibreOffice { get; init; } = "soffice";

    /// <summary>Opens .rar (and .7z) archives.</summary>
    public string Unar { get; init; } = "unar";

    /// <summary>Opens .7z (and some .rar) archives.</summary>
    public string SevenZip { get; init; } = "7z";

    /// <summary>For the reading of one file.</summary>
    public TimeSpan ReadingTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a conversion by LibreOffice, whose first start on a busy machine alone takes many seconds.</summary>
    public TimeSpan ConversionTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Memory of the reading process and of small helpers, in bytes.</summary>
    public long ReadingMemory { get; init; } = 512L * 1024 * 1024;

    /// <summary>Address space of LibreOffice, which maps far more than it uses.</summary>
    public long ConversionMemory { get; init; } = 4L * 1024 * 1024 * 1024;
}
