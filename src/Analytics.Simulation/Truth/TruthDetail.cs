namespace Analytics.Simulation.Truth;

/// <summary>How much of the truth is written beside the reports.</summary>
public enum TruthDetail
{
    /// <summary>Every cell, as `read` prints it.</summary>
    Full,

    /// <summary>A table's commonest cell and the cells that differ from it.</summary>
    Compact,

    None,
}
