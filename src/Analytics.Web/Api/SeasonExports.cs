using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Season;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;
using Analytics.Warehousing.Season;
using Analytics.Web.Access;

namespace Analytics.Web.Api;

/// <summary>The season's papers and scores as files; what a visitor may not see of a scoring is left out, and a part of a government gets no ranking.</summary>
public static class SeasonExports
{
    /// <summary>The scoring that a request is about, which units of it may be seen, and the one unit whose sheet is asked for; null where there is none.</summary>
    public static (ScoreSheet Sheet, IReadOnlySet<string> Seen, string? Unit)? Scores(HttpContext context, Warehouse warehouse, string under, int year, string? unit, string format, Knowledge knowledge)
    {
        var visit = Visit.Of(context);
        var government = warehouse.Units.Find(under) is { IsConsolidated: true } ? under : new ScoreSchemes(warehouse).GovernmentOf(under, year);
        if (government is null || new ScoreSheets(warehouse).Of(government, year, knowledge) is not { } sheet)
        {
            return null;
        }

        var one = unit ?? (government == under ? null : under);
        var seen = sheet.Units.Select(score => score.Code).Where(code => visit.Sees(code) && (one is null || one == code)).ToHashSet(StringComparer.Ordinal);

        // The announcement ranks everybody: it is for those who may see everybody.
        return seen.Count == 0 || (format == "docx" && one is null && !visit.Sees(government)) ? null : (sheet, seen, one);
    }

    /// <summary>A draft as a file; null where there is none.</summary>
    public static byte[]? Draft(Warehouse warehouse, string unit, int year, string occasion, string due) =>
        new PaperDrafts(warehouse).Find(unit, year, occasion, due) is { } draft ? new PaperTemplates().Word(DraftedPapers.Content(draft)) : null;

    /// <summary>The announcement or the February paper; null for other names.</summary>
    public static byte[]? Letter(Warehouse warehouse, string under, int year, string paper)
    {
        var office = new Office(warehouse, under, year);
        return warehouse.Units.Find(under) is not { IsConsolidated: true } ? null : paper switch
        {
            "notice" => new PaperTemplates().Word(Notice.Of(office)),
            "announcement" => new PaperTemplates().Word(Announcement.Of(office)),
            "february" => new PaperTemplates().Word(FebruaryPaper.Of(office)),
            _ => null,
        };
    }

    /// <summary>The notice with every unit's attachments; null where nobody is expected or the year has no form.</summary>
    public static byte[]? Kit(Warehouse warehouse, string under, int year) =>
        year is < BlankForm.FirstYear or > 2100 ? null : SeasonKit.Of(new Office(warehouse, under, year), new PaperTemplates()) is { Units: > 0, Zip: var zip } ? zip : null;
}
