namespace Analytics.Import.Documents;

/// <summary>What a file is, by its content.</summary>
public enum FileKind
{
    Text,
    Html,
    Mail,
    Zip,
    Rar,
    SevenZip,
    OtherArchive,
    Ole,
    Pdf,
    Rtf,
    OfficeXml,
    Picture,
    Program,
}
