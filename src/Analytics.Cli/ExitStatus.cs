namespace Analytics.Cli;

/// <summary>What the tool's exit status means; scripts rely on it.</summary>
public static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Done, but something was set aside or a check failed.</summary>
    public const int SetAside = 1;

    /// <summary>The call was wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>The warehouse or a needed program was out of reach.</summary>
    public const int OutOfReach = 3;
}

/// <summary>A call that cannot be answered: one line that says what to do, and the exit status.</summary>
public sealed class CallException(string message, int status = ExitStatus.WrongCall) : Exception(message)
{
    public int Status { get; } = status;
}
