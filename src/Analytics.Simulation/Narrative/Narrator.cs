using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Printing;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Narrative;

/// <summary>Writes the sentences of one report, and knows which figures in them are the truth.</summary>
internal sealed class Narrator(PageWriter page, SimulatedUnit unit, int year, YearFigures figures, string name, Dice dice, List<PrintedCell> cells)
{
    private static readonly Measure Notices = Form.Get("processing-fee.notices");
    private static readonly Measure Notified = Form.Get("processing-fee.notified");
    private static readonly Measure Collected = Form.Get("processing-fee.collected");
    private static readonly int[] PublishedWeights = [34, 30, 12, 6, 6, 5, 7];
    private Source? totalAt;

    /// <summary>The year's total as the report states it; null where it states none.</summary>
    public Published? Published { get; private set; }

    public void Say(string topic) => Say(dice.Pick(Wording.On(topic)));

    public void Line(string topic)
    {
        Say(topic);
        page.EndLine();
    }

    /// <summary>The sentence on items published, between others whose numbers are something else.</summary>
    public void Publishing()
    {
        var before = dice.Percent(25);
        if (before)
        {
            Say("lookalike");
        }

        var kind = dice.Weighted(PublishedWeights);
        var topic = kind switch
        {
            0 => "published.all",
            1 when figures.Published is { Weibo: 0, Wechat: > 0 } => "published.channels",
            1 when figures.Published is { Weibo: > 0, Wechat: > 0 } => "published.channels-weibo",
            1 => "published.all",
            2 => "published.website",
            3 when figures.Published.Wechat > 0 => "published.wechat",
            3 => "published.all",
            4 when figures.Published.Total >= 100 => "published.approximate",
            4 or 6 => "published.all",
            _ => "published.none",
        };
        var from = page.Written.Length;
        totalAt = null;
        Say(topic);
        var quote = page.Written[from..].ToString();
        Published = totalAt is not { } place ? null : topic switch
        {
            "published.website" => One(figures.Published.Website, "website", quote, place),
            "published.wechat" => One(figures.Published.Wechat, "wechat", quote, place),
            "published.approximate" => new Published(About, true, "all", new Dictionary<string, long>(), quote, place),
            "published.channels" => new Published(figures.Published.Total, false, "all", Channels(withWeibo: false), quote, place),
            "published.channels-weibo" => new Published(figures.Published.Total, false, "all", Channels(withWeibo: true), quote, place),
            _ => new Published(figures.Published.Total, false, "all", new Dictionary<string, long>(), quote, place),
        };
        for (var more = dice.Below(3); more > 0; more--)
        {
            Say("lookalike");
        }

        page.EndLine();
    }

    /// <summary>The year's total in the statistics table of an early report: the truth wherever the sentences say less.</summary>
    public void Tabled(string quote, Source place)
    {
        if (Published is not { Scope: "all", IsApproximate: false })
        {
            var told = Published is { Scope: not "all" } one ? one.Channels : new Dictionary<string, long>();
            Published = new Published(figures.Published.Total, false, "all", told, quote, place);
        }
    }

    /// <summary>The sentence on the information-processing fee, in section 6 since 2021.</summary>
    public void Fee(bool isAsked)
    {
        if (isAsked && (figures[Notices] > 0 || dice.Percent(40)))
        {
            Line("fee");
        }
    }

    private long About => figures.Published.Total / 100 * 100;

    private static Published One(long total, string channel, string quote, Source place) =>
        new(total, false, channel, new Dictionary<string, long> { [channel] = total }, quote, place);

    private Dictionary<string, long> Channels(bool withWeibo)
    {
        var channels = new Dictionary<string, long>
        {
            ["website"] = figures.Published.Website,
            ["wechat"] = figures.Published.Wechat,
            ["notice-board"] = figures.Published.Board,
        };
        if (withWeibo)
        {
            channels["weibo"] = figures.Published.Weibo;
        }

        return channels;
    }

    private void Say(Sentence sentence)
    {
        foreach (var (literal, place) in sentence.Pieces)
        {
            page.Write(literal);
            Fill(place);
        }
    }

    private void Fill(Place place)
    {
        switch (place)
        {
            case Place.End: break;
            case Place.Y: page.Write(year); break;
            case Place.Ny: page.Write(year + 1); break;
            case Place.Unit: page.Write(name); break;
            case Place.Me: page.Write(unit.Self); break;
            case Place.Boss: page.Write(unit.Boss.Length == 0 ? "上级" : unit.Boss); break;
            case Place.Path: page.Write(string.Concat(unit.Above)); page.Write(unit.Above.Count > 0 && unit.Name.StartsWith(unit.Boss, StringComparison.Ordinal) ? "" : unit.Name); break;
            case Place.Total: Total(figures.Published.Total); break;
            case Place.Web: Channel(figures.Published.Website); break;
            case Place.Wx: Channel(figures.Published.Wechat); break;
            case Place.Wb: page.Write(figures.Published.Weibo); break;
            case Place.Board: page.Write(figures.Published.Board); break;
            case Place.About: Total(About); break;
            case Place.Apps: page.Write(figures[Lines.New, Applicant.Total] + figures.ToldApart); break;
            case Place.In: page.Write(figures[Lines.CarriedIn, Applicant.Total]); break;
            case Place.Handled: page.Write(figures[Lines.Handled, Applicant.Total]); break;
            case Place.Carried: page.Write(figures[Lines.CarriedOut, Applicant.Total]); break;
            case Place.Rec: page.Write(figures[Lines.Blocks[0][4]]); break;
            case Place.Lit: page.Write(figures[Lines.Blocks[1][4]] + figures[Lines.Blocks[2][4]]); break;
            case Place.Cum: page.Write((figures.Published.Total * (year - 2006)) + dice.Below(900)); break;
            case Place.Visits: page.Write(1000 + dice.Below(90_000)); break;
            case Place.Fans: page.Write(300 + dice.Below(9_000)); break;
            case Place.Part: page.Write(figures.Published.Total / 3); break;
            case Place.Part2: page.Write(figures.Published.Total / 5); break;
            case Place.Made: page.Write(figures.Published.Total + dice.Below(800)); break;
            case Place.Replies or Place.Replies2: page.Write(3 + dice.Below(300)); break;
            case Place.Meet or Place.Meet2: page.Write(1 + dice.Below(12)); break;
            case Place.Train: page.Write(20 + dice.Below(200)); break;
            case Place.Tel1: page.Write(310 + dice.Below(680)); break;
            case Place.Tel2: page.Write(2_000_000 + dice.Below(6_000_000)); break;
            case Place.Notices: Fact(Notices, figures[Notices]); break;
            case Place.Notified: Fact(Notified, figures[Notified]); break;
            case Place.Collected: Fact(Collected, figures[Collected]); break;
        }
    }

    private void Total(long number)
    {
        var (line, from) = (page.Line, page.Column);
        page.Write(number);
        totalAt = Source.InText(line, from, page.Column);
    }

    // Where a sentence states no total, its one channel is what it states.
    private void Channel(long number)
    {
        var (line, from) = (page.Line, page.Column);
        page.Write(number);
        totalAt ??= Source.InText(line, from, page.Column);
    }

    private void Fact(Measure measure, long value)
    {
        var (line, from) = (page.Line, page.Column);
        page.Write(value);
        cells.Add(new PrintedCell(measure, Applicant.None, CellKind.Number, value, value.ToString(CultureInfo.InvariantCulture), Source.InText(line, from, page.Column)));
    }
}
