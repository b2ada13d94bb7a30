using Analytics.Core.Forms;

namespace Analytics.Simulation.Figures;

/// <summary>Every figure of one unit's year, in both editions' measures: counts, and money in yuan.</summary>
internal sealed class YearFigures
{
    private readonly long[] values;

    public YearFigures() => values = new long[Form.Measures.Count * 8];

    private YearFigures(long[] values) => this.values = values;

    public long this[Measure measure, Applicant applicant = Applicant.None]
    {
        get => values[(measure.Index * 8) + (int)applicant];
        set => values[(measure.Index * 8) + (int)applicant] = value;
    }

    public long this[string measure, Applicant applicant = Applicant.None]
    {
        get => this[Form.Get(measure), applicant];
        set => this[Form.Get(measure), applicant] = value;
    }

    /// <summary>Items published in the year over all channels, then by channel.</summary>
    public PublishedFigures Published { get; set; }

    /// <summary>By how much the sentence on applications received differs from the table; a planted error.</summary>
    public long ToldApart { get; set; }

    public YearFigures Copy() => new((long[])values.Clone()) { Published = Published, ToldApart = ToldApart };

    /// <summary>Adds another unit's year to this one: what a government's own report does.</summary>
    public void Add(YearFigures other)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] += other.values[i];
        }

        Published = Published.Plus(other.Published);
    }
}

/// <summary>Items published in a year, by channel; the channels add up to the total.</summary>
internal readonly record struct PublishedFigures(long Website, long Wechat, long Weibo, long Board)
{
    public long Total => Website + Wechat + Weibo + Board;

    public PublishedFigures Plus(PublishedFigures other) =>
        new(Website + other.Website, Wechat + other.Wechat, Weibo + other.Weibo, Board + other.Board);
}
