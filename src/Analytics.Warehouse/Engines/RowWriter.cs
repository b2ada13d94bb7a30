namespace Analytics.Warehousing.Engines;

/// <summary>Writes many rows of one table inside a transaction, as fast as its engine can.</summary>
public abstract class RowWriter : IDisposable
{
    /// <summary>Adds one row: text, whole numbers, bytes or null, in the order of the columns.</summary>
    public abstract void Write(params ReadOnlySpan<object?> row);

    /// <summary>Sends what is still held back; after it the rows are there.</summary>
    public abstract void Flush();

    public abstract void Dispose();
}
