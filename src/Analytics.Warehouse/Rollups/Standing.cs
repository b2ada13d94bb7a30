using Analytics.Core.Forms;

namespace Analytics.Warehousing;

/// <summary>What became of one unit's report for one year, as far as figures need it: the state, the version in force, and its tables' editions and fills.</summary>
internal readonly record struct Standing
{
    private static readonly string[] States =
    [
        Warehousing.States.Received, Warehousing.States.Accepted, Warehousing.States.Unknown, Warehousing.States.Overdue, Warehousing.States.AcceptedLate, Warehousing.States.Amended,
        Warehousing.States.WrongForm, Warehousing.States.SentBack, Warehousing.States.NotDue, Warehousing.States.Due, Warehousing.States.Extended, Warehousing.States.NotRequired,
        Warehousing.States.Abolished, Warehousing.States.Unreadable,
    ];

    private static readonly byte[][] Written = [.. States.Select(System.Text.Encoding.UTF8.GetBytes)];
    private static readonly bool[] Reported = [.. States.Select(Warehousing.States.IsReported)];
    private static readonly bool[] Accepted = [.. States.Select(Warehousing.States.IsAccepted)];
    private static readonly bool[] Expected = [.. States.Select(state => state is not (Warehousing.States.NotRequired or Warehousing.States.Abolished))];

    // The state's place in the list, from 1; 0 says that nothing is expected of the unit that year.
    private readonly byte state;

    public Standing(ReadOnlySpan<byte> state, bool isConsolidated, int version)
    {
        (this.state, IsConsolidated, Version) = (PlaceOf(state), isConsolidated, version);
    }

    /// <summary>False where the unit has no obligation in the year.</summary>
    public bool Is => state > 0;

    /// <summary>A government's own report, which enters no sum.</summary>
    public bool IsConsolidated { get; }

    /// <summary>The version in force; 0 where there is none.</summary>
    public int Version { get; }

    public TablePrint Disclosure { get; init; }

    public TablePrint Applications { get; init; }

    public TablePrint Proceedings { get; init; }

    public string State => States[state - 1];

    public bool IsReported => Reported[state - 1];

    public bool IsAccepted => Accepted[state - 1];

    public bool IsExpected => Expected[state - 1];

    public bool IsUnknown => ReferenceEquals(State, Warehousing.States.Unknown);

    /// <summary>What the unit prints in a cell for which there is no fact: the fill of a table that asks for the measure, else nothing.</summary>
    public Fill FillOf(Measure measure)
    {
        var print = measure.Table switch
        {
            FormTable.Disclosure => Disclosure,
            FormTable.Applications => Applications,
            FormTable.Proceedings => Proceedings,
            _ => default,
        };
        return print.Edition is Edition.Form2019 or Edition.Form2021 && measure.AskedIn(print.Edition) ? print.Fill : Fill.None;
    }

    private static byte PlaceOf(ReadOnlySpan<byte> code)
    {
        for (var i = 0; i < Written.Length; i++)
        {
            if (code.SequenceEqual(Written[i]))
            {
                return (byte)(i + 1);
            }
        }

        throw new InvalidOperationException($"No state is called {System.Text.Encoding.UTF8.GetString(code)}.");
    }
}

/// <summary>A table of a version: its edition, and the commonest of its cells.</summary>
internal readonly record struct TablePrint(Edition Edition, Fill Fill)
{
    public static TablePrint Of(ReadOnlySpan<byte> edition, ReadOnlySpan<byte> fill) => new(
        edition.SequenceEqual("2021"u8) ? Edition.Form2021 : edition.SequenceEqual("2019"u8) ? Edition.Form2019 : Edition.Unknown,
        fill.SequenceEqual("zero"u8) ? Fill.Zero : fill.SequenceEqual("blank"u8) ? Fill.Blank : fill.SequenceEqual("absent"u8) ? Fill.Absent : Fill.None);
}

/// <summary>What stands in most cells of a table.</summary>
internal enum Fill : byte
{
    None,
    Zero,
    Blank,
    Absent,
}
