using System.Globalization;
using System.Reflection;
using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>By when a kind of unit files for a report year, and on what legal basis; a line of deadlines.csv.</summary>
public sealed record Deadline(string Kind, int FirstYear, int LastYear, string? Draft, string Filing, string? Publication, string BasisCode, Text Basis)
{
    /// <summary>Every line of the list.</summary>
    public static readonly IReadOnlyList<Deadline> All = Read();

    /// <summary>The deadline of a kind of unit in a report year; a kind that is not listed has that of `other`.</summary>
    public static Deadline Of(string kind, int year) =>
        All.FirstOrDefault(d => d.Kind == kind && year >= d.FirstYear && year <= d.LastYear)
        ?? All.First(d => d.Kind == "other" && year >= d.FirstYear && year <= d.LastYear);

    /// <summary>The legal basis that a code stands for.</summary>
    public static Text? BasisOf(string code) => All.FirstOrDefault(d => d.BasisCode == code)?.Basis;

    public DateOnly FilingDueOn(int year) => DayAfter(year, Filing)!.Value;

    public DateOnly? DraftDueOn(int year) => DayAfter(year, Draft);

    public DateOnly? PublicationDueOn(int year) => DayAfter(year, Publication);

    // Reports for a year are due in the year after it.
    private static DateOnly? DayAfter(int year, string? monthAndDay) =>
        monthAndDay is null ? null : DateOnly.ParseExact($"{year + 1:0000}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Deadline> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Rosters/deadlines.csv")!);
        reader.ReadLine();
        var all = new List<Deadline>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var f = Csv.Split(line);
            all.Add(new Deadline(
                f[0], int.Parse(f[1], CultureInfo.InvariantCulture), int.Parse(f[2], CultureInfo.InvariantCulture),
                Some(f[3]), f[4], Some(f[5]), f[6], new Text(f[7], f[8])));
        }

        return all;
    }

    private static string? Some(string field) => field.Length == 0 ? null : field;
}
