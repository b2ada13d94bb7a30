using Analytics.Simulation.Printing;

namespace Analytics.Simulation.Formats;

/// <summary>A kind of file that a printed page can become.</summary>
internal abstract class PageFormat
{
    /// <summary>Name on the command line.</summary>
    public abstract string Id { get; }

    /// <summary>What `read` calls it.</summary>
    public abstract string Format { get; }

    /// <summary>Ending of the file's name.</summary>
    public virtual string Ending => Format;

    public abstract byte[] Write(PrintedPage page, Dice dice);
}
