namespace Analytics.Simulation.Printing;

/// <summary>What else went wrong when a page became text.</summary>
[Flags]
internal enum Noise
{
    None = 0,

    /// <summary>A page number between two rows.</summary>
    PageNumbers = 1,

    /// <summary>Headers broken over two lines.</summary>
    WrappedHeaders = 2,

    /// <summary>One label stands a column too far to the left.</summary>
    LabelOff = 4,

    /// <summary>Half-width brackets in groups and labels.</summary>
    HalfWidthBrackets = 8,
}
