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
        "MessageZh", "MessageEn", "LeftSide", "RightSide", "Difference", "SourcePlace", "Evidence", "KnownFrom", "KnownTo", "FindingTextId",
    ];

    /// <summary>The columns of a finding as it was said, from <c>Finding AS f</c> and its wording.</summary>
    public const string Said =
        """
        f.RuleCode, f.SeverityCode, f.OutcomeCode, COALESCE(x.Measures, f.Measures) AS Measures, f.ApplicantId,
            COALESCE(x.MessageZh, f.MessageZh) AS MessageZh, COALESCE(x.MessageEn, f.MessageEn) AS MessageEn, f.LeftSide, f.RightSide, f.Difference, f.SourcePlace
        """;

    /// <summary>Finds the wording of <c>Finding AS f</c>.</summary>
    public const string Wording = "LEFT JOIN FindingText AS x ON x.FindingTextId = f.FindingTextId";

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

    public static void Write(RowWriter writer, FindingTexts texts, (string Code, int Year) key, int version, int number, Finding finding, string now)
    {
        var words = new FindingTexts.Words(Cut(string.Join(',', finding.Measures), 2000)!, Cut(finding.Message.Zh, 2000)!, Cut(finding.Message.En, 2000)!);
        var text = texts.Ensure(words);
        writer.Write(
            key.Year, key.Code, version, number, finding.Rule, finding.Severity.Code(), finding.Outcome.Code(), text is null ? words.Measures : "", (int)finding.Applicant,
            text is null ? words.Zh : "", text is null ? words.En : "", Cut(finding.Left, 400), Cut(finding.Right, 400), Cut(finding.Difference, 100),
            finding.Source is { } source ? Places.Text(source) : null, finding.Evidence, now, Instants.Open, text);
    }

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
