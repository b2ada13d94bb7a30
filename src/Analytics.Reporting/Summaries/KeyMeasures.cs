using Analytics.Core.Forms;
using Analytics.Reporting.Charts;

namespace Analytics.Reporting.Summaries;

/// <summary>The lines of the form that every summary speaks of.</summary>
internal static class KeyMeasures
{
    private static readonly string[] Wanted =
    [
        "normative-documents.issued", "licences.decisions", "penalties.decisions", "coercion.decisions", "fees.amount", "procurement.projects", "procurement.amount",
        "received.new", "received.carried-in", "granted", "partly-granted", "handled.total", "carried-out",
        "reconsideration.total", "litigation-direct.total", "litigation-after-reconsideration.total",
    ];

    /// <summary>With their kin in other editions, since last year may have had another form.</summary>
    public static readonly IReadOnlyList<string> Codes = [.. Wanted.SelectMany(MeasureWords.Needs).Distinct()];

    /// <summary>Those that the form of a year asks for.</summary>
    public static IReadOnlyList<string> Of(int year) =>
        [.. Wanted.Where(code => Form.Measures.Any(kin => kin.Series == Form.Get(code).Series && kin.AskedIn(EditionCodes.ForYear(year))))];

    /// <summary>Those whose change from year to year is worth a sentence.</summary>
    public static readonly IReadOnlyList<string> Watched = ["received.new", "handled.total", "licences.decisions", "penalties.decisions", "reconsideration.total", "litigation-direct.total"];
}
