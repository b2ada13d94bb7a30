namespace Analytics.Simulation.Printing;

/// <summary>Takes a table row by row as the form has it; what becomes of merged cells is the printer's affair.</summary>
internal abstract class TablePrinter(Noise noise)
{
    public Noise Noise { get; } = noise;

    /// <summary>True where a label may break over two lines.</summary>
    public abstract bool CanWrap { get; }

    /// <summary>A label that covers so many columns.</summary>
    public abstract void Label(string text, int columns = 1);

    /// <summary>A label that began in a row above.</summary>
    public abstract void Below(string label);

    /// <summary>A column of a header that is covered from above.</summary>
    public abstract void Empty();

    public abstract void Figure(PrintedCell cell);

    public abstract void EndRow();
}
