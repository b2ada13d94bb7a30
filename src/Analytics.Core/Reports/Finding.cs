using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Core.Reports;

/// <summary>How heavy a finding is.</summary>
public enum Severity : byte
{
    /// <summary>The document, or part of it, could not be read with certainty.</summary>
    Unreadable,

    /// <summary>An identity printed on the form is broken.</summary>
    Error,

    /// <summary>Honest reports can do this; ask.</summary>
    Question,

    /// <summary>Typing and numbering; never a reason to send a report back.</summary>
    Hint,
}

/// <summary>What a check says of a report. Only `fail` and `cannot-judge` become findings.</summary>
public enum Outcome : byte
{
    Pass,
    Fail,
    CannotJudge,
    NotApplicable,
}

/// <summary>The codes of severities and outcomes as they stand in files and in the warehouse.</summary>
public static class FindingCodes
{
    public static string Code(this Severity severity) => severity switch
    {
        Severity.Unreadable => "unreadable",
        Severity.Error => "error",
        Severity.Question => "question",
        _ => "hint",
    };

    public static string Code(this Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Fail => "fail",
        Outcome.CannotJudge => "cannot-judge",
        _ => "not-applicable",
    };
}

/// <summary>What a check, or the reader, says of one version of a report.</summary>
/// <param name="Rule">The check's stable id.</param>
/// <param name="Severity">How heavy.</param>
/// <param name="Outcome">Fail, or cannot-judge.</param>
/// <param name="Measures">The codes of the measures concerned; a measure that stands in an unreadable or cannot-judge finding is never shown as certain.</param>
/// <param name="Message">What happened and what to do, in the office's words.</param>
public sealed record Finding(string Rule, Severity Severity, Outcome Outcome, IReadOnlyList<string> Measures, Text Message)
{
    /// <summary>One side of the comparison, as printed or as computed; null where nothing was compared.</summary>
    public string? Left { get; init; }

    /// <summary>The other side.</summary>
    public string? Right { get; init; }

    /// <summary>Left minus right, where both are numbers.</summary>
    public string? Difference { get; init; }

    /// <summary>The applicant column concerned, where one is.</summary>
    public Applicant Applicant { get; init; }

    /// <summary>Where in the document to look.</summary>
    public Source? Source { get; init; }

    /// <summary>A digest of what was compared: the same for as long as the figures are, however the message is worded.</summary>
    /// <remarks>A person's verdict is kept under it; it ends where the evidence changes, and survives where it does not.</remarks>
    public string Evidence => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [Rule, Outcome.Code(), Applicant.Code() ?? "", Left ?? "", Right ?? "", .. Measures]))).AsSpan(0, 16));
}
