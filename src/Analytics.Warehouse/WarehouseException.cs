namespace Analytics.Warehousing;

/// <summary>The warehouse cannot do what was asked: one line that says why and what to do.</summary>
public sealed class WarehouseException(string message, bool isOutOfReach = false, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>True where the warehouse itself cannot be reached or opened.</summary>
    public bool IsOutOfReach { get; } = isOutOfReach;
}
