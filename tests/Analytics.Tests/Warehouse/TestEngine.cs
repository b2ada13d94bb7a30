namespace Analytics.Tests.Warehousing;

/// <summary>The engine that facts are tried on; one that is not configured skips them visibly.</summary>
public enum TestEngine
{
    /// <summary>Embedded; always there.</summary>
    Sqlite,

    /// <summary>The server that <c>ANALYTICS_TEST_SQLSERVER</c> names.</summary>
    SqlServer,
}
