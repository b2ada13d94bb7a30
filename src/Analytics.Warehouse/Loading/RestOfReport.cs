using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>What was read of a report beside its cells; sentences that stand in the text are kept as their lines.</summary>
internal sealed record RestOfReport
{
    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Part { get; init; }

    public string? Issuer { get; init; }

    public string? Title { get; init; }

    public UnitMatch? Unit { get; init; }

    public UnitMatch[]? Candidates { get; init; }

    public int? Year { get; init; }

    public Edition Disclosure { get; init; }

    public Edition Applications { get; init; }

    public Edition Proceedings { get; init; }

    public Receipt? Receipt { get; init; }

    public PackedPublished? Published { get; init; }

    public PackedFigure? Received { get; init; }

    public PackedSection[]? Sections { get; init; }

    public static RestOfReport Of(Report report)
    {
        var lines = report.Sections.Count == 0 ? null : new TextLines(report.Text);
        return new RestOfReport
        {
            Part = report.Part,
            Issuer = report.Issuer,
            Title = report.Title,
            Unit = report.Unit,
            Candidates = report.Candidates.Count == 0 ? null : [.. report.Candidates],
            Year = report.Year,
            Disclosure = report.Disclosure,
            Applications = report.Applications,
            Proceedings = report.Proceedings,
            Receipt = report.Receipt,
            Published = report.Published is { } published ? PackedPublished.Of(published) : null,
            Received = report.ReceivedBeforeTheForm is { } received ? PackedFigure.Of(received) : null,
            Sections = [.. report.Sections.Select(section => PackedSection.Of(section, lines!))],
        };
    }

    public Report ToReport(IReadOnlyList<Cell> cells, string file, string sha256, string format, string text, IReadOnlyList<Finding> findings)
    {
        var lines = Sections is { Length: > 0 } ? text.Split('\n') : [];
        return new Report
        {
            File = file,
            Sha256 = sha256,
            Format = format,
            Part = Part,
            Issuer = Issuer,
            Title = Title,
            Unit = Unit,
            Candidates = Candidates ?? [],
            Year = Year,
            Disclosure = Disclosure,
            Applications = Applications,
            Proceedings = Proceedings,
            Cells = cells,
            Published = Published?.ToPublished(),
            ReceivedBeforeTheForm = Received?.ToFigure(),
            Sections = [.. (Sections ?? []).Select(section => section.ToSection(lines))],
            Findings = findings,
            Receipt = Receipt ?? new Receipt(0, 0, 0, 0, 0, 0),
            Text = text,
        };
    }
}

/// <summary>The published items with their place as plain numbers.</summary>
internal sealed record PackedPublished(long Total, bool IsApproximate, string Scope, Dictionary<string, long> Channels, string Quote, int[] Place)
{
    public static PackedPublished Of(Published published) =>
        new(published.Total, published.IsApproximate, published.Scope, new Dictionary<string, long>(published.Channels), published.Quote, Places.Of(published.Source));

    public Published ToPublished() => new(Total, IsApproximate, Scope, Channels, Quote, Places.Read(Place));
}

/// <summary>A stated figure with its place as plain numbers.</summary>
internal sealed record PackedFigure(long Value, string Quote, int[] Place)
{
    public static PackedFigure Of(StatedFigure figure) => new(figure.Value, figure.Quote, Places.Of(figure.Source));

    public StatedFigure ToFigure() => new(Value, Quote, Places.Read(Place));
}

/// <summary>A section; its sentences as lines of the text where every one stands there, else as they are.</summary>
internal sealed record PackedSection(int Number, string Title, int From, int To, int[]? Lines, string? Text)
{
    public static PackedSection Of(Section section, TextLines lines)
    {
        if (section.Text.Length == 0)
        {
            return new PackedSection(section.Number, section.Title, section.From, section.To, [], null);
        }

        var found = new List<int>();
        var next = Math.Max(0, section.From - 1);
        var text = section.Text.AsSpan();
        foreach (var sentence in text.Split('\n'))
        {
            var at = lines.IndexOf(text[sentence], next);
            if (at < 0)
            {
                return new PackedSection(section.Number, section.Title, section.From, section.To, null, section.Text);
            }

            // Pairs: first line and how many follow one another.
            if (found.Count > 0 && found[^2] + found[^1] == at)
            {
                found[^1]++;
            }
            else
            {
                found.AddRange([at, 1]);
            }

            next = at + 1;
        }

        return new PackedSection(section.Number, section.Title, section.From, section.To, [.. found], null);
    }

    public Section ToSection(string[] lines) =>
        new(Number, Title, From, To, Text ?? string.Join('\n', (Lines ?? []).Chunk(2).SelectMany(pair => lines.Skip(pair[0]).Take(pair[1]))));
}

/// <summary>Where the lines of a text begin, so that one can be looked for without copying any.</summary>
internal sealed class TextLines
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public TextLines(string text)
    {
        this.text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        starts.Add(text.Length + 1);
    }

    /// <summary>The first line from a given one on, both from 0, that is this; -1 where there is none.</summary>
    public int IndexOf(ReadOnlySpan<char> line, int from)
    {
        for (var i = from; i < starts.Count - 1; i++)
        {
            if (starts[i + 1] - starts[i] - 1 == line.Length && text.AsSpan(starts[i], line.Length).SequenceEqual(line))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A place as plain numbers: 1 for a table, then the three counts.</summary>
internal static class Places
{
    public static int[] Of(Source source) =>
        source.IsInTable ? [1, source.Table, source.Row, source.Cell] : [0, source.Line, source.From, source.To];

    public static Source Read(int[] place) =>
        place[0] == 1 ? Source.InTable(place[1], place[2], place[3]) : Source.InText(place[1], place[2], place[3]);

    public static string Text(Source source) => string.Join(',', Of(source));

    public static Source? Read(string? text) =>
        text is null ? null : Read([.. text.Split(',').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))]);
}
