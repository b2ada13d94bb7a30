namespace Analytics.Simulation.Narrative;

/// <summary>A sentence with places, cut once into what is written as it stands and what is filled in.</summary>
internal sealed class Sentence
{
    public Sentence(string text)
    {
        var pieces = new List<(string Literal, Place Place)>();
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0)
        {
            var close = text.IndexOf('}', open);
            pieces.Add((text[at..open], Enum.Parse<Place>(text[(open + 1)..close], ignoreCase: true)));
            at = close + 1;
        }

        pieces.Add((text[at..], Place.End));
        Pieces = pieces;
    }

    /// <summary>A stretch as it stands, then the place after it.</summary>
    public IReadOnlyList<(string Literal, Place Place)> Pieces { get; }
}

/// <summary>What a sentence leaves open.</summary>
internal enum Place
{
    End,
    Y,
    Ny,
    Unit,
    Me,
    Boss,
    Path,
    Total,
    Web,
    Wx,
    Wb,
    Board,
    About,
    Apps,
    In,
    Handled,
    Carried,
    Rec,
    Lit,
    Cum,
    Visits,
    Fans,
    Part,
    Part2,
    Made,
    Replies,
    Replies2,
    Meet,
    Meet2,
    Train,
    Tel1,
    Tel2,
    Notices,
    Notified,
    Collected,
}
