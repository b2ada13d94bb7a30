namespace Analytics.Import.Documents;

/// <summary>How much of a file is read at most; beyond it the file is set aside with a message, never read in part.</summary>
public static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>Characters of one document: a thousand times a long report.</summary>
    public const int TextCharacters = 16 * 1024 * 1024;

    /// <summary>Lines of one document.</summary>
    public const int Lines = 300_000;

    /// <summary>Files in one archive, or parts in one zipped document.</summary>
    public const int ArchiveEntries = 1_000;

    /// <summary>Bytes that one archive may unpack to.</summary>
    public const long ArchiveBytes = 512L * 1024 * 1024;

    /// <summary>Unpacked bytes for one packed byte.</summary>
    public const int ArchiveRatio = 200;

    /// <summary>Archives within archives.</summary>
    public const int ArchiveLevels = 2;

    /// <summary>Elements within elements of an XML part.</summary>
    public const int XmlDepth = 256;

    /// <summary>Elements within elements of a page.</summary>
    public const int HtmlDepth = 512;

    /// <summary>Cells of one sheet or table.</summary>
    public const int TableCells = 1_000_000;
}
