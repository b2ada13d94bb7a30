using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Warehousing.Engines;

namespace Analytics.Warehousing;

/// <summary>A finding as the warehouse keeps it.</summary>
internal sealed record FindingRow
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "ReportYear", "JurisdictionCode", "VersionNumber", "FindingNumber", "RuleCode", "SeverityCode", "OutcomeCode", "Measures", "ApplicantId",
        "MessageZh", "MessageEn", "LeftSide", "RightSide", "Difference", "SourcePlace", "Evidence", "KnownFrom", "KnownTo",
    ];

    public required string RuleCode { get; init; }

    public required string SeverityCode { get; init; }

    public required string OutcomeCode { get; init; }

    public required string Measures { get; init; }

    public required int ApplicantId { get; init; }

    public required string MessageZh { get; init; }

    public required string MessageEn { get; init; }

    public string? LeftSide { get; init; }

    public string? RightSide { get; init; }

    public string? Difference { get; init; }

    public string? SourcePlace { get; init; }

    public static void Write(RowWriter writer, (string Code, int Year) key, int version, int number, Finding finding, string now) =>
        writer.Write(
            key.Year, key.Code, version, number, finding.Rule, finding.Severity.Code(), finding.Outcome.Code(), Cut(string.Join(',', finding.Measures), 2000), (int)finding.Applicant,
            Cut(finding.Message.Zh, 2000), Cut(finding.Message.En, 2000), Cut(finding.Left, 400), Cut(finding.Right, 400), Cut(finding.Difference, 100),
            finding.Source is { } source ? Places.Text(source) : null, finding.Evidence, now, Instants.Open);

    public Finding ToFinding() => new(
        RuleCode,
        Enum.GetValues<Severity>().Single(severity => severity.Code() == SeverityCode),
        Enum.GetValues<Outcome>().Single(outcome => outcome.Code() == OutcomeCode),
        Measures.Length == 0 ? [] : Measures.Split(','),
        new Text(MessageZh, MessageEn))
    {
        Left = LeftSide,
        Right = RightSide,
        Difference = Difference,
        Applicant = (Applicant)ApplicantId,
        Source = Places.Read(SourcePlace),
    };

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..(length - 1)] + "…";
}
