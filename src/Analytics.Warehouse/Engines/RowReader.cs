namespace Analytics.Warehousing.Engines;

/// <summary>Reads the rows of one question as they come, without an object for each: for answers of thousands of rows.</summary>
public abstract class RowReader : IDisposable
{
    /// <summary>Goes to the next row; false after the last.</summary>
    public abstract bool Read();

    /// <summary>A whole number of this row; 0 where the column is null.</summary>
    public abstract long Whole(int column);

    /// <summary>A text of this row in UTF-8, good until the next row; empty where the column is null.</summary>
    public abstract ReadOnlySpan<byte> Text(int column);

    public abstract bool IsNull(int column);

    public abstract void Dispose();
}
